using System.Text;
using UtfUnknown;

namespace Summarizer.Articles.Formats;

/// <summary>Text, in whatever encoding it came.</summary>
static class PlainText
{
    static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    static PlainText() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Document Read(UploadedArticle upload) =>
        new(Decode(upload.Bytes.Span, MediaType.Charset(upload.ContentType))) { HasFrontMatterInText = true };

    /// <summary>Decodes by byte order mark, else as UTF-8 when it is, else by the declared charset, else by what the bytes look like.</summary>
    /// <exception cref="RejectedArticleException">It is not text.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        var text = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes[3..]),
            [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32.GetString(bytes[4..]),
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
            _ when Utf16WithoutMark(bytes) is { } utf16 => utf16.GetString(bytes),
            _ => Utf8(bytes) ?? Declared(charset)?.GetString(bytes) ?? Detected(bytes),
        };
        if (!LooksLikeText(text))
            throw new RejectedArticleException(RejectionReason.NotText, "Its bytes are not text in any encoding that is known.");
        return text;
    }

    static string? Utf8(ReadOnlySpan<byte> bytes)
    {
        if (!System.Text.Unicode.Utf8.IsValid(bytes))
            return null;
        return StrictUtf8.GetString(bytes);
    }

    static Encoding? Declared(string? charset)
    {
        if (string.IsNullOrEmpty(charset) || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            return null;
        try
        {
            return Encoding.GetEncoding(charset);
        }
        catch (ArgumentException)
        {
            // A charset that nobody knows is no reason to give up on the bytes.
            return null;
        }
    }

    static string Detected(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, 64 * 1024)].ToArray();
        var detected = CharsetDetector.DetectFromBytes(sample).Detected;
        var encoding = detected is { Confidence: > 0.5f } ? detected.Encoding : null;
        return (encoding ?? Encoding.GetEncoding(1252)).GetString(bytes);
    }

    /// <summary>Text in a Latin script has a zero in every second byte; nothing else that is text has zeros.</summary>
    static UnicodeEncoding? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~1, 512)];
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i++)
            if (sample[i] == 0)
                _ = i % 2 == 0 ? even++ : odd++;
        if (sample.Length < 4)
            return null;
        return odd > sample.Length * 2 / 5 && even == 0 ? new UnicodeEncoding(bigEndian: false, byteOrderMark: false)
            : even > sample.Length * 2 / 5 && odd == 0 ? new UnicodeEncoding(bigEndian: true, byteOrderMark: false) : null;
    }

    static bool LooksLikeText(string text)
    {
        var strange = 0;
        foreach (var character in text)
            if (character is '\ufffd' or '\0' || (char.IsControl(character) && character is not ('\t' or '\n' or '\r' or '\f' or '\u0085')))
                strange++;
        return strange * 50 <= text.Length;
    }
}
