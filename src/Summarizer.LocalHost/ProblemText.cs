using Azure;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Summarizer.LocalHost;

/// <summary>What the user of a command line is told instead of a stack trace.</summary>
static class ProblemText
{
    /// <summary>The sentence for a problem that its user can help; null for a fault of the program.</summary>
    public static string? For(Exception problem) => problem switch
    {
        StartProblem => problem.Message,
        OptionsValidationException invalid => string.Join(Environment.NewLine, invalid.Failures.Select(Own)),
        InvalidOperationException { InnerException: FormatException } => problem.Message,
        InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } => problem.Message,
        IOException { InnerException: AddressInUseException } =>
            $"{problem.Message.TrimEnd('.')}. End the program that listens there, or choose another address with --urls=http://localhost:7072.",
        StorageUnavailableException away => $"{away.Message} The setting Storage says where it is: {Cause(away)}",
        RequestFailedException refused => $"Storage refused: {refused.Message.Split('\n')[0]}",
        _ => null,
    };

    // Data annotations wrap our sentence into one of their own: "… failed for 'EngineOptions' members: 'Engine' with the error: '…'."
    static string Own(string failure)
    {
        const string Wrapping = "with the error: '";
        var start = failure.IndexOf(Wrapping, StringComparison.Ordinal);
        return start < 0 ? failure : failure[(start + Wrapping.Length)..].TrimEnd('.').TrimEnd('\'');
    }

    static string Cause(StorageUnavailableException away) => (away.InnerException?.GetBaseException().Message ?? "").Split('\n')[0];
}
