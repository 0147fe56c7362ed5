using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Summarizer.Articles.Formats.Plain;

/// <summary>
/// A message as news agencies send it by wire, IPTC 7901 or ANPA 1312: a header, key words, the headline, who wrote it, then the text.
/// </summary>
/// <remarks>
/// Both have control characters between the parts; where those were lost on the way, the shape of the first line tells. IPTC 7901:
/// https://www.iptc.org/std/IPTC7901/1.0/specification/7901V5.pdf.
/// </remarks>
static partial class WireMessage
{
    const char StartOfText = '\x02', EndOfText = '\x03';

    /// <summary>A head has no more lines.</summary>
    const int MaxHeadLines = 24;

    public static readonly ArticleFormat Format = new(
        "wire message (IPTC 7901, ANPA)",
        [],
        [],
        Tell.Bytes,
        bytes => LooksLikeWire(bytes.Span),
        upload => Read(PlainText.OneLineEnd(TextDecoder.Decode(upload.Bytes.Span))))
    { MaxCheap = ArticleFormat.MaxPlain };

    static bool LooksLikeWire(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 400)]);
        return Start().IsMatch(head.TrimStart('\r', '\n', ' ', '\0'));
    }

    static Document Read(string text)
    {
        var end = text.IndexOf(EndOfText, Math.Max(0, text.IndexOf(StartOfText)));
        var sent = end < 0 ? null : Sent().Match(text, end, Math.Min(200, text.Length - end));
        var start = text.IndexOf(StartOfText);
        var story = (end < 0 ? text : text[..end])[(start + 1)..];
        var lines = new MessageLines(Printable(story));
        if (start < 0)
            lines.SkipWhile(line => line.Length == 0 || Header().IsMatch(line) || IsSlug(line) && !line.StartsWith('^'));
        var isAnpa = lines.Current.StartsWith('^');
        var head = isAnpa ? AnpaHead(lines) : IptcHead(lines);
        return new Document(isAnpa ? Typeset(lines.Rest) : lines.Rest)
        {
            Title = Document.OnOneLine(head.FirstOrDefault(line => !IsNote(line) && !IsByline(line))),
            Byline = head.FirstOrDefault(IsByline) is { } by ? Document.OnOneLine(by[3..].TrimEnd('=', ' ')) : null,
            PublishedAt = sent is { Success: true } ? MomentOf(sent) : null,
        };
    }

    /// <summary>The lines that begin with a caret; each ends with what aligns it.</summary>
    static List<string> AnpaHead(MessageLines lines)
    {
        var head = new List<string>();
        while (lines.Current.StartsWith('^') && head.Count < MaxHeadLines)
        {
            head.Add(lines.Current[1..].TrimEnd(' ', '<', '='));
            lines.Next();
        }
        // The key words come first.
        return [.. head.SkipWhile(IsSlug)];
    }

    /// <summary>The lines up to an equals sign; where none is, up to the first blank line.</summary>
    static List<string> IptcHead(MessageLines lines)
    {
        var head = new List<string>();
        lines.SkipWhile(line => line.Length == 0 || IsSlug(line));
        var closes = lines.Ahead(MaxHeadLines).TakeWhile(line => line.Length > 0).Any(line => line.EndsWith('='));
        while (lines.Current.Length > 0 && !lines.IsAtEnd && (closes || !char.IsWhiteSpace(lines.Raw[0])) && head.Count < MaxHeadLines)
        {
            var line = lines.Current;
            head.Add(line.TrimEnd('=', ' '));
            lines.Next();
            if (line.EndsWith('='))
                break;
        }
        return head;
    }

    static bool IsSlug(string line) => line.EndsWith('/') || Slug().IsMatch(line);

    static bool IsByline(string line) => line.StartsWith("By ", StringComparison.OrdinalIgnoreCase);

    static bool IsNote(string line) => line.Length == 0 || IsSlug(line) || Note().IsMatch(line);

    static DateTimeOffset? MomentOf(Match sent) =>
        DateTime.TryParseExact($"{sent.Groups[1].ValueSpan} {sent.Groups[2].ValueSpan}", "ddHHmm MMM yy", CultureInfo.InvariantCulture,
            DateTimeStyles.None, out var moment)
            ? new DateTimeOffset(moment, TimeSpan.Zero) : null;

    /// <summary>Quotes and dashes as they are set, not as the wire's few characters have them.</summary>
    static string Typeset(string text) =>
        text.Replace("``", "“", StringComparison.Ordinal).Replace("''", "”", StringComparison.Ordinal)
            .Replace(" _ ", " — ", StringComparison.Ordinal);

    static string Printable(string text) => string.Concat(text.Where(c => !char.IsControl(c) || c is '\n' or '\t'));

    [GeneratedRegex(@"^(?:[\x16\s]*\x01.|(?:[a-z]{3}\d{3,4} \d [a-z]{1,3} \d{1,5}\b|[a-z]\d{4} [a-z] (?:am|bc|pm|ap)-\S|\^?(?:AM|BC|PM|AP)-[A-Z]{2,4}--?\S|(?:AM|BC|PM|AP)-[^\r\n]{1,70}\r?\n\^))", RegexOptions.Singleline)]
    private static partial Regex Start();

    [GeneratedRegex(@"^(?:[a-z]{3}\d{3,4} \d [a-z]{1,3} \d{1,5}\b|[A-Za-z]\d{4}_?|[a-z]\d{4} [a-z] (?:am|bc|pm|ap)-\S|[a-z] [a-z]\W{0,3}(?:AM|BC|PM)-)", RegexOptions.NonBacktracking)]
    private static partial Regex Header();

    [GeneratedRegex(@"^\^?(?:AM|BC|PM|AP)-(?:[A-Z]{2,4}--?\S|.{1,60},\s?\d{2,4}<?$)", RegexOptions.NonBacktracking)]
    private static partial Regex Slug();

    [GeneratedRegex(@"^(?:\(.*\)|Eds?:|EDS?:|AP Photo|With AP|ADVISORY|REFILE|URGENT|CORRECTED|REPEAT|ROUNDUP|WRAP|EXTRA$|(?:\d(?:ST|ND|RD|TH) )?LEAD|Associated Press|AP .{0,30}Writers?$)", RegexOptions.NonBacktracking)]
    private static partial Regex Note();

    [GeneratedRegex(@"(\d{6}) GMT ([A-Z][a-z]{2} \d{2})\b", RegexOptions.NonBacktracking)]
    private static partial Regex Sent();

    /// <summary>A text, line by line.</summary>
    sealed class MessageLines(string text)
    {
        int start;

        public bool IsAtEnd => start >= text.Length;

        public string Raw => IsAtEnd ? "" : text[start..End];

        public string Current => Raw.Trim();

        public string Rest => IsAtEnd ? "" : text[start..];

        int End => text.IndexOf('\n', start) is >= 0 and var end ? end : text.Length;

        public void Next() => start = End + 1;

        public void SkipWhile(Func<string, bool> skipped)
        {
            while (!IsAtEnd && skipped(Current))
                Next();
        }

        public IEnumerable<string> Ahead(int count) => Rest.Split('\n', count + 1).Take(count).Select(line => line.Trim());
    }
}
