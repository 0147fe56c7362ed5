using System.Runtime.Intrinsics;
using Summarizer.Engines.Rules.Reading;

namespace Summarizer.Engines.Rules.Salience;

/// <summary>How likely each word of an article, and each two in a row, is to be taken into what a person would write of it.</summary>
abstract class WordSalience
{
    /// <summary>How many words are weighed at a time.</summary>
    protected const int Lanes = FeatureBlock<WordFeature>.Lanes;

    float[] words = new float[1024];

    /// <summary>The likelihood of each word, by its number.</summary>
    public ReadOnlySpan<float> Words => words;

    /// <summary>The likelihood of two words in a row, by their tokens' places in the article.</summary>
    public abstract float PairWorth(IndexedArticle article, int left, int right);

    /// <summary>Makes room for an article.</summary>
    protected void MakeRoom(IndexedArticle article)
    {
        if (words.Length < article.Words.Length + Lanes)
            words = new float[article.Words.Length * 2 + Lanes];
    }

    /// <summary>Sets the likelihoods of some words from their log-odds.</summary>
    protected void Set(int first, Vector256<float> odds) => Logistic(odds).CopyTo(words, first);

    /// <summary>Likelihoods from log-odds.</summary>
    protected static Vector256<float> Logistic(Vector256<float> odds) => Vector256<float>.One / (Vector256<float>.One + Vector256.Exp(-odds));
}
