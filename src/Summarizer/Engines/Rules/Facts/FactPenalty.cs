using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Lines;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Facts;

/// <summary>What speaks against showing a line as a fact although it can stand alone.</summary>
static class FactPenalty
{
    /// <summary>The sum of what <see cref="FactSettings"/> has against a line.</summary>
    public static float Of(Line line, FactSettings settings)
    {
        var penalty = line.Is(0, TokenMark.Quote | TokenMark.SingleQuote) ? settings.OpensWithQuote : 0;
        var (names, numbers, quotes) = (0, 0, 0);
        var tokens = line.Tokens;
        for (var i = 1; i < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            names += token.Is(TokenMark.Capital) ? 1 : 0;
            numbers += token.Is(WordClass.Digit | WordClass.Number) ? 1 : 0;
            quotes += token.Is(TokenMark.Quote) ? 1 : 0;
        }
        if (line.Is(0, WordClass.VagueOpener))
            penalty += settings.VagueOpener;
        if (quotes > 0)
            penalty += settings.Quotes;
        if (numbers > 0)
            penalty -= settings.Numbers;
        else if (names == 0)
            penalty += settings.NothingNamed;
        return penalty;
    }
}
