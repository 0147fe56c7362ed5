using Summarizer.Articles;
using Summarizer.Engines.Grounding;

namespace Summarizer.Tests.Engines;

/// <summary>
/// What agrees with the article in names, numbers and markup, and where quotes stand. A case is a line of <c>Cases/DraftCheck.*.txt</c>.
/// </summary>
public sealed class DraftCheckTables
{
    const string Text = "The “Nordstjernen” — a tanker — lost 1,200 tonnes of oil\non Tuesday, Mayor Ingrid Solheim said. "
        + "Some 45 percent had been collected; it’s \u200bcosting 3 million kroner. The U.S. sent help on 24 November 2026.";

    public static TheoryData<string, string> Claims => Table("claims");

    public static TheoryData<string, string> Quotes => Table("quotes");

    [Theory]
    [MemberData(nameof(Claims))]
    public void Numbers_dates_percentages_names_markup_and_addresses_must_stand_in_the_article(string claim, string verdict) =>
        Assert.Equal(verdict == "stands", Evidence.Stands(claim, Article()));

    [Theory]
    [MemberData(nameof(Quotes))]
    public void A_quote_is_found_but_for_typography(string quote, string verbatim)
    {
        var place = new QuoteSearch(Text).Find(Plain(quote), start: null);

        Assert.Equal(verbatim == "-" ? null : Plain(verbatim), place is { } found ? Text.Substring(found.Start, found.Length) : null);
    }

    static Article Article() => new() { Text = Text, Paragraphs = [new(ParagraphKind.Body, new TextSpan(0, Text.Length))],
        Language = "en" };

    static TheoryData<string, string> Table(string name)
    {
        var data = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Engines", "Cases", $"DraftCheck.{name}.txt")).Where(line => line is not ['#', ..]))
        {
            if (line.Split(" | ") is [var claim, var verdict])
                data.Add(claim, verdict);
            else
                throw new FormatException("Not a case: " + line);
        }

        return data;
    }

    static string Plain(string cell) => cell.Replace('/', '\n').Replace('·', '\u200b');
}
