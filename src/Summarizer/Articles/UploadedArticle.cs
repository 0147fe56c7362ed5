namespace Summarizer.Articles;

/// <summary>The bytes of an article before they are read, with what is known about their format.</summary>
/// <param name="Bytes">The whole content.</param>
/// <param name="ContentType">The declared media type, possibly with a charset; null or <c>application/octet-stream</c> when nothing is
/// known.</param>
/// <param name="FileName">A name whose extension may tell the format; null when there is none.</param>
/// <param name="Address">The address that it was fetched from; null when it was uploaded.</param>
public sealed record UploadedArticle(ReadOnlyMemory<byte> Bytes, string? ContentType = null, string? FileName = null,
    string? Address = null);
