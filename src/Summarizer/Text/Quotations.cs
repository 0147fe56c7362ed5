using System.Buffers;

namespace Summarizer.Text;

/// <summary>Where quotations are open.</summary>
static class Quotations
{
    static readonly SearchValues<char> QuotationMarks = SearchValues.Create("“«„「”»」\"");

    /// <summary>
    /// Whether a quotation of a paragraph is open at a place, when it is known whether one is at an earlier place; at the paragraph's start
    /// none is.
    /// </summary>
    public static bool Continue(ReadOnlySpan<char> text, int paragraph, int from, int to, bool isOpen)
    {
        for (var at = from; at < to; at++)
        {
            var mark = text[at..to].IndexOfAny(QuotationMarks);
            if (mark < 0)
                break;
            at += mark;
            isOpen = text[at] switch { '“' or '«' or '„' or '「' => true, '”' or '»' or '」' => false, _ => IsOpening(text, paragraph, at) };
        }
        return isOpen;
    }

    // A straight mark opens before a word and closes behind one, however many there are.
    static bool IsOpening(ReadOnlySpan<char> text, int paragraph, int at) =>
        at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1])
            && (at == paragraph || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '—' or '–');
}
