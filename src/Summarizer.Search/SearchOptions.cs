using System.ComponentModel.DataAnnotations;

namespace Summarizer.Search;

/// <summary>Where articles are searched, section <c>Search</c>.</summary>
public sealed class SearchOptions : IValidatableObject
{
    /// <summary>
    /// The address of an Azure AI Search service, reached with the app's identity; none unless set, and then there is no search under
    /// Functions.
    /// </summary>
    public string? Endpoint { get; set; }

    /// <summary>What the index is called in that service; it is made when it is not there.</summary>
    [RegularExpression("[a-z0-9](-?[a-z0-9])*"), StringLength(128)]
    public string Index { get; set; } = "summaries";

    /// <summary>
    /// Under the local host: the file of the index. Unless set, one for each storage in the folder of <c>LocalHost:Data</c>. It may be
    /// deleted: it is made again.
    /// </summary>
    public string? File { get; set; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Endpoint is { Length: > 0 }
            && !(Uri.TryCreate(Endpoint, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps))
        {
            yield return new ValidationResult($"Search:Endpoint \"{Endpoint}\" is not the address of a service such as https://NAME.search.windows.net.");
        }
    }
}
