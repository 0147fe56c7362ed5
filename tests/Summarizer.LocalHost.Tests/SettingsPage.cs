using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Summarizer.LocalHost.Commands;

namespace Summarizer.LocalHost.Tests;

/// <summary><c>docs/settings.md</c> as the options classes say it: names, defaults, ranges, and their doc comments.</summary>
static partial class SettingsPage
{
    const string Head = """
        # Settings

        Environment variables, with `__` between the parts of a name; under Functions also `local.settings.json` (`local.settings.sample.json` is the sample for laptops);
        under the local host also `--Name=value` with `:` for `__`. Wrong values end the start with a sentence that names the key.

        This page is made from the options classes; a test holds it to them.

        ## Storage and hosting

        | setting | default | meaning |
        |---|---|---|
        | `Storage` | `UseDevelopmentStorage=true` under the local host | A connection string. With an identity instead: the next two, and no `Storage`. |
        | `Storage__blobServiceUri`, `Storage__queueServiceUri` | – | Where the articles' account is, reached with the app's identity or with who is signed in. |
        | `Storage__clientId` | – | Which user-assigned identity; the system's own unless set. |
        | `Storage__NetworkTimeout` | `00:00:20` | How long one call of storage may wait for an answer before it is tried again. |
        | `Web__AccessKey` | – | Under the local host: a secret that callers send as `x-functions-key` (or `?code=`); it is needed to serve other machines. Functions has keys of its own. |
        | `urls` | `http://localhost:7071` | Under the local host: where it listens. |
        | `AllowedHosts` | – | Under the local host: the names it answers under, separated by `;`; beside those it listens on. |
        | `LocalHost__Data` | `.azurite` | Under the local host: the folder of the Azurite that it starts. |
        | `LocalHost__Samples` | `true` | Under the local host: whether two samples are uploaded where there is no article. |
        | `SweepSchedule` | – | Under Functions: when the sweep runs, six-part cron. `infra` sets every ten minutes; the sample every ten seconds, because polling misses uploads that arrive in a stream. |
        | `AzureWebJobs__ArticleUploaded__Disabled`, `AzureWebJobs__ArticleFound__Disabled` | – | Under Functions: one of the two is switched off. `ArticleUploaded` takes Event Grid's events (Azure), `ArticleFound` polls (Azurite). |
        """;

    /// <summary>The page.</summary>
    public static string Text()
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n")).Append('\n');
        foreach (var (section, options) in KnownSettings.Sections)
        {
            page.Append(CultureInfo.InvariantCulture,
                $"\n## {section.Replace(":", "__", StringComparison.Ordinal)}\n\n{Meaning("T:" + options.FullName, options)}\n\n");
            page.Append("| setting | default | meaning |\n|---|---|---|\n");
            var defaults = Activator.CreateInstance(options)!;
            foreach (var property in options.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
            {
                page.Append(CultureInfo.InvariantCulture, $"| `{section.Replace(":", "__", StringComparison.Ordinal)}__{property.Name}` | {Value(property.GetValue(defaults))} | ")
                    .Append(CultureInfo.InvariantCulture,
                        $"{Meaning($"P:{options.FullName}.{property.Name}", options)}{Bounds(property)} |\n");
            }
        }
        return page.ToString();
    }

    static string Value(object? value) => value switch
    {
        null or "" => "–",
        bool flag => flag ? "`true`" : "`false`",
        Enum choice => $"`{choice.ToString().ToLowerInvariant()}`",
        IFormattable number => $"`{number.ToString(null, CultureInfo.InvariantCulture)}`",
        _ => $"`{value}`",
    };

    static string Bounds(PropertyInfo property) =>
        property.GetCustomAttribute<RangeAttribute>() is { } range ? $" ({range.Minimum} to {range.Maximum})" : "";

    static string Meaning(string member, Type type)
    {
        var file = Path.ChangeExtension(type.Assembly.Location, ".xml");
        var summary = XDocument.Load(file).Descendants("member").Single(element => element.Attribute("name")!.Value == member)
            .Element("summary")!;
        var text = string.Concat(summary.Nodes().Select(node => node switch
        {
            XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
            XElement { Name.LocalName: "see" } reference => $"`{reference.Attribute("cref")!.Value.Split('.')[^1]}`",
            XElement element => element.Value,
            _ => node.ToString(),
        }));
        return Spaces().Replace(text, " ").Trim().Replace("|", "\\|", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
