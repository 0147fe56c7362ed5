namespace Summarizer.Soak.Inbox;

/// <summary>What the articles are called.</summary>
sealed class Names(int count, Random random)
{
    // As macOS writes an accent, with an empty part, with what looks like an escape, with blanks, beyond the first plane, without width, like a key of ours, and long.
    static readonly string[] Odd = ["odd/cafe\u0301", "odd//a", "odd/%41", "odd/ b ", "odd/\ud83d\udcf0", "odd/b\u200b", "=name/b",
        "odd/" + new string('é', 240)];

    static readonly string[] Extensions = [".txt", ".html", ".docx"];

    /// <summary>A name for a document.</summary>
    public string Next(string extension)
    {
        var number = random.Next(count);
        // Names that are prefixes of one another, where storage's order differs most from that of the names.
        return (number < Odd.Length ? Odd[number] : $"{number % 7}/a{new string('-', number % 3)}{number / 3}") + extension;
    }

    /// <summary>A name that a document may have.</summary>
    public string Any() => Next(Extensions[random.Next(Extensions.Length)]);
}
