using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Summarizer.Web.OpenApi;

namespace Summarizer.Web.Tests;

/// <summary>README's table of the API is the API.</summary>
public sealed partial class TheReadMe
{
    /// <summary>Served, but no part of the contract.</summary>
    static readonly string[] Beside = ["GET /", "GET /api.html", "GET /api/events"];

    [Fact]
    public void It_names_every_operation_and_no_other()
    {
        var named = Request().Matches(File.ReadAllText(Path.Combine(Root(), "README.md"))).Select(match => match.Value.Trim('`'))
            .ToHashSet();
        var served = ApiOperation.All.Where(operation => operation.Route != Routes.Page)
            .Select(operation => $"{operation.Method.ToUpperInvariant()} /{Constraint().Replace(operation.Route, "{$1}")}").ToHashSet();
        Assert.Equal(served.Concat(Beside).Order(), named.Order());
    }

    static string Root([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(path, "../../.."));

    [GeneratedRegex(@"`(?:GET|PUT|POST|DELETE|PATCH) /[^\s`?]*")]
    private static partial Regex Request();

    [GeneratedRegex(@"\{\*(\w+)[^}]*\}")]
    private static partial Regex Constraint();
}
