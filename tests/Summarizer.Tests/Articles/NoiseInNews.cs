using Summarizer.Articles;

namespace Summarizer.Tests.Articles;

public sealed class NoiseInNews
{
    const string First = "The council of Brandholm voted 31 to 14 on Tuesday to rebuild the harbour bridge after two years of dispute.";
    const string Second = "The bridge will cost 38.5 million crowns and open in the spring of 2029, the mayor's office said in a statement.";
    const string Third = "Engineers said no ferry would be cancelled before then, because the old bridge will carry cars until the last day.";

    public static TheoryData<string> Noise => Rows("noise");

    public static TheoryData<string> News => Rows("news");

    public static TheoryData<string> Walls => Rows("wall");

    public static TheoryData<string> Titles => CaseTable.Of("Articles/first-lines.txt", "title");

    public static TheoryData<string> FirstSentences => CaseTable.Of("Articles/first-lines.txt", "sentence");

    [Fact]
    public void The_button_of_a_player_is_no_part_of_the_first_sentence() =>
        Assert.StartsWith("The council", Reading.Read($"CLOSE {First}\n\n{Second}\n\n{Third}").Told(), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Noise))]
    public void A_line_that_is_no_news_is_left_out(string noise)
    {
        var article = Reading.Read($"{First}\n\n{Second}\n\n{noise}\n\n{Third}");

        Assert.Equal($"{First}\n{Second}\n{Third}", article.Told());
        Assert.Contains(noise, article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tail_of_recent_news_is_left_out() =>
        Assert.Equal($"{First}\n{Second}\n{Third}", Reading.Read($"{First}\n\n{Second}\n\n{Third}\n\nRecent News\n\nMinister opens fair\n\nStorm closes port\n\nTen die in mine").Told());

    [Fact]
    public void The_end_of_a_press_release_says_who_sent_it_and_is_left_out() =>
        Assert.Equal($"{First}\n{Second}\n{Third}", Reading.Read(
            $"{First}\n\n{Second}\n\n{Third}\n\nAbout Northlight Energy\n\nNorthlight Energy is a leading provider of heat.\n\nAbout the City of Brandholm\n\nThe City of Brandholm has a harbour.").Told());

    [Fact]
    public void The_praise_at_the_end_of_a_press_release_is_left_out_without_a_heading_too() =>
        Assert.Equal($"{First}\n{Second}\n{Third}", Reading.Read(
            $"{First}\n\n{Second}\n\n{Third}\n\nNorthlight Energy is a leading provider of heat to 40 towns.\n\nNorthlight Energy is headquartered in Brandholm and has 300 employees.").Told());

    [Fact]
    public void A_company_s_praise_stays_when_the_news_go_on_behind_it() =>
        Assert.Contains("is a leading provider", Reading.Read($"{First}\n\n{Second}\n\n{Third}\n\nNorthlight Energy is a leading provider of heat to 40 towns.\n\n{Second[..^1]} again.").Told(), StringComparison.Ordinal);

    [Fact]
    public void A_section_on_somebody_stays_when_the_news_go_on_behind_it() =>
        Assert.Equal($"{First}\n# About Northlight Energy\nNorthlight Energy is a leading provider of heat.\n# What comes next\n{Second}",
            Reading.Read(
            $"{First}\n\nAbout Northlight Energy\n\nNorthlight Energy is a leading provider of heat.\n\nWhat comes next\n\n{Second}").Told());

    [Fact]
    public void A_heading_with_nothing_under_it_is_left_out() =>
        Assert.Equal($"{First}\n{Second}", Reading.Read($"{First}\n\n{Second}\n\nTen bridges to see").Told());

    [Fact]
    public void A_caption_that_comes_again_is_left_out() =>
        Assert.Equal($"{First}\n# The bridge in the harbour\n{Second}\n{Third}",
            Reading.Read($"{First}\n\nThe bridge in the harbour\n\n{Second}\n\nThe bridge in the harbour\n\n{Third}").Told());

    [Fact]
    public void A_byline_is_the_authors_name_and_no_sentence()
    {
        var article = Reading.Read($"By Ana Weiss\n\n{First}\n\n{Second}\n\n{Third}");

        Assert.Equal("Ana Weiss", article.Byline);
        Assert.Equal($"{First}\n{Second}\n{Third}", article.Told());
    }

    [Fact]
    public void A_sub_heading_is_structure() =>
        Assert.Equal($"{First}\n# Two years of dispute\n{Second}\n{Third}",
            Reading.Read($"{First}\n\nTwo years of dispute\n\n{Second}\n\n{Third}").Told());

    [Theory]
    [MemberData(nameof(Titles))]
    public void A_first_line_that_is_no_sentence_or_asks_or_is_written_like_a_title_is_the_title(string line)
    {
        var article = Reading.Read($"{line}\n\n{First}\n\n{Second}\n\n{Third}");

        Assert.Equal(line, article.Title);
        Assert.StartsWith("The council", article.Told(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_way_through_a_site_is_no_part_of_the_title() =>
        Assert.Equal("Brandholm rebuilds its bridge", Reading.Read($"Home → News → Brandholm rebuilds its bridge\n\n{First}\n\n{Second}").Title);

    [Theory]
    [MemberData(nameof(FirstSentences))]
    public void A_short_first_sentence_is_no_title(string line) =>
        Assert.Null(Reading.Read($"{line}\n\n{First}\n\n{Second}\n\n{Third}").Title);

    [Theory]
    [MemberData(nameof(News))]
    public void A_sentence_that_only_looks_like_noise_stays(string sentence) =>
        Assert.Contains(sentence, Reading.Read($"{First}\n\n{sentence}\n\n{Third}").Told(), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Walls))]
    public void A_wall_before_the_article_is_no_article(string wall) =>
        Assert.Equal(RejectionReason.NotAnArticle,
            Reading.Refuse(System.Text.Encoding.UTF8.GetBytes(wall.Replace(" ¶ ", "\n\n", StringComparison.Ordinal)), "text/plain"));

    // Some of the lines have a vertical bar of their own.
    static TheoryData<string> Rows(string kind) =>
        new(CaseTable.Lines("Articles/noise.txt").Select(line => line.Split(" ¦ ")).Where(cells => cells[0] == kind)
        .Select(cells => cells[1]));
}
