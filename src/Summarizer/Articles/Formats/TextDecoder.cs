using System.Buffers;
using System.Net.Mime;
using System.Text;

namespace Summarizer.Articles.Formats;

/// <summary>Turns bytes into text: by the byte order mark, by what is declared, or by what the bytes look like.</summary>
static class TextDecoder
{
    /// <summary>How many bytes at the start of a page may declare its charset; HTML says 1 024, pages are less careful.</summary>
    const int DeclarationLength = 4096;

    static readonly SearchValues<char> DeclarationEnds = SearchValues.Create("\"' ;/>");
    static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Characters that text does not have: control codes other than white space and escape, and what could not be decoded.</summary>
    static readonly SearchValues<char> Untextual = SearchValues.Create(
        Enumerable.Range(0, 0x20).Where(code => code is not ('\t' or '\n' or '\r' or '\f' or 0x0B or 0x1B)).Append(0x7F).Append(0xFFFD)
            .Select(code => (char)code).ToArray());

    /// <summary>The text of an upload.</summary>
    /// <exception cref="RejectedArticleException">The bytes are not text.</exception>
    public static string Decode(UploadedArticle upload, bool isHtml = false)
    {
        var text = Decode(upload.Bytes.Span, upload.ContentType, isHtml);
        return IsText(text) ? text : throw new RejectedArticleException(RejectionReason.NotText, "The bytes of the article are not text.");
    }

    /// <summary>Whether bytes of which nothing is known are text.</summary>
    public static bool LooksLikeText(ReadOnlySpan<byte> bytes) => IsText(Decode(bytes[..Math.Min(bytes.Length, 1 << 16)], null, isHtml: false));

    static string Decode(ReadOnlySpan<byte> bytes, string? contentType, bool isHtml)
    {
        if (ByteOrderMark(bytes) is { } marked)
            return marked.GetString(bytes[marked.Preamble.Length..]);
        var declared = Declared(contentType) ?? (isHtml ? DeclaredInPage(bytes) : null);
        if (declared is not null && declared.CodePage is not (65001 or 28591 or 1252))
            return declared.GetString(bytes);
        // UTF-8 is hardly ever hit by chance, so it wins over a declared Latin 1, which is a server's default.
        if (Utf16WithoutMark(bytes) is { } wide)
            return wide.GetString(bytes);
        if (System.Text.Unicode.Utf8.IsValid(TrimBrokenEnd(bytes)))
            return Encoding.UTF8.GetString(bytes);
        return (declared is { CodePage: not 65001 } ? Windows1252 : Detected(bytes)).GetString(bytes);
    }

    static Encoding? ByteOrderMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    static Encoding? Declared(string? contentType)
    {
        if (contentType is null || !contentType.Contains("charset", StringComparison.OrdinalIgnoreCase))
            return null;
        try
        {
            return Named(new ContentType(contentType).CharSet);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    static Encoding? DeclaredInPage(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationLength)]);
        var at = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var name = head.AsSpan(at + "charset=".Length).TrimStart("\"' ");
        var end = name.IndexOfAny(DeclarationEnds);
        return end > 0 ? Named(name[..end].ToString()) : null;
    }

    static Encoding? Named(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return null;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    static Encoding? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0)
            return null;
        var sample = bytes[..Math.Min(bytes.Length, 2048)];
        int evenZeros = 0, oddZeros = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            evenZeros += sample[i] == 0 ? 1 : 0;
            oddZeros += sample[i + 1] == 0 ? 1 : 0;
        }
        // Every space and comma has a zero half, so even text in another alphabet has a tenth of them, all on one side.
        var few = sample.Length / 200;
        var many = sample.Length / 20;
        return oddZeros > many && evenZeros <= few ? Encoding.Unicode : evenZeros > many && oddZeros <= few ? Encoding.BigEndianUnicode : null;
    }

    /// <summary>Without the first bytes of a character whose last ones were cut off.</summary>
    static ReadOnlySpan<byte> TrimBrokenEnd(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var lead = bytes[^back];
            if (lead >= 0xC0)
                return back < (lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2) ? bytes[..^back] : bytes;
            if (lead < 0x80)
                break;
        }
        return bytes;
    }

    static Encoding Detected(ReadOnlySpan<byte> bytes)
    {
        var best = UtfUnknown.CharsetDetector.DetectFromBytes(bytes[..Math.Min(bytes.Length, 1 << 16)].ToArray()).Detected;
        return best is { Confidence: > 0.5f } && Named(best.EncodingName) is { CodePage: not (65001 or 20127 or 28591) } named ? named : Windows1252;
    }

    static bool IsText(string text)
    {
        var rest = text.AsSpan();
        var odd = 0;
        for (int at; (at = rest.IndexOfAny(Untextual)) >= 0; rest = rest[(at + 1)..])
        {
            if (rest[at] == '\0' || ++odd > 2 + text.Length / 200)
                return false;
        }
        return true;
    }
}
