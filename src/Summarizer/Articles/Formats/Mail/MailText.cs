using System.Text;
using Summarizer.Articles.Cleaning;
using Summarizer.Articles.Formats.Plain;

namespace Summarizer.Articles.Formats.Mail;

/// <summary>The plain text of a message, without the history below it; or the message that it passes on.</summary>
/// <param name="Body">The text.</param>
/// <param name="Forwarded">What is said of the message that was passed on; null when the text is the sender's own.</param>
sealed record MailText(Document Body, ArticleMetadata? Forwarded)
{
    /// <summary>The fields above a message that is passed on are not more.</summary>
    const int MaxFields = 10;

    /// <summary>Reads it.</summary>
    /// <param name="text">The text of the part.</param>
    /// <param name="minWords">With fewer words of its own, it is the message below that counts.</param>
    public static MailText Own(string text, int minWords)
    {
        text = PlainText.OneLineEnd(text);
        var (own, quoted, at) = (new StringBuilder(text.Length), new StringBuilder(), 0);
        while (at < text.Length && !Begins(text, at))
        {
            var end = LineEnd(text, at);
            var lines = QuotedText.IsQuotedLine(text.AsSpan(at, end - at)) ? quoted : own;
            lines.Append(text, at, Math.Min(end + 1, text.Length) - at);
            at = end + 1;
        }
        if (WordCount.Of(own.ToString()) >= minWords || WordCount.Of(text) < minWords)
            return new MailText(PlainText.Read(own.ToString()), null);
        var below = QuotedText.Unquote(at < text.Length ? text[at..] : quoted.ToString());
        return new MailText(PlainText.Read(WithoutFields(below, out var about)), about);
    }

    /// <summary>Whether the history or the signature begins at a line.</summary>
    static bool Begins(string text, int at)
    {
        var line = text.AsSpan(at, LineEnd(text, at) - at).Trim();
        if (line.IsEmpty)
            return false;
        if (line is "--" || MailWords.History.IsMatch(line) || MailWords.IsClosing(line))
            return true;
        // Who wrote when may stand on two lines.
        if (line.Length < 100 && MailWords.Attribution.IsMatch($"{line} {Next(text, at)}".TrimEnd()))
            return true;
        return MailWords.Field.IsMatch(line) && Fields(text, at) >= 3;
    }

    static ReadOnlySpan<char> Next(string text, int at)
    {
        var start = Math.Min(text.Length, LineEnd(text, at) + 1);
        var next = text.AsSpan(start, LineEnd(text, start) - start).Trim();
        return next.Length < 100 && next.EndsWith(':') ? next : default;
    }

    /// <summary>How many fields of a message stand one below the other.</summary>
    static int Fields(string text, int at)
    {
        var fields = 0;
        while (at < text.Length && fields < MaxFields && MailWords.Field.IsMatch(text.AsSpan(at, LineEnd(text, at) - at)))
        {
            fields++;
            at = LineEnd(text, at) + 1;
        }
        return fields;
    }

    /// <summary>What stands below the line that says "forwarded", with its fields read.</summary>
    static string WithoutFields(string text, out ArticleMetadata about)
    {
        about = new ArticleMetadata();
        var at = 0;
        for (var lines = 0; at < text.Length && lines < MaxFields + 4; lines++)
        {
            var line = text.AsSpan(at, LineEnd(text, at) - at).Trim(" \t*>");
            var field = MailWords.Field.IsMatch(line);
            if (!line.IsEmpty && !field && !MailWords.History.IsMatch(line) && !MailWords.Attribution.IsMatch(line))
                break;
            if (field)
                about = With(about, line[..line.IndexOf(':')], line[(line.IndexOf(':') + 1)..].Trim(" \t*").ToString());
            at = LineEnd(text, at) + 1;
        }
        return at < text.Length ? text[at..] : "";
    }

    static ArticleMetadata With(ArticleMetadata about, ReadOnlySpan<char> field, string value) => MailWords.Meaning(field.Trim(" *")) switch
    {
        MailField.Subject => about with { Title = Document.OnOneLine(value) },
        MailField.Date => about with { PublishedAt = Document.Moment(value) },
        MailField.From => about with { Publisher = Sender(value) },
        _ => about,
    };

    static string? Sender(string from) =>
        Document.OnOneLine(from.Split('<')[0].Trim(' ', '"')) is { } name && !name.Contains('@') ? name : null;

    static int LineEnd(string text, int at) => text.IndexOf('\n', Math.Min(at, text.Length)) is >= 0 and var end ? end : text.Length;
}
