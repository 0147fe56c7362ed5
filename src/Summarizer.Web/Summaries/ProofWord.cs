using Summarizer.Summaries;

namespace Summarizer.Web.Summaries;

/// <summary>How a fact stands to its quote, in the word that JSON has for it.</summary>
static class ProofWord
{
    /// <summary>"quoted", "shortened", "rephrased".</summary>
    public static string Of(Proof proof) => proof.ToString().ToLowerInvariant();
}
