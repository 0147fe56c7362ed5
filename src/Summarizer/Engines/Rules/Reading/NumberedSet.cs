namespace Summarizer.Engines.Rules.Reading;

/// <summary>Gives each new key the next number from 0; an open-addressing table that is emptied without giving its memory back.</summary>
sealed class NumberedSet
{
    ulong[] keys = new ulong[2048];
    int[] numbers = new int[2048];

    /// <summary>How many keys have a number.</summary>
    public int Count { get; private set; }

    /// <summary>The number of a key that may be new.</summary>
    public int Add(ulong key)
    {
        if (Count * 2 >= keys.Length)
            Grow();
        var slot = Slot(key);
        if (numbers[slot] == 0)
        {
            keys[slot] = key;
            numbers[slot] = ++Count;
        }
        return numbers[slot] - 1;
    }

    /// <summary>The number of a key, or -1.</summary>
    public int Find(ulong key) => numbers[Slot(key)] - 1;

    /// <summary>Forgets all keys.</summary>
    public void Clear()
    {
        Count = 0;
        Array.Clear(numbers);
    }

    int Slot(ulong key)
    {
        var mask = keys.Length - 1;
        var slot = (int)((key * 0x9E3779B97F4A7C15) >> 40) & mask;
        while (numbers[slot] != 0 && keys[slot] != key)
            slot = (slot + 1) & mask;
        return slot;
    }

    void Grow()
    {
        var (oldKeys, oldNumbers) = (keys, numbers);
        keys = new ulong[oldKeys.Length * 4];
        numbers = new int[keys.Length];
        for (var i = 0; i < oldKeys.Length; i++)
        {
            if (oldNumbers[i] == 0)
                continue;
            var slot = Slot(oldKeys[i]);
            keys[slot] = oldKeys[i];
            numbers[slot] = oldNumbers[i];
        }
    }
}
