using System.Text;

namespace Summarizer.Fuzz;

/// <summary>Breaks documents in the ways that break parsers.</summary>
sealed class Mutator(Random random)
{
    static readonly byte[][] Tokens = [.. ((string[])
    [
        "<", ">", "</p>", "<p>", "<table><tr>", "<!--", "<![CDATA[", "&#x0;", "&lt;", "\"", "{", "}", "[", "[[[[[[[[", "\\u0000", "\0",
            "\r\n\r\n",
        "\u2028", "\u202e", "\ufeff", "\U0001f600", "…", "。", "Also Read | ", "— ", "(", "%PDF-1.7", "endobj", "stream", "PK\u0003\u0004",
            "9999999999",
        "-1", ". . . ", "Dr. ", "U.S. ", "“", "”", "????", "By ", "http://", "    ", "|||",
    ]).Select(Encoding.UTF8.GetBytes), [0xff, 0xfe], [0xc0, 0x80], [0xed, 0xa0, 0x80]];

    /// <summary>The document with one to eight wounds.</summary>
    public byte[] Mutate(ReadOnlySpan<byte> document, ReadOnlySpan<byte> other)
    {
        var bytes = new List<byte>(document.ToArray());
        for (var wounds = random.Next(1, 9); wounds > 0; wounds--)
        {
            var at = random.Next(bytes.Count + 1);
            var length = Math.Min(bytes.Count - at, 1 << random.Next(10));
            switch (random.Next(7))
            {
                case 0 when at < bytes.Count:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 3:
                    bytes.InsertRange(at, Enumerable.Repeat(Tokens[random.Next(Tokens.Length)], 1 << random.Next(8)).SelectMany(t => t));
                    break;
                case 4:
                    bytes.InsertRange(at, Tokens[random.Next(Tokens.Length)]);
                    break;
                case 5:
                    bytes.InsertRange(at, other[random.Next(other.Length)..].ToArray());
                    break;
                default:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
            }
        }
        return [.. bytes];
    }
}
