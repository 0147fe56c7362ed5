using System.ClientModel.Primitives;
using System.ClientModel;
using Azure.Identity;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.AzureOpenAI;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using OpenAI.Chat;
using OpenAI;
using Summarizer.SemanticKernel.Prompts;

namespace Summarizer.SemanticKernel.Wire;

/// <summary>The providers: a name and an arm for each.</summary>
static class ChatService
{
    public const string OpenAI = "openai";
    public const string AzureOpenAI = "azure-openai";
    public const string OpenAICompatible = "openai-compatible";

    public static readonly IReadOnlyList<string> Providers = [OpenAI, AzureOpenAI, OpenAICompatible];

    /// <summary>Connects to the provider. Without a logger: Semantic Kernel logs whole chats.</summary>
    public static IChatCompletionService Of(LlmOptions options, HttpClient http) => options.Provider switch
    {
        OpenAI or OpenAICompatible => new OpenAIChatCompletionService(options.Model, Client(options, http)),
        AzureOpenAI when string.IsNullOrWhiteSpace(options.ApiKey) =>
            new AzureOpenAIChatCompletionService(options.Model, options.Endpoint!, new DefaultAzureCredential(), httpClient: http),
        AzureOpenAI => new AzureOpenAIChatCompletionService(options.Model, options.Endpoint!, options.ApiKey!, httpClient: http),
        _ => throw new InvalidOperationException($"Llm:Provider '{options.Provider}' is unknown."),
    };

    static OpenAIClient Client(LlmOptions options, HttpClient http)
    {
        var transport = new OpenAIClientOptions
        {
            Transport = new HttpClientPipelineTransport(http),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
        };
        if (!string.IsNullOrWhiteSpace(options.Endpoint))
            transport.Endpoint = new Uri(options.Endpoint);
        return new OpenAIClient(new ApiKeyCredential(string.IsNullOrWhiteSpace(options.ApiKey) ? "none" : options.ApiKey), transport);
    }

    /// <summary>How every call is made: a strict schema for the answer, and no tools.</summary>
    public static OpenAIPromptExecutionSettings Settings(LlmOptions options)
    {
#pragma warning disable SKEXP0010 // Azure's reasoning models take max_completion_tokens only; there is no stable way yet to ask for it.
        var settings = options.Provider == AzureOpenAI
            ? new AzureOpenAIPromptExecutionSettings { SetNewMaxCompletionTokensEnabled = true }
            : new OpenAIPromptExecutionSettings();
#pragma warning restore SKEXP0010
        settings.MaxTokens = options.MaxOutputTokens;
        settings.Temperature = options.Temperature;
        settings.ResponseFormat =
            ChatResponseFormat.CreateJsonSchemaFormat("summary", BinaryData.FromString(Prompt.Schema), jsonSchemaIsStrict: true);
        return settings;
    }
}
