using System.Collections.Concurrent;
using Summarizer.Engines.Rules.Facts;
using Summarizer.Engines.Rules.Headlines;
using Summarizer.Engines.Rules.Lines;
using Summarizer.Engines.Rules.Reading;
using Summarizer.Engines.Rules.Salience;

namespace Summarizer.Engines.Rules;

/// <summary>The passes, each with the memory that it works in: for one article after the other, never for two at a time.</summary>
sealed class Passes(RuleSettings settings)
{
    /// <summary>Reads.</summary>
    public IndexedArticle Index { get; } = new();

    /// <summary>Values words.</summary>
    public WordValues Values { get; } = new(settings.Salience);

    /// <summary>Finds the news.</summary>
    public LeadSentence Lead { get; } = new(settings.Lead);

    /// <summary>Writes the headline.</summary>
    public HeadlineWriter Headline { get; } = new(settings.Headline);

    /// <summary>Extracts the facts.</summary>
    public FactExtractor Facts { get; } = new(settings.Facts);

    /// <summary>Passes that no article is in, as many as articles have been in at a time.</summary>
    public sealed class Pool(RuleSettings settings)
    {
        readonly ConcurrentBag<Passes> idle = [];

        /// <summary>Passes for one article.</summary>
        public Passes Rent() => idle.TryTake(out var passes) ? passes : new Passes(settings);

        /// <summary>Takes them back; those that a huge article has grown are not kept.</summary>
        public void Return(Passes passes)
        {
            if (passes.Index.IsWorthKeeping)
                idle.Add(passes);
        }
    }
}
