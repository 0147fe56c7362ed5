namespace Summarizer.Evaluation;

/// <summary>What was asked for cannot be done as asked; the message says what to change.</summary>
sealed class UsageException(string message) : Exception(message);
