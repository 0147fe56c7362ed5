using System.Text;
using System.Text.RegularExpressions;
using Summarizer.Articles.Cleaning;
using Summarizer.Articles.Formats.Plain;

namespace Summarizer.Articles.Formats.Mail;

/// <summary>The plain text of a message, without the history below it; or the message that it passes on.</summary>
/// <param name="Body">The text.</param>
/// <param name="Forwarded">What is said of the message that was passed on; null when the text is the sender's own.</param>
sealed partial record MailText(Document Body, ArticleMetadata? Forwarded)
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
        if (line is "--" || History().IsMatch(line) || Closing().IsMatch(line))
            return true;
        // Who wrote when may stand on two lines.
        if (line.Length < 100 && Attribution().IsMatch($"{line} {Next(text, at)}".TrimEnd()))
            return true;
        return Field().IsMatch(line) && Fields(text, at) >= 3;
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
        while (at < text.Length && fields < MaxFields && Field().IsMatch(text.AsSpan(at, LineEnd(text, at) - at)))
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
            var field = Field().IsMatch(line);
            if (!line.IsEmpty && !field && !History().IsMatch(line) && !Attribution().IsMatch(line))
                break;
            if (field)
                about = With(about, line[..line.IndexOf(':')], line[(line.IndexOf(':') + 1)..].Trim(" \t*").ToString());
            at = LineEnd(text, at) + 1;
        }
        return at < text.Length ? text[at..] : "";
    }

    static ArticleMetadata With(ArticleMetadata about, ReadOnlySpan<char> field, string value) =>
        field.Trim(" *").ToString().ToLowerInvariant() switch
    {
        "subject" or "betreff" or "objet" or "asunto" or "oggetto" => about with { Title = Document.OnOneLine(value) },
        "date" or "sent" or "datum" or "gesendet" or "envoyé" or "fecha" or "enviado" or "data" =>
            about with { PublishedAt = Document.Moment(value) },
        "from" or "von" or "de" or "da" => about with { Publisher = Sender(value) },
        _ => about,
    };

    static string? Sender(string from) =>
        Document.OnOneLine(from.Split('<')[0].Trim(' ', '"')) is { } name && !name.Contains('@') ? name : null;

    static int LineEnd(string text, int at) => text.IndexOf('\n', Math.Min(at, text.Length)) is >= 0 and var end ? end : text.Length;

    [GeneratedRegex(@"^(?:[-_]{2,}\s*(?:original|forwarded|ursprüngliche|weitergeleitete|message d|message transf|mensaje|messaggio|mensagem|doorgestuurd|oorspronkelijk|wiadomość|vidarebefordra|videresendt)[^-_]{0,40}[-_]{2,}|begin forwarded message:|anfang der weitergeleiteten nachricht:)$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex History();

    [GeneratedRegex(@"^(?:on .{8,150} wrote|am .{8,150} schrieb.{0,80}|le .{8,150} a écrit|el .{8,150} escribió|il .{8,150} ha scritto|em .{8,150} escreveu|op .{8,150} schreef.{0,80}|w dniu .{8,150} pisze|den .{8,150} skrev.{0,80})\s?:$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Attribution();

    /// <summary>The line above the sender's name, and nothing else on it.</summary>
    [GeneratedRegex(@"^(?:(?:best|kind|warm|with best) (?:regards|wishes)|regards|best|all the best|cheers|(?:many )?thanks|yours (?:sincerely|faithfully)|sincerely|(?:mit )?(?:freundlichen|besten|herzlichen) grüßen|(?:viele|beste|liebe) grüße|cordialement|bien à vous|(?:un )?(?:cordial )?saludos?|atentamente|cordiali saluti|met vriendelijke groet(?:en)?|med vänlig hälsning|med venlig hilsen|с уважением)[,.!]?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Closing();

    [GeneratedRegex(@"^[\s>*]*(?:from|sent|date|to|cc|subject|reply-to|von|gesendet|datum|an|betreff|de|envoyé|à|objet|para|fecha|enviado|asunto|da|data|a|oggetto)\*?\s?:\s?\S",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Field();
}
