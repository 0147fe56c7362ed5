using System.Buffers;
using System.Collections.Frozen;
using Summarizer.Text;

namespace Summarizer.Articles.Cleaning;

/// <summary>
/// The phrases of <c>Text/Resources/noise.xx.txt</c>, of all languages together, ready to be looked for without allocating.
/// </summary>
static class NoisePhrases
{
    readonly record struct Phrase(string Text, int MaxWords);

    /// <summary>No phrase that is noise anywhere is shorter.</summary>
    const int StartLength = 4;

    const int StartBits = 12;

    /// <summary>How much text a * in a phrase may stand for.</summary>
    const int MaxGap = 80;

    static readonly ILookup<string, Phrase> Sections = Load();

    static readonly FrozenDictionary<string, Phrase[]>.AlternateLookup<ReadOnlySpan<char>> Openings = ByFirstWord("opens", "offer");
    static readonly FrozenDictionary<string, Phrase[]>.AlternateLookup<ReadOnlySpan<char>> Wholes = ByFirstWord("whole");
    static readonly FrozenDictionary<string, Phrase[]>.AlternateLookup<ReadOnlySpan<char>> Offers = ByFirstWord("offer");
    static readonly FrozenDictionary<string, Phrase[]>.AlternateLookup<ReadOnlySpan<char>> Tails = ByFirstWord("tail", "note");
    static readonly FrozenDictionary<string, Phrase[]>.AlternateLookup<ReadOnlySpan<char>> Notes = ByFirstWord("note");
    static readonly Phrase[] Disclaimers = [.. Sections["disclaims"]];
    static readonly int MostWordsOfADisclaimer = Disclaimers.Max(phrase => phrase.MaxWords);
    static readonly Phrase[] Held = [.. Sections["holds"], .. Disclaimers];
    static readonly Phrase[] Gates = [.. Sections["gates"]];
    static readonly SearchValues<string> AnyGate =
        SearchValues.Create([.. Gates.Select(gate => gate.Text)], StringComparison.OrdinalIgnoreCase);

    // Most lines begin with no two letters that a phrase begins with.
    static readonly bool[] Beginnings =
        BeginningsOf(Sections.Where(section => section.Key is "opens" or "offer" or "whole" or "tail" or "note")
            .SelectMany(section => section));

    static readonly Phrase[]?[] HeldByStart = ByStart(Held);

    // The same as bits, which stay near: most places of a text begin like no phrase.
    static readonly ulong[] Starts = [.. HeldByStart.Chunk(64).Select(places => places.Index()
        .Aggregate(0UL, (bits, place) => place.Item is null ? bits : bits | 1UL << place.Index))];

    /// <summary>Characters that stand before a promo's or a credit's words.</summary>
    static readonly SearchValues<char> Ornaments = SearchValues.Create(" \t\r\n\u00A0•▪■▶►»>*[(|-–—→+#\u200B");

    static readonly SearchValues<char> Trailers = SearchValues.Create(" \t\r\n.:!…)]|>»-*");

    /// <summary>Where in a text the next phrase begins that is noise anywhere; the text's length when there is none.</summary>
    public static int NextHeld(ReadOnlySpan<char> text, int from)
    {
        for (var at = from; at <= text.Length - StartLength; at++)
        {
            var start = Start(text, at);
            if ((Starts[start / 64] >> start & 1) == 1 && MostWordsAround(text, at) > 0)
                return at;
        }
        return text.Length;
    }

    /// <summary>The most words of a sentence that a phrase at its place makes noise; 0 when none begins there.</summary>
    static int MostWordsAround(ReadOnlySpan<char> text, int at)
    {
        // A phrase begins where a word does; scripts without spaces are not of ASCII.
        if (char.IsAsciiLetterOrDigit(text[at]) && at > 0 && char.IsLetterOrDigit(text[at - 1]))
            return 0;
        var most = 0;
        foreach (var phrase in HeldByStart[Start(text, at)] ?? [])
        {
            if (text[at..].StartsWith(phrase.Text, StringComparison.OrdinalIgnoreCase))
                most = Math.Max(most, phrase.MaxWords);
        }
        return most;
    }

    /// <summary>Whether a line is the heading of a note about the author.</summary>
    public static bool IsNote(ReadOnlySpan<char> line)
    {
        line = Bare(line);
        return Notes.TryGetValue(FirstWord(line), out var notes) && IsWhole(line, notes);
    }

    /// <summary>Whether a sentence that holds some phrase is short enough to be nothing else.</summary>
    public static bool IsHeld(ReadOnlySpan<char> sentence)
    {
        var most = 0;
        for (var at = NextHeld(sentence, 0); at < sentence.Length; at = NextHeld(sentence, at + 1))
            most = Math.Max(most, MostWordsAround(sentence, at));
        return most > 0 && IsAtMost(sentence, most);
    }

    /// <summary>Whether a paragraph says somewhere that only its author means what the article says: a note about who that is.</summary>
    public static bool Disclaims(ReadOnlySpan<char> paragraph)
    {
        // A text that is one paragraph would be looked through for each phrase.
        if (!IsAtMost(paragraph, MostWordsOfADisclaimer))
            return false;
        foreach (var phrase in Disclaimers)
        {
            if (paragraph.Contains(phrase.Text, StringComparison.OrdinalIgnoreCase) && IsAtMost(paragraph, phrase.MaxWords))
                return true;
        }
        return false;
    }

    /// <summary>Whether a line or sentence begins like noise, or is nothing else.</summary>
    public static bool Opens(ReadOnlySpan<char> sentence)
    {
        var bare = Bare(sentence);
        if (!MayBegin(bare) && !MayBegin(sentence))
            return false;
        return Opens(bare, Openings) || (Wholes.TryGetValue(FirstWord(bare), out var wholes) && IsWhole(bare, wholes))
            || (bare.Length < sentence.Length && Opens(sentence, Openings));
    }

    /// <summary>Whether a line or sentence that is noise asks to subscribe or to log in for the rest of the article.</summary>
    public static bool IsOffer(ReadOnlySpan<char> sentence)
    {
        var bare = Bare(sentence);
        return MayBegin(bare) && Opens(bare, Offers);
    }

    /// <summary>Whether a line is the heading over a list of other articles.</summary>
    public static bool IsTail(ReadOnlySpan<char> line)
    {
        var bare = Bare(line);
        return MayBegin(bare) && Tails.TryGetValue(FirstWord(bare), out var tails) && IsWhole(bare, tails);
    }

    /// <summary>Whether a text of so many words is a gate before an article rather than the article.</summary>
    public static bool IsOfInterstitial(ReadOnlySpan<char> text, int words)
    {
        if (!text.ContainsAny(AnyGate))
            return false;
        foreach (var phrase in Gates)
        {
            if (words <= phrase.MaxWords && text.Contains(phrase.Text, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    static bool MayBegin(ReadOnlySpan<char> line) => !IsAsciiPair(line) || Beginnings[Beginning(line)];

    static bool IsAsciiPair(ReadOnlySpan<char> text) => text.Length > 1 && char.IsAscii(text[0]) && char.IsAscii(text[1]);

    static int Beginning(ReadOnlySpan<char> ascii) => ascii[0] << 7 | ascii[1];

    /// <summary>The beginning of a phrase in small letters and in capitals.</summary>
    static IEnumerable<int> BeginningsOf(string phrase) =>
        from first in (char[])[phrase[0], char.ToUpperInvariant(phrase[0])]
        from second in (char[])[phrase[1], char.ToUpperInvariant(phrase[1])]
        select Beginning([first, second]);

    static bool[] BeginningsOf(IEnumerable<Phrase> phrases)
    {
        var beginnings = new bool[1 << 14];
        foreach (var beginning in phrases.Where(phrase => IsAsciiPair(phrase.Text)).SelectMany(phrase => BeginningsOf(phrase.Text)))
            beginnings[beginning] = true;
        return beginnings;
    }

    static Phrase[]?[] ByStart(IEnumerable<Phrase> phrases)
    {
        var byStart = new Phrase[]?[1 << StartBits];
        foreach (var phrase in phrases)
        {
            string[] ways = [phrase.Text, char.ToUpperInvariant(phrase.Text[0]) + phrase.Text[1..], phrase.Text.ToUpperInvariant()];
            foreach (var start in ways.Select(way => Start(way, 0)).Distinct())
                byStart[start] = [.. byStart[start] ?? [], phrase];
        }
        return byStart;
    }

    /// <summary>
    /// A number of <see cref="StartBits"/> bits for <see cref="StartLength"/> characters; letters of ASCII have the same as their capitals.
    /// </summary>
    static int Start(ReadOnlySpan<char> text, int at) =>
        ((text[at] | 0x20) ^ (text[at + 1] | 0x20) << 2 ^ (text[at + 2] | 0x20) << 4 ^ (text[at + 3] | 0x20) << 5) & ((1 << StartBits) - 1);

    static ReadOnlySpan<char> Bare(ReadOnlySpan<char> line)
    {
        var start = line.IndexOfAnyExcept(Ornaments);
        return start < 0 ? default : line[start..];
    }

    static bool Opens(ReadOnlySpan<char> sentence, FrozenDictionary<string, Phrase[]>.AlternateLookup<ReadOnlySpan<char>> phrases)
    {
        if (!phrases.TryGetValue(FirstWord(sentence), out var openings))
            return false;
        foreach (var phrase in openings)
        {
            if (Matches(sentence, phrase.Text) >= 0 && IsAtMost(sentence, phrase.MaxWords))
                return true;
        }
        return false;
    }

    static bool IsWhole(ReadOnlySpan<char> line, Phrase[] phrases)
    {
        foreach (var phrase in phrases)
        {
            var end = Matches(line, phrase.Text);
            if (end >= 0 && line[end..].IndexOfAnyExcept(Trailers) < 0)
                return true;
        }
        return false;
    }

    /// <summary>Where a phrase ends that a text begins with; -1 when it does not.</summary>
    static int Matches(ReadOnlySpan<char> text, ReadOnlySpan<char> phrase)
    {
        var at = 0;
        for (var i = 0; i < phrase.Length; i++)
        {
            var want = phrase[i];
            if (want == '*')
            {
                var rest = phrase[(i + 1)..].TrimStart();
                var found = text[at..Math.Min(text.Length, at + MaxGap)].IndexOf(rest, StringComparison.OrdinalIgnoreCase);
                return found < 0 ? -1 : at + found + rest.Length;
            }
            if (at >= text.Length)
                return -1;
            if (want == ' ')
            {
                if (!char.IsWhiteSpace(text[at]))
                    return -1;
                while (at < text.Length && char.IsWhiteSpace(text[at]))
                    at++;
                continue;
            }
            // Before a colon there may be a space, as the French write.
            if (want == ':' && text[at] == ' ' && at + 1 < text.Length && text[at + 1] == ':')
                at++;
            var have = text[at] == '’' ? '\'' : char.ToLowerInvariant(text[at]);
            if (have != want)
                return -1;
            at++;
        }
        return at == text.Length || !char.IsLetterOrDigit(phrase[^1]) || !char.IsLetterOrDigit(text[at]) || char.IsDigit(phrase[^1])
            ? at : -1;
    }

    static bool IsAtMost(ReadOnlySpan<char> text, int words) => text.Length <= words * 4 || WordCount.Of(text) <= words;

    /// <summary>The letters at the start, or else the first character.</summary>
    static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsLetterOrDigit(text[length]))
            length++;
        return text[..Math.Min(text.Length, Math.Max(1, length))];
    }

    static FrozenDictionary<string, Phrase[]>.AlternateLookup<ReadOnlySpan<char>> ByFirstWord(params string[] sections) =>
        sections.SelectMany(section => Sections[section])
            .GroupBy(phrase => FirstWord(phrase.Text).ToString(), StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    static ILookup<string, Phrase> Load() =>
        EmbeddedResource.Between("Text/Resources/noise.", ".txt")
            .SelectMany(language => EmbeddedResource.ReadSections($"Text/Resources/noise.{language}.txt"))
                .ToLookup(entry => entry.Section, entry => Read(entry.Line));

    /// <summary>"25 subscribe to read": the longest line that it makes noise, in words, and the phrase.</summary>
    static Phrase Read(string line)
    {
        var space = line.IndexOf(' ');
        return new Phrase(line[(space + 1)..], int.Parse(line.AsSpan(0, space), System.Globalization.CultureInfo.InvariantCulture));
    }
}
