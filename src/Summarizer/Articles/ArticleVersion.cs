namespace Summarizer.Articles;

/// <summary>One version of an uploaded article, as storage describes it without reading it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="ETag">Storage's entity tag, with its quotes; another upload under the same name has another.</param>
/// <param name="LastModified">When this version was uploaded.</param>
/// <param name="Bytes">How large it is.</param>
/// <param name="ContentType">The media type that the uploader declared, if any.</param>
public sealed record ArticleVersion(ArticleName Name, string ETag, DateTimeOffset LastModified, long Bytes, string? ContentType);
