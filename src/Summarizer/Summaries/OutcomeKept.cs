namespace Summarizer.Summaries;

/// <summary>Is told of every new outcome once it is kept. Neither throws nor waits: what takes time is done elsewhere.</summary>
public delegate void OutcomeKept(KeptSummary kept);
