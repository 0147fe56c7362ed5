using Microsoft.Extensions.Options;

namespace Summarizer.SemanticKernel.Tests;

/// <summary>Wrong settings end the start with a sentence that names the key, and never tells a secret.</summary>
public sealed class Settings
{
    [Theory]
    [InlineData("Llm:Provider", "bard", "Llm:Provider must be one of openai, azure-openai, openai-compatible; it is 'bard'.")]
    [InlineData("Llm:Model", "", "Llm:Model is missing: the model's name, or the deployment's on Azure.")]
    [InlineData("Llm:Endpoint", "localhost:11434", "Llm:Endpoint must be an absolute http or https address, such as http://localhost:11434/v1.")]
    [InlineData("Llm:Endpoint", "http://localhost:11434/v1/chat/completions/", "Llm:Endpoint must end before /chat/completions, which is added to it.")]
    [InlineData("Llm:Endpoint", "", "Llm:Endpoint is missing: openai-compatible needs the address of the service.")]
    [InlineData("Llm:Timeout", "00:00:00.6", "Llm:Timeout must not be shorter than Llm:AttemptTimeout.")]
    [InlineData("Llm:AttemptTimeout", "00:00:00.1", "Llm:AttemptTimeout must be from 00:00:00.5 to 01:00:00; it is 00:00:00.1000000.")]
    [InlineData("Llm:RetryDelay", "1.00:00:00", "Llm:RetryDelay must be from 00:00:00 to 00:10:00; it is 1.00:00:00.")]
    [InlineData("Llm:MaxInputTokens", "0", "Llm:MaxInputTokens must be from 500 to 2000000; it is 0.")]
    [InlineData("Llm:MaxCallsPerArticle", "1", "Llm:MaxCallsPerArticle must be from 2 to 1000; it is 1.")]
    [InlineData("Llm:Temperature", "3", "Llm:Temperature must be from 0 to 2.")]
    [InlineData("Llm:InputPricePerMillion", "-1", "Llm:InputPricePerMillion and Llm:OutputPricePerMillion must not be negative.")]
    [InlineData("Llm:DailyTokenBudget", "0", "Llm:DailyTokenBudget must be from 1 to ")]
    [InlineData("Llm:MaxRetries", "often", "Failed to convert configuration value 'often' at 'Llm:MaxRetries' to type 'System.Int32'.")]
    [InlineData("Summarizer:MaxFacts", "99", "MaxFacts")]
    public void A_wrong_setting_is_named_at_start(string key, string value, string sentence)
    {
        var wrong = Assert.Throws<OptionsValidationException>(() => new Engine("http://127.0.0.1:1/v1", (key, value)));

        Assert.Contains(wrong.Failures, failure => failure.Contains(sentence, StringComparison.Ordinal));
        Assert.DoesNotContain(Some.Key, wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("openai", "", "", "Llm:ApiKey is missing: openai needs one.")]
    [InlineData("azure-openai", "", "", "Llm:Endpoint is missing: azure-openai needs the address of the service.")]
    [InlineData("azure-openai", "", "http://x", "Llm:Endpoint must be an https address when there is no Llm:ApiKey: Entra ID gives no token otherwise.")]
    public void Each_provider_says_what_it_needs(string provider, string key, string endpoint, string sentence)
    {
        var wrong = Assert.Throws<OptionsValidationException>(() => new Engine(endpoint, ("Llm:Provider", provider), ("Llm:ApiKey", key)));

        Assert.Equal([sentence], wrong.Failures);
    }

    [Theory]
    [InlineData("openai", Some.Key, "")]
    [InlineData("azure-openai", "", "https://x.openai.azure.com")]
    [InlineData("azure-openai", Some.Key, "https://x.openai.azure.com")]
    [InlineData("openai-compatible", "", "http://localhost:11434/v1")]
    public void Each_provider_starts_with_no_more_than_it_needs(string provider, string key, string endpoint)
    {
        using var engine = new Engine(endpoint, ("Llm:Provider", provider), ("Llm:ApiKey", key));

        Assert.StartsWith("llm-", engine.Summarizer.Fingerprint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Llm:Model", "another-model")]
    [InlineData("Llm:Endpoint", "http://127.0.0.1:2/v1")]
    [InlineData("Llm:MaxInputTokens", "1000")]
    [InlineData("Llm:Temperature", "0.5")]
    [InlineData("Summarizer:MaxFacts", "7")]
    public void What_makes_another_summary_makes_another_fingerprint(string key, string value)
    {
        using Engine one = new("http://127.0.0.1:1/v1"), same = new("http://127.0.0.1:1/v1", ("Llm:ApiKey", "sk-another")), other = new("http://127.0.0.1:1/v1", (key, value));

        Assert.Equal(one.Summarizer.Fingerprint, same.Summarizer.Fingerprint);
        Assert.NotEqual(one.Summarizer.Fingerprint, other.Summarizer.Fingerprint);
        Assert.Matches("^[!-~]+( [!-~]+)*$", other.Summarizer.Fingerprint);
    }
}
