using Summarizer.Engines.Rules.Lexicon;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Lines.Deletions;

/// <summary>"The council may have closed the bridge, but …": what is conceded is not the news, what answers it is.</summary>
static class Concession
{
    /// <summary>Whether a comma and a "but" begin what answers a concession.</summary>
    public static bool IsAnswered(Line line, int comma)
    {
        if (!line.Is(comma, TokenMark.Comma) || !line.Is(comma + 1, WordClass.Contrast) || !line.Is(comma + 1, WordClass.Coordinator))
            return false;
        for (var i = comma - 1; i > 0; i--)
        {
            if (line.Is(i, WordClass.MayConcede))
                return true;
        }
        return false;
    }
}
