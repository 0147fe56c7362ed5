using System.Globalization;
using System.Text;

namespace Summarizer.Articles.Formats.Office;

/// <summary>A rich text document (RTF): its text, without fonts, pictures, notes, and what is hidden or deleted.</summary>
/// <remarks>After Microsoft's Rich Text Format Specification 1.9.1.</remarks>
sealed class RtfFile
{
    /// <summary>Groups within groups.</summary>
    const int MaxDepth = 10_000;

    public static readonly ArticleFormat Format = new(
        "rich text (RTF)",
        ["application/rtf", "text/rtf", "application/x-rtf", "text/richtext"],
        [".rtf"],
        Tell.Bytes,
        bytes => bytes.Span.StartsWith("{\\rtf"u8),
        upload => new RtfFile(Encoding.Latin1.GetString(upload.Bytes.Span)).Read());

    /// <summary>Destinations that hold no text of the article; those behind <c>\*</c> are passed over all the same.</summary>
    static readonly HashSet<string> Silent =
    [
        "colortbl", "stylesheet", "pict", "object", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf",
            "footnote",
        "annotation", "atnid", "atnauthor", "filetbl", "listtable", "listtext", "pntext", "fldinst", "nonshppict", "rxe", "xe", "tc",
            "bkmkstart", "bkmkend",
        "author", "operator", "company", "subject", "keywords", "comment", "doccomm", "category", "manager", "hlinkbase", "creatim",
            "revtim", "printim", "generator",
    ];

    static readonly Dictionary<string, string> Characters = new()
    {
        ["emdash"] = "—", ["endash"] = "–", ["lquote"] = "‘", ["rquote"] = "’", ["ldblquote"] = "“", ["rdblquote"] = "”", ["bullet"] = "•",
        ["tab"] = " ", ["line"] = " ", ["lbr"] = " ", ["cell"] = " ", ["emspace"] = " ", ["enspace"] = " ", ["qmspace"] = " ",
    };

    /// <summary>Code pages of the character sets that fonts name.</summary>
    static readonly Dictionary<int, int> CodePages = new()
    {
        [0] = 1252, [77] = 10000, [128] = 932, [129] = 949, [134] = 936, [136] = 950, [161] = 1253, [162] = 1254, [163] = 1258,
            [177] = 1255, [178] = 1256,
        [186] = 1257, [204] = 1251, [222] = 874, [238] = 1250, [255] = 437,
    };

    readonly record struct Group(bool IsSilent, bool IsHidden, bool IsTitle, bool IsFonts, int Skip, int CodePage);

    readonly string text;
    readonly DocumentBuilder document = new();
    readonly StringBuilder open = new();
    readonly StringBuilder title = new();
    readonly List<byte> bytes = [];
    readonly Dictionary<int, int> fonts = [];
    readonly Stack<Group> outer = new();
    Group group = new(false, false, false, false, 1, 1252);
    int at, pending, codePage = 1252, font;
    bool isHeading;

    RtfFile(string text) => this.text = text;

    Document Read()
    {
        while (at < text.Length)
        {
            var c = text[at++];
            if (c != '\\' || at >= text.Length || text[at] != '\'')
                Flush();
            switch (c)
            {
                case '{': Enter(); break;
                case '}': Leave(); break;
                case '\\': Control(); break;
                case '\r' or '\n' or '\0': break;
                default: Say([c]); break;
            }
        }
        Flush();
        EndParagraph();
        return document.Build() with { Title = Document.OnOneLine(title.ToString()) };
    }

    void Enter()
    {
        if (outer.Count >= MaxDepth)
            throw new RejectedArticleException(RejectionReason.TooLarge, $"The document is nested deeper than {MaxDepth} groups.");
        outer.Push(group);
    }

    void Leave()
    {
        if (outer.TryPop(out var before))
            group = before;
        pending = 0;
    }

    void Control()
    {
        if (at >= text.Length)
            return;
        if (!char.IsAsciiLetter(text[at]))
        {
            Symbol(text[at++]);
            return;
        }
        var start = at;
        while (at < text.Length && char.IsAsciiLetter(text[at]) && at - start < 32)
            at++;
        var word = text[start..at];
        var digits = at;
        if (at < text.Length && text[at] == '-')
            at++;
        while (at < text.Length && char.IsAsciiDigit(text[at]) && at - digits < 10)
            at++;
        var number = int.TryParse(text.AsSpan(digits, at - digits), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
            out var parsed) ? parsed : (int?)null;
        if (at < text.Length && text[at] == ' ')
            at++;
        Do(word, number);
    }

    void Symbol(char symbol)
    {
        switch (symbol)
        {
            case '\'': Byte(); break;
            case '*': group = group with { IsSilent = true }; break;
            case '~': Say(" "); break;
            case '_': Say("-"); break;
            case '\r' or '\n': EndParagraph(); break;
            case '\\' or '{' or '}': Say([symbol]); break;
        }
    }

    void Byte()
    {
        if (at + 2 > text.Length || !byte.TryParse(text.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value))
            return;
        at += 2;
        if (pending > 0)
            pending--;
        else
            bytes.Add(value);
    }

    void Do(string word, int? number)
    {
        switch (word)
        {
            case "par" or "sect" or "page" or "row": EndParagraph(); break;
            case "pard": isHeading = false; break;
            case "outlinelevel": isHeading = number < 9; break;
            case "u" when number is { } code: Unicode(code); break;
            case "uc": group = group with { Skip = Math.Clamp(number ?? 1, 0, 16) }; break;
            case "bin": at = (int)Math.Min(text.Length, at + Math.Max(0L, number ?? 0)); break;
            case "v" or "deleted": group = group with { IsHidden = number != 0 }; break;
            case "plain": group = group with { IsHidden = false }; break;
            case "ansicpg": codePage = number ?? codePage; group = group with { CodePage = codePage }; break;
            case "fonttbl": group = group with { IsFonts = true, IsSilent = true }; break;
            case "f" when group.IsFonts: font = number ?? 0; break;
            case "f": group = group with { CodePage = fonts.GetValueOrDefault(number ?? 0, codePage) }; break;
            case "fcharset" when group.IsFonts && CodePages.TryGetValue(number ?? 0, out var page) && number != 0: fonts[font] =
                page; break;
            case "info": group = group with { IsSilent = true }; break;
            case "title" when group.IsSilent: group = group with { IsTitle = true }; break;
            default:
                if (Silent.Contains(word))
                    group = group with { IsSilent = true };
                else if (Characters.TryGetValue(word, out var character))
                    Say(character);
                break;
        }
    }

    /// <summary>A character by its number, after which so many others stand in for it.</summary>
    void Unicode(int code)
    {
        Say([(char)(ushort)code]);
        pending = group.Skip;
    }

    void Say(ReadOnlySpan<char> said)
    {
        if (pending > 0)
            pending--;
        else if (group.IsTitle)
            title.Append(said);
        else if (!group.IsSilent && !group.IsHidden)
            open.Append(said);
    }

    /// <summary>Decodes the bytes that stood beside one another: a character may have two.</summary>
    void Flush()
    {
        if (bytes.Count == 0)
            return;
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(group.CodePage)
            ?? CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        Say(encoding.GetString([.. bytes]));
        bytes.Clear();
    }

    void EndParagraph()
    {
        document.Add(isHeading ? ParagraphKind.Heading : ParagraphKind.Body, open.ToString());
        open.Clear();
    }
}
