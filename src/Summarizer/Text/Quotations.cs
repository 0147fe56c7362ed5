using System.Buffers;

namespace Summarizer.Text;

/// <summary>Where quotations are open.</summary>
static class Quotations
{
    static readonly SearchValues<char> Marks = SearchValues.Create("“«„「”»」\"");

    /// <summary>Whether a quotation that begins behind the start of a paragraph does not end before a place in it.</summary>
    public static bool IsOpen(ReadOnlySpan<char> text, int paragraph, int place) => Continue(text, paragraph, paragraph, place, isOpen: false);

    /// <summary>The same from one place to another, when it is known whether one is open at the first.</summary>
    public static bool Continue(ReadOnlySpan<char> text, int paragraph, int from, int to, bool isOpen)
    {
        for (var at = from; at < to; at++)
        {
            var mark = text[at..to].IndexOfAny(Marks);
            if (mark < 0)
                break;
            at += mark;
            isOpen = text[at] switch { '“' or '«' or '„' or '「' => true, '”' or '»' or '」' => false, _ => IsOpening(text, paragraph, at) };
        }
        return isOpen;
    }

    // A straight mark opens before a word and closes behind one, however many there are.
    static bool IsOpening(ReadOnlySpan<char> text, int paragraph, int at) =>
        at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]) && (at == paragraph || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '—' or '–');
}
