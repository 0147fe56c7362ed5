using System.Text;

namespace Summarizer.Articles.Formats;

/// <summary>Writes extracted paragraphs into one text, a blank line between them, and remembers where they stand.</summary>
internal sealed class DocumentBuilder
{
    readonly StringBuilder _text = new();
    readonly List<Paragraph> _paragraphs = [];

    /// <summary>Adds a paragraph with its white space collapsed; one without text is left out.</summary>
    public void Add(ParagraphKind kind, ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.IsEmpty)
            return;
        if (_text.Length > 0)
            _text.Append("\n\n");
        var start = _text.Length;
        while (!text.IsEmpty)
        {
            var word = 0;
            while (word < text.Length && !char.IsWhiteSpace(text[word]))
                word++;
            if (_text.Length > start)
                _text.Append(' ');
            _text.Append(text[..word]);
            text = text[word..].TrimStart();
        }
        _paragraphs.Add(new Paragraph(kind, new TextSpan(start, _text.Length - start)));
    }

    /// <summary>Whether nothing was added yet.</summary>
    public bool IsEmpty => _paragraphs.Count == 0;

    public Document Build() => new(_text.ToString()) { Paragraphs = _paragraphs };
}
