namespace Summarizer.Soak.Tests;

/// <summary>A test of minutes and many processes, for a machine that does nothing else: where <c>SUMMARIZER_SOAK</c> is set.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class OnDemandFactAttribute : FactAttribute
{
    public OnDemandFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("SUMMARIZER_SOAK") is null or "")
            Skip = "SUMMARIZER_SOAK=1 runs the soak.";
    }
}
