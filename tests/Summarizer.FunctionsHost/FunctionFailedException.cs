namespace Summarizer.FunctionsHost;

/// <summary>A function threw, was cancelled, or its worker died.</summary>
public sealed class FunctionFailedException(string message) : Exception(message);
