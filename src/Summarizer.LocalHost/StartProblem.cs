namespace Summarizer.LocalHost;

/// <summary>The program cannot start, and its user can help it: the message is all there is to say.</summary>
sealed class StartProblem(string message) : Exception(message);
