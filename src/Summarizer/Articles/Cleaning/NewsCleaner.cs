using Summarizer.Articles.Formats;
using Summarizer.Text;

namespace Summarizer.Articles.Cleaning;

/// <summary>Tells the news in a document from what stands around it, without copying: what is kept are spans of its text.</summary>
sealed class NewsCleaner
{
    /// <summary>The news of a document.</summary>
    /// <param name="Paragraphs">Where it stands.</param>
    /// <param name="Title">The title.</param>
    /// <param name="Byline">Who wrote it.</param>
    /// <param name="WordsLeftOut">How many words of sentences were taken for noise, when these were more than <see cref="FewLeftOut"/> of
    /// all.</param>
    /// <param name="Partial">Why part of it seems to be missing.</param>
    internal sealed record News(IReadOnlyList<Paragraph> Paragraphs, string? Title, string? Byline, int? WordsLeftOut,
        PartialReason? Partial);

    /// <summary>
    /// Noise is a share of the sentences that readers need not be told of; where it is more, part of the article may be among it.
    /// </summary>
    public const double FewLeftOut = 0.2;

    /// <summary>Datelines stand in the first paragraphs.</summary>
    const int DatelineParagraphs = 3;

    const int MaxTitleLength = 200;

    /// <summary>Shorter ones that were left out are labels with a stop.</summary>
    const int MinSentenceWords = 4;

    /// <summary>Lines of a list may be the same again (a recipe for each day); those of captions are so close by.</summary>
    const int LinesBetweenCaptions = 10;

    /// <summary>
    /// A byline that only its neighbours tell is among so many lines above the news: for each of them the article is searched for
    /// its names.
    /// </summary>
    const int BylineLines = 50;

    /// <summary>So many paragraphs of news stand before a company's praise of itself.</summary>
    const int MinBeforePraise = 3;

    /// <summary>An offer to subscribe with more sentences behind it stands within the article.</summary>
    const int MaxBehindOffer = 2;

    /// <summary>The language is told from the news alone, so here it is not known yet.</summary>
    static readonly Language AnyLanguage = Language.For(null);

    readonly Document document;
    readonly string text;
    readonly List<Paragraph> kept;
    readonly Dictionary<int, int> seen = [];
    readonly bool marksLinesByStops;
    int held, bodies, lines, sentences, sentencesLeftOut, wordsLeftOut;

    /// <summary>How many of those kept stand whatever follows: a heading needs something under it.</summary>
    int firm;

    /// <summary>The line above, as long as no sentence was kept.</summary>
    TextSpan above;

    /// <summary>How many lines were asked for a byline that way.</summary>
    int asked;

    /// <summary>How many sentences were kept before the last offer to subscribe; null when there is none.</summary>
    int? sentencesBeforeOffer;

    bool isCutShort;

    /// <summary>Where among those kept the boilerplate begins, when nothing else follows; -1 when there is none.</summary>
    int boilerplate = -1;

    /// <summary>The paragraph that praises somebody, where the boilerplate begins with one, and how long the name is.</summary>
    TextSpan praise;
    int praised;

    bool isBelowLabel;
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
        var paragraphs = document.Paragraphs
            ?? [.. TextLayout.Paragraphs(document.Text).Select(line => new Paragraph(ParagraphKind.Body, line))];
        var first = cleaner.PlaceOfTitle(paragraphs);
        for (var i = cleaner.TakeTitle(paragraphs, first) ? first + 1 : first; i < paragraphs.Count; i++)
        {
            if (cleaner.bodies > 0 && NoisePhrases.IsTail(cleaner.Of(paragraphs[i].Span)))
            {
                var end = SideBox.End(document.Text, paragraphs, i);
                for (; i + 1 < end; i++)
                    cleaner.LeaveOut(paragraphs[i + 1].Span);
            }
            else
            {
                cleaner.Take(paragraphs[i], alone: paragraphs.Count == 1);
            }
        }
        cleaner.DropEnd();
        cleaner.DropCutSentence();
        return new News(cleaner.kept, cleaner.title, cleaner.byline ?? Byline.Cleaned(document.Creator),
            cleaner.TooMuchLeftOut ? cleaner.wordsLeftOut : null, cleaner.Partial);
    }

    /// <summary>
    /// The first paragraph that may be the title: behind "BRIDGE-CLOSURE/ (UPDATE 1)", "FOR IMMEDIATE RELEASE", or all lines that begin
    /// with a telegraph's ZCZC.
    /// </summary>
    int PlaceOfTitle(IReadOnlyList<Paragraph> paragraphs)
    {
        if (paragraphs.Count < 3)
            return 0;
        var line = Of(paragraphs[0].Span);
        if (!TextLine.StartsMessage(line))
            return TextLine.IsSlug(line) || (title is null && TextLine.IsReleaseMark(line)) ? 1 : 0;
        var first = 1;
        while (first < paragraphs.Count - 1 && paragraphs[first].Span.Start - paragraphs[first - 1].Span.End == 1)
            first++;
        return first;
    }

    PartialReason? Partial =>
        sentences - sentencesBeforeOffer <= MaxBehindOffer ? PartialReason.Paywall : isCutShort ? PartialReason.CutShort : null;

    bool TooMuchLeftOut => sentencesLeftOut > FewLeftOut * (sentences + sentencesLeftOut);

    /// <summary>
    /// Whether the first line is the title of a text that marks none: short, followed by more, and no sentence, unless it asks or is
    /// written as titles are.
    /// </summary>
    bool TakeTitle(IReadOnlyList<Paragraph> paragraphs, int first)
    {
        if (paragraphs.Count < first + 2 || paragraphs[first].Span.Length > MaxTitleLength)
            return false;
        var line = Of(paragraphs[first].Span);
        line = line[TextLine.PathLength(line)..];
        if (title is not null)
            return line.Equals(title, StringComparison.OrdinalIgnoreCase);
        var next = Of(paragraphs[first + 1].Span);
        var isFollowed = next.Length > line.Length || IsApart(first + 1) || Byline.Opened(next) is not null || Byline.Bare(next) is not null
            || Timestamp.Is(next)
            || (Byline.AreNames(next) && IsApart(first + 2));
        var said = line[TitleText.LabelLength(line)..];
        var isSentence = TextLine.EndsSentence(line)
            && !(IsApart(first + 1) && (TextLine.IsTitleWithStop(said) || TitleText.IsOfOpinion(line)));
        if (!isFollowed || isSentence || Byline.Opened(line) is not null || NoisePhrases.Opens(said) || Dateline.Length(said) > 0
            || Timestamp.Is(line) || Caption.Is(line) || WordCount.Of(line) < 2 || line[^1] == ':')
        {
            return false;
        }

        title = Document.OnOneLine(line[TextLine.StatusLength(line)..].ToString());
        return true;

        bool IsApart(int place) => place < paragraphs.Count && paragraphs[place].Span.Start - paragraphs[place - 1].Span.End > 1;
    }

    void Take(Paragraph paragraph, bool alone)
    {
        var line = Of(paragraph.Span);
        if (IsBylineOf(paragraph.Span))
            return;
        // "Photo:" and the name under it are one.
        if (IsNoiseLine(line) || IsDisclaimer(paragraph.Span) || IsRepeated(line) || (isBelowLabel && TextLine.IsHeading(line)))
        {
            isBelowLabel = !isBelowLabel && line[^1] == ':';
            LeaveOut(paragraph.Span);
            return;
        }
        isBelowLabel = false;
        if (bodies == 0 && !alone && TextLine.IsLabel(line))
            return;
        if (paragraph.Kind == ParagraphKind.Heading || (!alone && TextLine.IsHeading(line)))
        {
            if (bodies == 0 || IsHeldIn(paragraph.Span))
                return;
            kept.Add(paragraph with { Kind = ParagraphKind.Heading });
            // Where the format marks headings, a short line that is none is of a list or a table, and belongs to what is above it.
            if (document.Paragraphs is not null && paragraph.Kind == ParagraphKind.Body)
                firm = kept.Count;
            return;
        }
        NoteBoilerplate(paragraph.Span);
        TakeSentences(paragraph.Span, alone);
    }

    void NoteBoilerplate(TextSpan paragraph)
    {
        var line = Of(paragraph);
        if (kept.Count > 0 && kept[^1].Kind == ParagraphKind.Heading)
        {
            praised = 0;
            if (!Boilerplate.Begins(Of(kept[^1].Span), line))
                boilerplate = -1;
            else if (boilerplate < 0)
                boilerplate = kept.Count - 1;
        }
        else if (boilerplate < 0 && bodies >= MinBeforePraise)
        {
            praised = Boilerplate.PraisedName(text, paragraph);
            (boilerplate, praise) = praised > 0 ? (kept.Count, paragraph) : (-1, default);
        }
        else if (praised > 0 && !line.StartsWith(Of(praise)[..praised]))
        {
            (boilerplate, praised) = (-1, 0);
        }
    }

    /// <summary>Keeps the runs of sentences of a paragraph that are news.</summary>
    void TakeSentences(TextSpan span, bool alone)
    {
        var start = span.Start;
        var before = kept.Count;
        // ": The court …": what stood before it was left out when the page was made a text.
        while (start < span.End && (text[start] is ':' || char.IsWhiteSpace(text[start])))
            start++;
        if (bodies == 0)
            start = Preamble.End(text, new TextSpan(start, span.End - start), ref byline);
        if (bodies < DatelineParagraphs)
        {
            var dateline = Dateline.Length(text.AsSpan(start, span.End - start));
            byline ??= Byline.InDateline(text.AsSpan(start, dateline));
            start += dateline;
        }
        start += ListNumber.Length(text.AsSpan(start, span.End - start));
        start += ClockTime.Length(text.AsSpan(start, span.End - start));

        int open = -1, close = 0;
        while (start < span.End)
        {
            var end = SentenceSplitter.End(text.AsSpan(0, span.End), start, AnyLanguage);
            var sentence = text.AsSpan(start, end - start);
            if (IsNoiseSentence(new TextSpan(start, end - start), start == span.Start && end == span.End))
            {
                Keep(open, close);
                open = -1;
                LeaveOut(new TextSpan(start, end - start));
            }
            else
            {
                sentences++;
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

    /// <summary>Counts what is left out, as far as it is sentences, and notes where an offer to subscribe stands.</summary>
    void LeaveOut(TextSpan span)
    {
        if (NoisePhrases.IsOffer(Of(span)))
            sentencesBeforeOffer = sentences;
        for (var start = span.Start; start < span.End;)
        {
            var end = SentenceSplitter.End(text.AsSpan(0, span.End), start, AnyLanguage);
            var sentence = text.AsSpan(start, end - start).Trim();
            if (TextLine.EndsSentence(sentence) && WordCount.Of(sentence) is >= MinSentenceWords and var words)
                (sentencesLeftOut, wordsLeftOut) = (sentencesLeftOut + 1, wordsLeftOut + words);
            start = end;
        }
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
        return !TextLine.HasLetters(sentence) || (!isWhole && NoisePhrases.Opens(sentence)) || IsHeldIn(span) || Timestamp.Is(sentence)
            || TextLine.IsSignOff(sentence)
            || (marksLinesByStops && DetachedStop.IsLine(sentence));
    }

    /// <summary>Whether a phrase that is noise anywhere stands in a span and makes it noise.</summary>
    bool IsHeldIn(TextSpan span) => HoldsPhrase(span) && NoisePhrases.IsHeld(Of(span));

    /// <summary>"Ida Lund teaches law. The views expressed in this column are her own."</summary>
    bool IsDisclaimer(TextSpan span) => HoldsPhrase(span) && NoisePhrases.Disclaims(Of(span));

    bool HoldsPhrase(TextSpan span)
    {
        if (held < span.Start)
            held = NoisePhrases.NextHeld(text, span.Start);
        return held < span.End;
    }

    bool IsBylineOf(TextSpan span)
    {
        var line = Of(span);
        var names = Byline.Opened(line);
        if (names is null && bodies == 0)
        {
            names = Byline.Bare(line);
            if (names is null && asked++ < BylineLines)
                names = Byline.OverTwoLines(Of(above), line, text.AsSpan(span.End)) ?? Byline.AtPlace(line, text.AsSpan(span.End));
            above = span;
        }
        byline ??= names;
        return names is not null;
    }

    bool IsNoiseLine(ReadOnlySpan<char> line) =>
        !TextLine.HasLetters(line) || NoisePhrases.Opens(line) || Timestamp.Is(line) || Caption.Is(line) || TextLine.IsTemplate(line)
            || TextLine.PathLength(line) > 0 && !TextLine.EndsSentence(line)
            || TextLine.IsUrl(line) || TextLine.IsMenu(line)
        || (title is not null && line.Length == title.Length && line.Equals(title, StringComparison.OrdinalIgnoreCase));

    bool IsRepeated(ReadOnlySpan<char> line)
    {
        lines++;
        if (line.Length <= 20)
            return false;
        var hash = string.GetHashCode(line);
        var isSeen = seen.TryGetValue(hash, out var before);
        seen[hash] = lines;
        return isSeen && (TextLine.EndsSentence(line) || lines - before <= LinesBetweenCaptions);
    }

    /// <summary>
    /// Takes the boilerplate away, and headings with nothing under them: those are the rest of something that was dropped.
    /// </summary>
    void DropEnd()
    {
        var end = boilerplate < 0 ? firm : Math.Min(firm, boilerplate);
        kept.RemoveRange(end, kept.Count - end);
    }

    /// <summary>
    /// Takes a last sentence away that says itself that it was cut off, "The council voted to […]", unless there is no other.
    /// </summary>
    void DropCutSentence()
    {
        if (kept is not [.., { Kind: ParagraphKind.Body, Span: var last }] || !EndsCut(Of(last)))
            return;
        isCutShort = true;
        var (start, end) = (last.Start, 0);
        while ((end = SentenceSplitter.End(text.AsSpan(0, last.End), start, AnyLanguage)) < last.End)
            start = end;
        if (start > last.Start)
            kept[^1] = new Paragraph(ParagraphKind.Body, new TextSpan(last.Start, text.AsSpan(0, start).TrimEnd().Length - last.Start));
        else if (bodies > 1)
            kept.RemoveAt(kept.Count - 1);
    }

    static bool EndsCut(ReadOnlySpan<char> paragraph) => paragraph.TrimEnd(" .").EndsWith("[…]") || paragraph.EndsWith("[...]");

    ReadOnlySpan<char> Of(TextSpan span) => text.AsSpan(span.Start, span.Length);
}
