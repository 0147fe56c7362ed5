using System.Buffers;
using System.Net.Mime;
using System.Text;

namespace Summarizer.Articles.Formats;

/// <summary>Turns bytes into text: by the byte order mark, by what is declared, or by what the bytes look like.</summary>
static class TextDecoder
{
    /// <summary>How many bytes at the start of a page may declare its charset; HTML says 1 024, pages are less careful.</summary>
    const int DeclarationLength = 4096;

    /// <summary>So many whole characters of several bytes to a broken one are no chance.</summary>
    const int MinWholePerBroken = 20;

    /// <summary>White space and byte order marks.</summary>
    static readonly SearchValues<byte> BeforeTags =
        SearchValues.Create([(byte)' ', (byte)'\t', (byte)'\r', (byte)'\n', 0x0B, 0x0C, 0, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF]);

    static readonly SearchValues<char> DeclarationEnds = SearchValues.Create("\"' ;/>");
    static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>
    /// Characters that text does not have: control codes other than white space and escape, and what could not be decoded.
    /// </summary>
    static readonly SearchValues<char> Untextual = SearchValues.Create(
        Enumerable.Range(0, 0x20).Where(code => code is not ('\t' or '\n' or '\r' or '\f' or 0x0B or 0x1B)).Append(0x7F).Append(0xFFFD)
            .Select(code => (char)code).ToArray());

    /// <summary>The text of an upload.</summary>
    /// <exception cref="RejectedArticleException">The bytes are not text.</exception>
    public static string Decode(UploadedArticle upload, bool isMarkup = false)
    {
        var text = Decode(upload.Bytes.Span, upload.ContentType, isMarkup);
        return IsText(text) ? text : throw new RejectedArticleException(RejectionReason.NotText, "The bytes of the article are not text.");
    }

    /// <summary>Bytes that may have control characters, as text.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes) => Decode(bytes, null, isMarkup: false);

    /// <summary>Whether bytes may begin with a tag; most do not, and need not be decoded to know.</summary>
    public static bool MayBeginWithTag(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOfAnyExcept(BeforeTags) is >= 0 and var first && bytes[first] == (byte)'<';

    /// <summary>Whether bytes of which nothing is known are text.</summary>
    public static bool LooksLikeText(ReadOnlySpan<byte> bytes) =>
        IsText(Decode(bytes[..Math.Min(bytes.Length, 1 << 16)], null, isMarkup: false));

    static string Decode(ReadOnlySpan<byte> bytes, string? contentType, bool isMarkup)
    {
        if (ByteOrderMark(bytes) is { } marked)
            return marked.GetString(bytes[marked.Preamble.Length..]);
        var declared = Declared(contentType) ?? (isMarkup ? DeclaredWithin(bytes) : null);
        // UTF-8 is hardly ever hit by chance, so it wins over any charset of old: pages are saved anew, and keep what they said of
        // themselves.
        var isUtf8 = IsUtf8(bytes, out var isAscii);
        if (isUtf8 && !isAscii)
            return Encoding.UTF8.GetString(bytes);
        if (declared is not null && declared.CodePage is not (65001 or 28591 or 1252))
            return declared.GetString(bytes);
        if (Utf16WithoutMark(bytes) is { } wide)
            return wide.GetString(bytes);
        if (isUtf8)
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

    /// <summary>What a page's meta element or XML's first line says.</summary>
    static Encoding? DeclaredWithin(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationLength)]).AsSpan();
        return DeclaredBy(head, "<?xml", "encoding=") ?? DeclaredBy(head, "<meta", "charset=");
    }

    static Encoding? DeclaredBy(ReadOnlySpan<char> head, string element, string attribute)
    {
        for (int at; (at = head.IndexOf(element, StringComparison.OrdinalIgnoreCase)) >= 0; head = head[(at + 1)..])
        {
            var close = head[at..].IndexOf('>');
            var tag = close < 0 ? head[at..] : head.Slice(at, close + 1);
            var value = tag.IndexOf(attribute, StringComparison.OrdinalIgnoreCase);
            if (value < 0)
                continue;
            var name = tag[(value + attribute.Length)..].TrimStart("\"' ");
            var end = name.IndexOfAny(DeclarationEnds);
            // Who says UTF-16 in letters of one byte is mistaken.
            return end > 0 && Named(name[..end].ToString()) is { CodePage: not (1200 or 1201 or 12000 or 12001) } named ? named : null;
        }
        return null;
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
        return oddZeros > many && evenZeros <= few ? Encoding.Unicode
            : evenZeros > many && oddZeros <= few ? Encoding.BigEndianUnicode : null;
    }

    /// <summary>Whether bytes are UTF-8, but for a few that were damaged on the way, and whether they are ASCII alone.</summary>
    static bool IsUtf8(ReadOnlySpan<byte> bytes, out bool isAscii)
    {
        var first = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
        isAscii = first < 0;
        if (isAscii || System.Text.Unicode.Utf8.IsValid(bytes))
            return true;
        int whole = 0, broken = 0;
        for (var rest = bytes[first..]; !rest.IsEmpty;)
        {
            var isWhole = Rune.DecodeFromUtf8(rest, out _, out var length) == OperationStatus.Done;
            (whole, broken) = isWhole ? (whole + 1, broken) : (whole, broken + 1);
            rest = rest[length..];
            var next = rest.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            rest = next < 0 ? default : rest[next..];
        }
        return whole >= broken * MinWholePerBroken || (broken == 1 && IsCutAtTheEnd(bytes));
    }

    static bool IsCutAtTheEnd(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            if (bytes[^back] >= 0xC0)
                return Rune.DecodeFromUtf8(bytes[^back..], out _, out _) == OperationStatus.NeedMoreData;
        }
        return false;
    }

    static Encoding Detected(ReadOnlySpan<byte> bytes)
    {
        var best = UtfUnknown.CharsetDetector.DetectFromBytes(bytes[..Math.Min(bytes.Length, 1 << 16)].ToArray()).Detected;
        return best is { Confidence: > 0.5f } && Named(best.EncodingName) is { CodePage: not (65001 or 20127 or 28591) } named ? named
            : Windows1252;
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
