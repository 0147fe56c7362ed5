using Summarizer.Articles.Formats;

namespace Summarizer.Articles;

/// <summary>Tells the news in a text from what stands around it, without touching the text: what remains are spans of it.</summary>
static class NewsCleaner
{
    /// <summary>A longer line without an end is a sentence that lost its full stop, not a heading.</summary>
    const int MaxHeadingWords = 14;

    /// <summary>Noise phrases in a longer paragraph are news about them.</summary>
    const int MaxNoiseWords = 40;

    /// <summary>Datelines stand at the start of the first paragraphs only.</summary>
    const int DatelineParagraphs = 3;

    /// <summary>Cleans a document in one pass over its lines.</summary>
    public static Article Clean(Document document)
    {
        var text = document.Text;
        var blocks = TextBlocks.Of(text);
        var title = document.Title;
        var byline = document.Byline is null ? null : Byline.Of(document.Byline) ?? document.Byline;
        var paragraphs = new List<Paragraph>(blocks.Count);
        var seen = new HashSet<ulong>();
        int words = 0, bodies = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            var line = text.AsSpan(block.Start, block.Length);
            if (i == 0 && title is null && document.HasFrontMatterInText && blocks.Count > 1 && IsTitle(line))
            {
                title = line.ToString();
                continue;
            }
            if (title is not null && i <= 1 && line.Equals(title, StringComparison.OrdinalIgnoreCase))
                continue;
            var count = WordCount(line);
            if (bodies < 3 && count <= 12 && Byline.Of(line.ToString()) is { } by)
            {
                byline ??= by;
                continue;
            }
            if (Noise.StartsTail(line, count) && bodies > 0 && IsTail(text, blocks, i))
                break;
            if (count < MaxNoiseWords && Noise.IsNoise(line, count))
                continue;
            if (!seen.Add(Fingerprint(line)))
                continue;
            if (bodies > 0 && count <= MaxHeadingWords && !EndsSentence(line))
            {
                paragraphs.Add(new Paragraph(ParagraphKind.Heading, block));
                continue;
            }
            if (bodies < DatelineParagraphs)
                block = Dateline.Skip(text, block);
            foreach (var part in Noise.Parts(text, block))
            {
                paragraphs.Add(new Paragraph(ParagraphKind.Body, part));
                words += WordCount(text.AsSpan(part.Start, part.Length));
            }
            bodies++;
        }
        // A heading that nothing follows heads nothing: it is the title of another article.
        while (paragraphs.Count > 0 && paragraphs[^1].Kind == ParagraphKind.Heading)
            paragraphs.RemoveAt(paragraphs.Count - 1);

        return new Article
        {
            Text = text,
            Paragraphs = paragraphs,
            Title = title,
            Byline = byline,
            PublishedAt = document.PublishedAt,
            Source = document.Source,
            Words = words,
        };
    }

    /// <summary>Words between white space; of scripts without spaces, each character.</summary>
    public static int WordCount(ReadOnlySpan<char> text)
    {
        var words = 0;
        var inside = false;
        foreach (var character in text)
        {
            var ideograph = character is >= '\u3040' and <= '\u9fff' or >= '\uac00' and <= '\ud7a3';
            if (ideograph || char.IsWhiteSpace(character))
                inside = false;
            else if (!inside)
                inside = ++words > 0;
            if (ideograph)
                words++;
        }
        return words;
    }

    static bool IsTitle(ReadOnlySpan<char> line) =>
        line.Length <= 160 && !line.Contains('\n') && !line.TrimEnd("\"”’')").EndsWith('.') && WordCount(line) is >= 2 and <= 25
        && !Noise.IsNoise(line, 5) && Byline.Of(line.ToString()) is null;

    static bool EndsSentence(ReadOnlySpan<char> line)
    {
        var end = line.TrimEnd("\"”’')]» ");
        return end.Length > 0 && end[^1] is '.' or '!' or '?' or '…' or ':' or ';' or '。' or '！' or '？' or '؟' or '।' or '۔';
    }

    /// <summary>Whether nothing but short lines follows, as behind "Recent News".</summary>
    static bool IsTail(string text, List<TextSpan> blocks, int from)
    {
        for (var i = from + 1; i < blocks.Count; i++)
            if (WordCount(text.AsSpan(blocks[i].Start, blocks[i].Length)) > 30)
                return false;
        return true;
    }

    static ulong Fingerprint(ReadOnlySpan<char> line)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in line)
            if (char.IsLetterOrDigit(character))
                hash = (hash ^ char.ToLowerInvariant(character)) * 1099511628211UL;
        return hash;
    }
}
