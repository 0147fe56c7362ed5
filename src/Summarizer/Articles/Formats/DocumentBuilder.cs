using System.Text;
using Summarizer.Text;

namespace Summarizer.Articles.Formats;

/// <summary>Writes extracted paragraphs into one text, a blank line between them, and remembers where they stand.</summary>
sealed class DocumentBuilder
{
    readonly StringBuilder written = new();
    readonly List<Paragraph> paragraphs = [];

    /// <summary>Adds a paragraph with its white space collapsed; one without text is left out.</summary>
    public void Add(ParagraphKind kind, ReadOnlySpan<char> text)
    {
        if (ControlCharacters.StandIn(text))
            text = ControlCharacters.Without(text.ToString());
        text = text.Trim();
        if (text.IsEmpty)
            return;
        if (written.Length > 0)
            written.Append("\n\n");
        var start = written.Length;
        while (!text.IsEmpty)
        {
            var word = 0;
            while (word < text.Length && !char.IsWhiteSpace(text[word]))
                word++;
            if (written.Length > start)
                written.Append(' ');
            written.Append(text[..word]);
            text = text[word..].TrimStart();
        }
        paragraphs.Add(new Paragraph(kind, new TextSpan(start, written.Length - start)));
    }

    /// <summary>Whether nothing was added yet.</summary>
    public bool IsEmpty => paragraphs.Count == 0;

    public Document Build() => new(written.ToString()) { Paragraphs = paragraphs };
}
