using Summarizer.Articles.Formats;

namespace Summarizer.Articles.Cleaning;

/// <summary>Tells the news in a document from what stands around it, without copying: what is kept are spans of its text.</summary>
sealed class NewsCleaner
{
    /// <summary>The news of a document.</summary>
    internal sealed record News(IReadOnlyList<Paragraph> Paragraphs, string? Title, string? Byline);

    /// <summary>Datelines stand in the first paragraphs.</summary>
    const int DatelineParagraphs = 3;

    const int MaxTitleLength = 200, MaxHeadingWords = 14, MaxHeadingLength = 120;

    /// <summary>Lines of a list may be the same again (a recipe for each day); those of captions are so close by.</summary>
    const int LinesBetweenCaptions = 10;

    readonly Document document;
    readonly string text;
    readonly List<Paragraph> kept;
    readonly Dictionary<int, int> seen = [];
    readonly bool marksLinesByStops;
    int held, bodies, lines;

    /// <summary>How many of those kept stand whatever follows: a heading needs something under it.</summary>
    int firm;

    /// <summary>Where among those kept the boilerplate begins, when nothing else follows; -1 when there is none.</summary>
    int boilerplate = -1;

    bool inTail;
    string? title, byline;

    NewsCleaner(Document document)
    {
        this.document = document;
        text = document.Text;
        kept = new List<Paragraph>(document.Paragraphs?.Count ?? text.Length / 150 + 4);
        title = document.Title;
        byline = document.Byline;
        held = NoisePhrases.NextHeld(text, 0);
        marksLinesByStops = DetachedStop.Marks(text);
    }

    /// <summary>Cleans a document.</summary>
    public static News Clean(Document document)
    {
        var cleaner = new NewsCleaner(document);
        if (document.Paragraphs is { } marked)
        {
            foreach (var paragraph in marked)
                cleaner.Take(paragraph, alone: marked.Count == 1);
        }
        else
        {
            var lines = TextLayout.Paragraphs(document.Text);
            for (var i = cleaner.TakeTitle(lines) ? 1 : 0; i < lines.Count; i++)
                cleaner.Take(new Paragraph(ParagraphKind.Body, lines[i]), alone: lines.Count == 1);
        }
        cleaner.DropEnd();
        return new News(cleaner.kept, cleaner.title, cleaner.byline);
    }

    /// <summary>Whether the first line of a plain text is its title: short, no sentence, and followed by more.</summary>
    bool TakeTitle(List<TextSpan> lines)
    {
        if (lines.Count < 2 || lines[0].Length > MaxTitleLength)
            return false;
        var line = Of(lines[0]);
        if (title is not null)
            return line.Equals(title, StringComparison.OrdinalIgnoreCase);
        var isFollowed = lines[1].Length > line.Length || lines[1].Start - lines[0].End > 1;
        if (!isFollowed || EndsSentence(line) || Byline.Opened(line) is not null || NoisePhrases.Opens(line) || Dateline.Length(line) > 0 || WordCount.Of(line) < 2)
            return false;
        title = Document.Line(line.ToString());
        return true;
    }

    void Take(Paragraph paragraph, bool alone)
    {
        var line = Of(paragraph.Span);
        if (bodies > 0 && NoisePhrases.IsTail(line))
        {
            inTail = true;
            return;
        }
        if (paragraph.Kind == ParagraphKind.Body && line.Length > MaxHeadingLength * 2 && EndsSentence(line))
            inTail = false;
        if (inTail || IsBylineOf(line) || IsNoiseLine(line) || IsRepeated(line))
            return;
        if (paragraph.Kind == ParagraphKind.Heading || (!alone && IsHeading(line)))
        {
            if (bodies == 0 || IsHeldIn(paragraph.Span))
                return;
            kept.Add(paragraph with { Kind = ParagraphKind.Heading });
            // Where the format marks headings, a short line that is none is of a list or a table, and belongs to what is above it.
            if (document.Paragraphs is not null && paragraph.Kind == ParagraphKind.Body)
                firm = kept.Count;
            return;
        }
        if (kept.Count > 0 && kept[^1].Kind == ParagraphKind.Heading)
            NoteBoilerplate(line);
        TakeSentences(paragraph.Span, alone);
    }

    void NoteBoilerplate(ReadOnlySpan<char> line)
    {
        if (!Boilerplate.Begins(Of(kept[^1].Span), line))
            boilerplate = -1;
        else if (boilerplate < 0)
            boilerplate = kept.Count - 1;
    }

    /// <summary>Keeps the runs of sentences of a paragraph that are news.</summary>
    void TakeSentences(TextSpan span, bool alone)
    {
        var start = span.Start;
        var before = kept.Count;
        if (bodies == 0)
            start = Preamble.End(text, span, ref byline);
        if (bodies < DatelineParagraphs)
            start += Dateline.Length(text.AsSpan(start, span.End - start));

        int open = -1, close = 0;
        while (start < span.End)
        {
            var end = Sentences.End(text, start, span.End);
            var sentence = text.AsSpan(start, end - start);
            if (IsNoiseSentence(new TextSpan(start, end - start), start == span.Start && end == span.End))
            {
                Keep(open, close);
                open = -1;
            }
            else
            {
                if (open < 0)
                    open = start;
                close = end;
            }
            start = end;
            while (start < span.End && char.IsWhiteSpace(text[start]))
                start++;
        }
        Keep(open, close);
        if (kept.Count == before)
            return;
        bodies++;
        firm = kept.Count;
    }

    void Keep(int start, int end)
    {
        if (start < 0)
            return;
        kept.Add(new Paragraph(ParagraphKind.Body, new TextSpan(start, end - start)));
    }

    bool IsNoiseSentence(TextSpan span, bool isWhole)
    {
        var sentence = Of(span);
        return !HasLetters(sentence) || (!isWhole && NoisePhrases.Opens(sentence)) || IsHeldIn(span) || Timestamp.Is(sentence)
            || (marksLinesByStops && DetachedStop.IsLine(sentence));
    }

    /// <summary>Whether a phrase that is noise anywhere stands in a span and makes it noise.</summary>
    bool IsHeldIn(TextSpan span)
    {
        if (held < span.Start)
            held = NoisePhrases.NextHeld(text, span.Start);
        return held < span.End && NoisePhrases.IsHeld(Of(span));
    }

    bool IsBylineOf(ReadOnlySpan<char> line)
    {
        if ((Byline.Opened(line) ?? (bodies == 0 ? Byline.Bare(line) : null)) is not { } names)
            return false;
        byline ??= names;
        return true;
    }

    bool IsNoiseLine(ReadOnlySpan<char> line) =>
        !HasLetters(line) || NoisePhrases.Opens(line) || Timestamp.Is(line) || Caption.Is(line) || IsUrl(line) || IsMenu(line)
        || (title is not null && line.Length == title.Length && line.Equals(title, StringComparison.OrdinalIgnoreCase));

    static bool HasLetters(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
        {
            if (char.IsLetter(c))
                return true;
        }
        return false;
    }

    static bool IsUrl(ReadOnlySpan<char> line) =>
        (line.StartsWith("http", StringComparison.OrdinalIgnoreCase) || line.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) && !line.Contains(' ');

    /// <summary>Words between upright bars, no sentence: links beside one another.</summary>
    static bool IsMenu(ReadOnlySpan<char> line) => line.Length < 200 && line.Contains(" | ", StringComparison.Ordinal) && !EndsSentence(line);

    /// <summary>Whether a line is no sentence but a few words: a sub-heading, or a label.</summary>
    static bool IsHeading(ReadOnlySpan<char> line) =>
        line.Length <= MaxHeadingLength && (!EndsSentence(line) || (line[^1] == '?' && line.Length < 60)) && line[^1] is not (':' or ';' or ',') && WordCount.Of(line) <= MaxHeadingWords;

    static bool EndsSentence(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd("\"'”’)]»");
        return !line.IsEmpty && line[^1] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or ':' or ';';
    }

    bool IsRepeated(ReadOnlySpan<char> line)
    {
        lines++;
        if (line.Length <= 20)
            return false;
        var hash = string.GetHashCode(line);
        var isSeen = seen.TryGetValue(hash, out var before);
        seen[hash] = lines;
        return isSeen && (EndsSentence(line) || lines - before <= LinesBetweenCaptions);
    }

    /// <summary>Takes the boilerplate away, and headings with nothing under them: those are the rest of something that was dropped.</summary>
    void DropEnd()
    {
        var end = boilerplate < 0 ? firm : Math.Min(firm, boilerplate);
        kept.RemoveRange(end, kept.Count - end);
    }

    ReadOnlySpan<char> Of(TextSpan span) => text.AsSpan(span.Start, span.Length);
}
