using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Lines;

/// <summary>Writes tokens as text: single spaces, none before a comma, a capital at the start.</summary>
static class LineText
{
    const int OnStack = 512;

    // Three stops and a quotation mark.
    const int EllipsisAtEnd = 4;

    /// <summary>Writes some of the tokens of a sentence.</summary>
    public static string Write(ReadOnlySpan<int> places, IndexedArticle article)
    {
        var text = article.Article.Text.AsSpan();
        var tokens = article.Tokens;
        var most = places.Length;
        foreach (var place in places)
            most += tokens[place].Length;
        Span<char> line = most <= OnStack ? stackalloc char[OnStack] : new char[most];
        var length = 0;
        for (var i = 0; i < places.Length; i++)
        {
            ref readonly var token = ref tokens[places[i]];
            // What is left out may end with the comma or the abbreviation's stop before it: ", N.J.," and "." is "N.J.".
            var isJoint = i > 0 && places[i] != places[i - 1] + 1;
            if (isJoint && token.Is(TokenMark.Stopper))
            {
                if (length > 1 && line[length - 1] == ',')
                    length--;
                if (line[length - 1] == '.' && text[token.Start] == '.')
                    continue;
            }
            if (i > 0 && (NeedsSpace(tokens[places[i - 1]], token, isJoint)
                || !isJoint && token.Is(TokenMark.SpaceBefore) && i + EllipsisAtEnd < places.Length && IsEllipsis(text[token.Start..])
                || BeginsSentence(tokens[places[i - 1]], token, isJoint)))
            {
                line[length++] = ' ';
            }

            text.Slice(token.Start, token.Length).CopyTo(line[length..]);
            length += token.Length;
        }
        for (var i = 0; i < length; i++)
        {
            if (!char.IsLetterOrDigit(line[i]))
                continue;
            if (!IsWrittenSmall(line[i..length]))
                line[i] = char.ToUpperInvariant(line[i]);
            break;
        }
        return line[..length].ToString();
    }

    // "iPhone" and "eBay" keep their small letter.
    static bool IsWrittenSmall(ReadOnlySpan<char> word) => word.Length > 1 && char.IsUpper(word[1]);

    // The first token of a sentence has no space of its own before it.
    static bool BeginsSentence(in Token before, in Token token, bool isJoint) =>
        !isJoint && !token.Is(TokenMark.SpaceBefore) && token.Start > before.Start + before.Length;

    /// <summary>"the harbour ...the council": its space stays where the article has it.</summary>
    static bool IsEllipsis(ReadOnlySpan<char> text) => text[0] == '…' || text.StartsWith("..");

    static bool NeedsSpace(in Token before, in Token token, bool isJoint)
    {
        if (token.Is(TokenMark.Comma | TokenMark.Stopper | TokenMark.Colon))
            return false;
        return token.Is(TokenMark.SpaceBefore)
            || isJoint && before.Is(TokenMark.Word | TokenMark.Comma | TokenMark.Quote) && token.Is(TokenMark.Word);
    }
}
