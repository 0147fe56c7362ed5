using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.SemanticKernel.ChatCompletion;
using Summarizer.Engines;

namespace Summarizer.SemanticKernel.Prompts;

/// <summary>What the model is told. The article is only ever data: in the user's message, between lines that nobody can guess.</summary>
static class Prompt
{
    static readonly string Instructions = Resource("summarize.md")
        .Replace("{headline}", DraftCheck.MaxHeadlineLength.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>The JSON schema of the answer. The quote comes before the text, so that the model looks before it writes.</summary>
    public static readonly string Schema = Resource("answer.schema.json");

    /// <summary>The hash of everything the model is told, whatever the article.</summary>
    public static readonly string Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Instructions + Schema)))[..12];

    /// <summary>A chat about one text.</summary>
    /// <param name="text">The text, clean of invisible characters.</param>
    /// <param name="language">Its language as a two-letter code, if known.</param>
    /// <param name="maxFacts">How many facts are wanted at most.</param>
    public static ChatHistory For(string text, string? language, int maxFacts)
    {
        // By hand, never from a template: an article with <message role="system"> in it would become one.
        var boundary = $"=====article {RandomNumberGenerator.GetHexString(32, lowercase: true)}=====";
        var chat = new ChatHistory();
        chat.AddSystemMessage(Instructions
            .Replace("{boundary}", boundary, StringComparison.Ordinal)
            .Replace("{facts}", maxFacts.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{language}", language is { Length: 2 } ? $" ({language})" : "", StringComparison.Ordinal));
        chat.AddUserMessage($"{boundary}\n{text}\n{boundary}");
        return chat;
    }

    static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(Prompt).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Trim();
    }
}
