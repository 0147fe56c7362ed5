using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Summarizer.Articles.Formats.Office;

/// <summary>A document that is a zip archive of parts; a part is read as a stream, so that a bomb is noticed while it unfolds.</summary>
sealed class Package : IDisposable
{
    /// <summary>The most bytes that one part may unfold to.</summary>
    const long MaxPartLength = 64 << 20;

    /// <summary>Longer than any media type.</summary>
    const int MaxTypeLength = 100;

    readonly ZipArchive archive;

    public Package(ReadOnlyMemory<byte> bytes) => archive = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false));

    /// <summary>Whether bytes are a package that says it is of a media type, as ODT and EPUB do in a part of that name.</summary>
    public static bool IsOfType(ReadOnlyMemory<byte> bytes, string type)
    {
        if (!bytes.Span.StartsWith("PK\x03\x04"u8))
            return false;
        try
        {
            using var package = new Package(bytes);
            return package.Text("mimetype", MaxTypeLength)?.Trim() == type;
        }
        catch (Exception damage) when (damage is InvalidDataException or IOException or RejectedArticleException)
        {
            return false;
        }
    }

    /// <summary>A part as XML, without document types and without anything from elsewhere; null when there is none.</summary>
    public XmlReader? Xml(string part) => archive.GetEntry(part) is not { } entry ? null
        : XmlReader.Create(new LimitedStream(entry.Open(), MaxPartLength), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            MaxCharactersInDocument = MaxPartLength,
            CloseInput = true,
        });

    /// <summary>A part's bytes; null when there is none.</summary>
    public byte[]? Bytes(string part, long maxLength = MaxPartLength)
    {
        if (archive.GetEntry(part) is not { } entry)
            return null;
        using var stream = new LimitedStream(entry.Open(), maxLength);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    public void Dispose() => archive.Dispose();

    string? Text(string part, long maxLength) => Bytes(part, maxLength) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;
}
