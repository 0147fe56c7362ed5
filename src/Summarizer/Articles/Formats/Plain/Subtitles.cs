using System.Text;
using System.Text.RegularExpressions;

namespace Summarizer.Articles.Formats.Plain;

/// <summary>Subtitles (SubRip, WebVTT): what is said, without the numbers and times, sentences whole.</summary>
static partial class Subtitles
{
    /// <summary>A transcript without full stops still has paragraphs, of about this many UTF-16 code units.</summary>
    const int LongestParagraph = 2000;

    public static readonly ArticleFormat Format = new(
        "subtitles (SRT, WebVTT)",
        ["application/x-subrip", "text/srt", "text/vtt"],
        [".srt", ".vtt"],
        Tell.Either,
        bytes => StartsWithCue(bytes.Span),
        upload => Read(PlainText.OneLineEnd(TextDecoder.Decode(upload))))
    { MaxCheap = ArticleFormat.MaxPlain };

    static bool StartsWithCue(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 300)]).AsSpan().TrimStart("\u00EF\u00BB\u00BF \t\r\n");
        if (head.StartsWith("WEBVTT"))
            return head.Length == 6 || char.IsWhiteSpace(head[6]);
        var lines = head.EnumerateLines();
        return lines.MoveNext() && (IsTime(lines.Current) || (IsNumber(lines.Current) && lines.MoveNext() && IsTime(lines.Current)));
    }

    static Document Read(string text)
    {
        var builder = new DocumentBuilder();
        var open = new StringBuilder();
        var before = "";
        var isCue = false;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range).Trim();
            if (IsTime(line))
                isCue = true;
            else if (line.IsEmpty)
                isCue = false;
            else if (isCue)
                Take(NotSpoken().Replace(line.ToString(), "").Trim());
        }
        builder.Add(ParagraphKind.Body, open.ToString());
        return builder.Build();

        void Take(string said)
        {
            // Captions that roll up show each line twice.
            if (said.Length == 0 || said == before)
                return;
            before = said;
            open.Append(said).Append(' ');
            if (said[^1] is '.' or '!' or '?' or '。' || open.Length > LongestParagraph)
            {
                builder.Add(ParagraphKind.Body, open.ToString());
                open.Clear();
            }
        }
    }

    static bool IsNumber(ReadOnlySpan<char> line) => !line.Trim().IsEmpty && line.Trim().IndexOfAnyExceptInRange('0', '9') < 0;

    static bool IsTime(ReadOnlySpan<char> line) => line.Length is > 10 and < 200 && Time().IsMatch(line);

    [GeneratedRegex(@"^\s*(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*(?:-->|,)\s*(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}")]
    private static partial Regex Time();

    /// <summary>
    /// Tags, positions, who speaks, and sounds: <c>&lt;i&gt;</c>, <c>{\an8}</c>, <c>&gt;&gt; </c>, <c>- </c>, <c>[applause]</c>, <c>♪</c>.
    /// </summary>
    [GeneratedRegex(@"<[^>]{0,100}>|\{\\[^}]{0,50}\}|^>>+\s*|^[-–]\s+|\[[^\]]{0,40}\]|♪", RegexOptions.NonBacktracking)]
    private static partial Regex NotSpoken();
}
