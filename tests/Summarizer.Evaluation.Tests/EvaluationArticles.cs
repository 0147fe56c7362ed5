using System.Runtime.CompilerServices;

namespace Summarizer.Evaluation.Tests;

/// <summary>
/// News that the project is measured on and that is no part of it: the folder <c>SUMMARIZER_EVALUATION</c> names, or
/// <c>../shared/eval/data</c> beside the repository.
/// </summary>
static class EvaluationArticles
{
    const string Variable = "SUMMARIZER_EVALUATION";

    /// <summary>The files of articles; none where the news is not.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Keyed().Where(File.Exists)];

    static string Folder => Environment.GetEnvironmentVariable(Variable) ?? Path.GetFullPath(Path.Combine(Here(),
        "../../../shared/eval/data"));

    static IEnumerable<string> Keyed() =>
        from name in (string[])["cnndm", "headlines_allsides", "headlines_bbc", "html", "scu_realsumm", "scu_pyrxsum", "story.plain",
            "story.titled", "story_lang.plain", "story_lang.titled"]
        select Path.Combine(Folder, $"{name}.dev.jsonl");

    static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}

/// <summary>A test over the evaluation's news; skipped, and said to be, where it is not.</summary>
sealed class EvaluationFactAttribute : FactAttribute
{
    public EvaluationFactAttribute() => Skip = EvaluationArticles.Files.Count == 0
        ? "The news of the evaluation is not on this machine: SUMMARIZER_EVALUATION names its folder." : null;
}
