using System.ComponentModel.DataAnnotations;

namespace Summarizer.Articles;

/// <summary>What articles may be, section <c>Summarizer:Articles</c>.</summary>
public sealed class ArticleOptions
{
    /// <summary>The largest article, in bytes; 10 MB unless set.</summary>
    [Range(1, 1L << 30)]
    public long MaxBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>The longest article, in words; 200 000 unless set.</summary>
    [Range(1, 10_000_000)]
    public int MaxWords { get; set; } = 200_000;
}
