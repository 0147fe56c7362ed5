using Summarizer.Articles.Cleaning;

namespace Summarizer.Tests.Articles;

/// <summary>Datelines and bylines, in the forms that newsrooms, wires and companies give them.</summary>
public sealed class HeadsOfArticles
{
    const string Sentence = "The council of Norhaven approved a 48 million crown repair of the harbour wall on Monday.";
    const string Rest = "\n\nEngineers will begin work in April, and the north quay will stay closed until the end of September.";

    public static IEnumerable<object[]> Datelines =>
        Lines("datelines.txt").Select(line => line.Split('§'))
        .Select(cells => new object[] { cells[0], cells.ElementAtOrDefault(1) ?? Sentence });

    public static IEnumerable<object[]> Bylines => Lines("bylines.txt").Select(line => line.Split(" => "));

    public static IEnumerable<object[]> LikeDatelines => Lines("sentences-like-datelines.txt").Select(line => new object[] { line });

    [Theory]
    [MemberData(nameof(Datelines))]
    public void A_dateline_is_no_part_of_the_first_sentence(string dateline, string sentence) =>
        Assert.Equal(sentence, Reading.Read($"{dateline}{sentence}{Rest}").Told().Split('\n')[0]);

    [Theory]
    [MemberData(nameof(LikeDatelines))]
    public void A_sentence_that_begins_like_a_dateline_stays_whole(string sentence) => Assert.Equal(0, Dateline.Length(sentence));

    [Theory]
    [MemberData(nameof(Bylines))]
    public void A_byline_names_who_wrote_the_article(string line, string names)
    {
        var article = Reading.Read($"Harbour wall to be rebuilt\n\n{line}\n\n{Sentence}{Rest}");

        Assert.Equal(names == "-" ? null : names, article.Byline);
        Assert.StartsWith(Sentence, article.Told(), StringComparison.Ordinal);
    }

    static IEnumerable<string> Lines(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Articles", "Cases", file)).Where(line => line.Length > 0 && line[0] != '#');
}
