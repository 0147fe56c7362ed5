using System.Globalization;
using System.Text;
using Summarizer.Articles;

namespace Summarizer.Fuzz.Bombs;

/// <summary>A document that is made to cost much.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Size">How much of it.</param>
/// <param name="Make">Makes it.</param>
public sealed record Bomb(string Kind, int Size, Func<int, UploadedArticle> Make)
{
    const string Table = "Bombs.bombs.txt";

    /// <summary>Two sentences.</summary>
    public const string News = "The council of Brandholm voted 31 to 14 on Tuesday to rebuild the harbour bridge after two years of dispute. "
        + "It will cost 38.5 million crowns and open in the spring of 2029, said Ana Weiss, who leads the works. ";

    /// <summary>All there are, in the order of the table.</summary>
    public static IReadOnlyList<Bomb> All { get; } = [.. Read()];

    /// <summary>Its kind and size.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind} {Size}");

    /// <summary>The document.</summary>
    public UploadedArticle Document() => Make(Size);

    static IEnumerable<Bomb> Read()
    {
        using var reader = new StreamReader(typeof(Bomb).Assembly.GetManifestResourceStream(Table)!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var columns = line.Split('|').Select((column, i) => i < 3 ? column.Trim() : Plain(column)).ToArray();
            var make = columns[1] == "made" ? MadeBombs.Of(columns[0]) : size => Repeated(columns, size);
            foreach (var size in columns[2].Split(' '))
                yield return new Bomb(columns[0], int.Parse(size, CultureInfo.InvariantCulture), make);
        }
    }

    /// <summary>A column without the space on each side that sets it off from its neighbours.</summary>
    static string Plain(string column)
    {
        column = column.StartsWith(' ') ? column[1..] : column;
        column = column.EndsWith(' ') ? column[..^1] : column;
        return column.Replace(@"\\", "\u0001", StringComparison.Ordinal).Replace(@"\n", "\n", StringComparison.Ordinal)
            .Replace(@"\t", "\t", StringComparison.Ordinal).Replace(@"\p", "|", StringComparison.Ordinal)
            .Replace("\u0001", @"\", StringComparison.Ordinal).Replace("{news}", News, StringComparison.Ordinal);
    }

    static UploadedArticle Repeated(string[] columns, int size)
    {
        var text = new StringBuilder(columns[3]);
        Repeat(text, columns[4], size);
        text.Append(columns[5]);
        Repeat(text, columns.ElementAtOrDefault(6) ?? "", size);
        return columns[1].Contains('/') ? new UploadedArticle(Encoding.UTF8.GetBytes(text.ToString()), columns[1])
            : PackedBombs.Of(columns[1], text.ToString());
    }

    static void Repeat(StringBuilder text, string unit, int times)
    {
        for (var i = 0; i < times && unit.Length > 0; i++)
            text.Append(unit.Contains('{') ? Numbered(unit, i) : unit);
    }

    static string Numbered(string unit, int i)
    {
        unit = unit.Replace("{i}", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{j}", (i + 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return unit.Contains("{ticks}") ? unit.Replace("{ticks}", new string('`', i + 1), StringComparison.Ordinal) : unit;
    }
}
