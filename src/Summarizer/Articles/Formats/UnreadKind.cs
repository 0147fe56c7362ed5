namespace Summarizer.Articles.Formats;

/// <summary>
/// A kind of file that people upload and that is not read, told by how its bytes begin, so that the refusal can say what to do.
/// </summary>
/// <param name="Name">What it is.</param>
/// <param name="Advice">What to do with it.</param>
sealed record UnreadKind(string Name, string Advice)
{
    const string Unpack = "Unpack it, and upload the articles in it one by one.";
    const string TextInPictures = "Text in pictures is not read: upload the text itself.";
    const string Transcript = "Upload its subtitles (.srt, .vtt) or a transcript.";

    /// <summary>Where a tape archive says what it is.</summary>
    const int TarMark = 257;

    static readonly UnreadKind Zip = new("a zip archive", Unpack) { IsArchive = true };

    /// <summary>Kinds of files inside a zip archive, by a name in its directory, which is not compressed.</summary>
    static readonly (byte[] Part, UnreadKind Kind)[] Zipped =
    [
        ("xl/workbook"u8.ToArray(), new("an Excel workbook", "Tables are no article: upload the text, or save it as PDF.")),
        ("ppt/presentation"u8.ToArray(), new("a PowerPoint presentation", "Save it as PDF, and upload that.")),
        ("opendocument.spreadsheet"u8.ToArray(), new("a spreadsheet (ODS)", "Tables are no article: upload the text, or save it as PDF.")),
        ("opendocument.presentation"u8.ToArray(), new("a presentation (ODP)", "Save it as PDF, and upload that.")),
        ("Index/Document.iwa"u8.ToArray(), new("a Pages document", "Export it as Word (DOCX) or PDF, and upload that.")),
        ("META-INF/MANIFEST.MF"u8.ToArray(), new("a Java archive", Unpack)),
    ];

    static readonly (byte[] Start, UnreadKind Kind)[] Beginnings =
    [
        ([0xD0, 0xCF, 0x11, 0xE0], new("an old Office document (.doc, .xls, .ppt) or an Outlook message (.msg)",
            "Save a document as DOCX or PDF, a message as .eml, and upload that.")),
        ([0x1F, 0x8B], new("a gzip archive", Unpack)),
        ("BZh"u8.ToArray(), new("a bzip2 archive", Unpack)),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], new("an xz archive", Unpack)),
        ([0x28, 0xB5, 0x2F, 0xFD], new("a zstd archive", Unpack)),
        ([0x37, 0x7A, 0xBC, 0xAF], new("a 7z archive", Unpack)),
        ("Rar!"u8.ToArray(), new("a RAR archive", Unpack)),
        ([0x89, 0x50, 0x4E, 0x47], new("a picture (PNG)", TextInPictures)),
        ([0xFF, 0xD8, 0xFF], new("a picture (JPEG)", TextInPictures)),
        ("GIF8"u8.ToArray(), new("a picture (GIF)", TextInPictures)),
        ([0x49, 0x49, 0x2A, 0x00], new("a picture (TIFF)", TextInPictures)),
        ([0x4D, 0x4D, 0x00, 0x2A], new("a picture (TIFF)", TextInPictures)),
        ("RIFF"u8.ToArray(), new("a picture (WebP), a sound or a film", TextInPictures)),
        ("ID3"u8.ToArray(), new("a sound (MP3)", Transcript)),
        ([0xFF, 0xFB], new("a sound (MP3)", Transcript)),
        ("OggS"u8.ToArray(), new("a sound or a film (Ogg)", Transcript)),
        ("fLaC"u8.ToArray(), new("a sound (FLAC)", Transcript)),
        ([0x1A, 0x45, 0xDF, 0xA3], new("a film (Matroska, WebM)", Transcript)),
        ("%!PS"u8.ToArray(), new("PostScript", "Save it as PDF, and upload that.")),
        ("BOOKMOBI"u8.ToArray(), new("a Kindle book", "Convert it to EPUB, and upload that.")),
        ("SQLite format 3"u8.ToArray(), new("a database", "Upload the text of the article.")),
    ];

    /// <summary>Whether it is an archive that may hold anything: a damaged document too.</summary>
    public bool IsArchive { get; init; }

    /// <summary>The kind of some bytes; null when none is known that is not read.</summary>
    public static UnreadKind? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8))
        {
            foreach (var (part, kind) in Zipped)
            {
                if (bytes.IndexOf(part) >= 0)
                    return kind;
            }
            return Zip;
        }
        foreach (var (start, kind) in Beginnings)
        {
            if (bytes.StartsWith(start))
                return kind;
        }
        if (bytes.Length > 12 && bytes[4..].StartsWith("ftyp"u8))
            return new("a film, a sound or a picture (MP4, HEIC)", Transcript);
        return bytes.Length > TarMark + 5 && bytes[TarMark..].StartsWith("ustar"u8) ? new("a tar archive", Unpack) : null;
    }

    /// <summary>The refusal of such a file.</summary>
    /// <param name="isCalledText">Whether it was declared as text of some kind.</param>
    public RejectedArticleException Refusal(bool isCalledText) =>
        new(isCalledText ? RejectionReason.NotText : RejectionReason.UnsupportedFormat, $"The file is {Name}, which is not read. {Advice}");
}
