using System.Text.Json.Nodes;

namespace Summarizer.Infra.Tests;

/// <summary>The promises of the deployment that a reader would look for, held against what Bicep predicts.</summary>
public sealed class Deployment
{
    static readonly JsonArray Resources =
        JsonNode.Parse(File.ReadAllText(Path.Combine(Bicep.Infra, "main.snapshot.json")))!["predictedResources"]!.AsArray();

    static readonly JsonObject Settings = Of("Microsoft.Web/sites/config")
        .Single(r => r["name"]!.GetValue<string>().EndsWith("/appsettings"))["properties"]!.AsObject();

    static IEnumerable<JsonNode> Of(string type) => Resources.Where(r => r!["type"]!.GetValue<string>() == type)!;

    [Fact]
    public void No_storage_account_has_shared_keys_public_blobs_or_old_tls()
    {
        var accounts = Of("Microsoft.Storage/storageAccounts").Select(a => a["properties"]!).ToList();

        Assert.Equal(2, accounts.Count);
        Assert.All(accounts, account =>
        {
            Assert.False(account["allowSharedKeyAccess"]!.GetValue<bool>());
            Assert.False(account["allowBlobPublicAccess"]!.GetValue<bool>());
            Assert.Equal("TLS1_2", account["minimumTlsVersion"]!.GetValue<string>());
        });
    }

    [Fact]
    public void No_setting_holds_a_key()
    {
        Assert.All(Settings, setting => Assert.DoesNotMatch("(?i)accountkey|sharedaccess|apikey|password",
            $"{setting.Key}={setting.Value}"));
    }

    [Fact]
    public void The_identities_have_exactly_these_roles()
    {
        var roles = Of("Microsoft.Authorization/roleAssignments")
            .Select(r => r["properties"]!["roleDefinitionId"]!.GetValue<string>().Split('/')[^1]).Order().ToList();

        Assert.Equal(
            new[]
            {
                "b7e6dc6d-f1e8-4753-8033-0f276bb0955b", // app on the host's account: Storage Blob Data Owner
                "974c5e8b-45b9-4653-ba55-5f855dd0fb88", // app on the host's account: Storage Queue Data Contributor
                "ba92f5b4-2d11-453d-a403-e96b0029c9fe", // app on the articles: Storage Blob Data Contributor
                "974c5e8b-45b9-4653-ba55-5f855dd0fb88", // app on the articles: Storage Queue Data Contributor
                "ba92f5b4-2d11-453d-a403-e96b0029c9fe", // Event Grid: dead letters
                "c6a89b2d-59bc-44d0-9896-0f6e12d7b80a", // Event Grid: deletions to the queue
                "3913510d-42f4-4e42-8a64-420c390055eb", // app on Application Insights: Monitoring Metrics Publisher
            }.Order(),
            roles);
    }

    [Fact]
    public void Search_is_a_switch_that_takes_the_apps_identity_and_no_key()
    {
        var template = Bicep.Build("app.bicep")["resources"]!.AsObject();
        var (service, roles) = (template["search"]!, template["searchRoles"]!);
        Assert.All([service, roles], resource => Assert.Contains("parameters('useSearch')", resource["condition"]!.GetValue<string>()));
        Assert.True(service["properties"]!["disableLocalAuth"]!.GetValue<bool>());
        Assert.Contains("createArray(variables('roles').searchContributor, variables('roles').searchDataContributor)",
            roles["properties"]!["roleDefinitionId"]!.GetValue<string>());
        Assert.DoesNotContain(Settings, setting => setting.Key.StartsWith("Search__", StringComparison.Ordinal));
    }

    [Fact]
    public void Both_storage_connections_name_blobs_and_queues_and_the_identity()
    {
        foreach (var connection in new[] { "AzureWebJobsStorage", "Storage" })
        {
            foreach (var key in new[] { "blobServiceUri", "queueServiceUri", "credential", "clientId" })
                Assert.True(Settings.ContainsKey($"{connection}__{key}"), $"{connection}__{key}");
        }
    }

    [Fact]
    public void The_settings_are_those_that_the_sample_for_laptops_has()
    {
        var sample = JsonNode.Parse(File.ReadAllText(Path.Combine(Bicep.RepositoryRoot,
            "local.settings.sample.json")))!["Values"]!.AsObject();
        string[] platform = ["APPLICATIONINSIGHTS_CONNECTION_STRING", "APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "AZURE_CLIENT_ID"];
        var known = sample.Select(s => s.Key).Concat(platform).ToHashSet();

        Assert.All(Settings, setting => Assert.Contains(setting.Key.StartsWith("AzureWebJobs.") ? setting.Key
            : setting.Key.Split("__") switch
        {
            ["AzureWebJobsStorage", ..] => "AzureWebJobsStorage",
            ["Storage", ..] => "Storage",
            _ => setting.Key,
        }, known));
    }

    [Fact]
    public void The_polling_function_is_switched_off_and_the_event_function_is_not()
    {
        Assert.Equal(["AzureWebJobs.ArticleFound.Disabled"], Settings.Select(s => s.Key).Where(k => k.EndsWith(".Disabled")));
    }

    [Fact]
    public void The_plan_is_flex_consumption_on_dotnet_10_isolated()
    {
        var site = Of("Microsoft.Web/sites").Single()["properties"]!;

        Assert.Equal("FC1", Of("Microsoft.Web/serverfarms").Single()["sku"]!["name"]!.GetValue<string>());
        Assert.Equal("dotnet-isolated", site["functionAppConfig"]!["runtime"]!["name"]!.GetValue<string>());
        Assert.Equal("10.0", site["functionAppConfig"]!["runtime"]!["version"]!.GetValue<string>());
        Assert.True(site["httpsOnly"]!.GetValue<bool>());
    }

    [Fact]
    public void Telemetry_is_taken_from_identities_only()
    {
        Assert.True(Of("Microsoft.Insights/components").Single()["properties"]!["DisableLocalAuth"]!.GetValue<bool>());
        Assert.True(Of("Microsoft.OperationalInsights/workspaces")
            .Single()["properties"]!["features"]!["disableLocalAuth"]!.GetValue<bool>());
    }

    [Fact]
    public void Events_are_filtered_to_the_articles_container_and_dead_lettered()
    {
        var variables = Bicep.Build("events.bicep");
        var subscriptions = variables["resources"] is JsonObject named ? named.Select(r => r.Value!).ToList()
            : variables["resources"]!.AsArray().ToList()!;
        subscriptions = [.. subscriptions.Where(r => r!["type"]!.GetValue<string>().EndsWith("/eventSubscriptions"))];

        Assert.Equal("/blobServices/default/containers/articles/blobs/", variables["variables"]!["articles"]!.GetValue<string>());
        Assert.Equal(2, subscriptions.Count);
        Assert.All(subscriptions, subscription =>
        {
            Assert.Equal("[variables('articles')]", subscription!["properties"]!["filter"]!["subjectBeginsWith"]!.GetValue<string>());
            Assert.Equal("dead-letters", subscription["properties"]!["deadLetterWithResourceIdentity"]!["deadLetterDestination"]!["properties"]!["blobContainerName"]!.GetValue<string>());
            // The first events after a cold start may be refused: they come again for a day.
            var retries = subscription["properties"]!["retryPolicy"]!;
            Assert.Equal((30, 1440), (retries["maxDeliveryAttempts"]!.GetValue<int>(),
                retries["eventTimeToLiveInMinutes"]!.GetValue<int>()));
        });
        Assert.Contains("functionName=Host.Functions.ArticleUploaded&", variables.ToJsonString().Replace("\\u0026", "&"));
    }
}
