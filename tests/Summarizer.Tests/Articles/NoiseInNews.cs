using Summarizer.Articles;

namespace Summarizer.Tests.Articles;

public sealed class NoiseInNews
{
    const string First = "The council of Brandholm voted 31 to 14 on Tuesday to rebuild the harbour bridge after two years of dispute.";
    const string Second = "The bridge will cost 38.5 million crowns and open in the spring of 2029, the mayor's office said in a statement.";
    const string Third = "Engineers said no ferry would be cancelled before then, because the old bridge will carry cars until the last day.";

    [Fact]
    public void The_button_of_a_player_is_no_part_of_the_first_sentence() =>
        Assert.StartsWith("The council", Reading.Read($"CLOSE {First}\n\n{Second}\n\n{Third}").Told(), StringComparison.Ordinal);

    [Theory]
    [InlineData("Also Read | Ten bridges to see before you die")]
    [InlineData("Also read: Ten bridges to see before you die")]
    [InlineData("READ MORE: Ten bridges to see before you die")]
    [InlineData("Advertisement")]
    [InlineData("Sign up for our newsletter to get the news every morning.")]
    [InlineData("Follow us on Twitter and Facebook.")]
    [InlineData("Image copyright Getty Images")]
    [InlineData("(Reporting by Ana Weiss; Editing by Jo Roe)")]
    [InlineData("Share this article")]
    [InlineData("In this Sept. 19, 2029 file photo, Ida Lund, a member of the council, leaves a meeting in Brandholm.")]
    [InlineData("Mayor Ida Lund takes her seat before the council meets in the old town of Brandholm, Norland, September 5, 2029.")]
    [InlineData("Image Mayor Ida Lund spoke to several hundred people at the new harbour of Brandholm.")]
    [InlineData("JUST WATCHED Mayor opens the bridge Replay More Videos ...")]
    [InlineData("All rights reserved.")]
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
    public void A_section_on_somebody_stays_when_the_news_go_on_behind_it() =>
        Assert.Equal($"{First}\n# About Northlight Energy\nNorthlight Energy is a leading provider of heat.\n# What comes next\n{Second}", Reading.Read(
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
        Assert.Equal($"{First}\n# Two years of dispute\n{Second}\n{Third}", Reading.Read($"{First}\n\nTwo years of dispute\n\n{Second}\n\n{Third}").Told());

    [Fact]
    public void A_first_line_without_a_full_stop_is_the_title()
    {
        var article = Reading.Read($"Brandholm rebuilds its bridge\n\n{First}\n\n{Second}\n\n{Third}");

        Assert.Equal("Brandholm rebuilds its bridge", article.Title);
        Assert.StartsWith("The council", article.Told(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Follow-up talks with the union begin on Monday, and the port will stay open while they last.")]
    [InlineData("Subscribers to the city's bus card will cross the new bridge for nothing, the mayor promised on Tuesday.")]
    [InlineData("The old bridge will carry its last car on Wednesday, September 5, 2029.")]
    [InlineData("Read aloud in the chamber, the letter of the fishermen asked for a lane of their own on the bridge.")]
    [InlineData("Northlight will change its privacy policy and its terms of service in March, after the regulator fined it in May.")]
    [InlineData("The mayor met the owners twice in May, according to reporting by the Brandholm Herald that the city confirmed.")]
    [InlineData("The bridge was last updated in 1987, when engineers put new rails on it and painted its pillars green.")]
    [InlineData("“We waited for years,” said Councillor Ida Lund, who leads the committee for roads and bridges.")]
    public void A_sentence_that_only_looks_like_noise_stays(string sentence) =>
        Assert.Contains(sentence, Reading.Read($"{First}\n\n{sentence}\n\n{Third}").Told(), StringComparison.Ordinal);

    [Theory]
    [InlineData("We use cookies to improve your experience. By clicking “Accept all” you agree to our use of cookies.\n\nAccept all\n\nManage preferences")]
    [InlineData("Please verify you are a human\n\nChecking your browser before you access the site. Enable JavaScript and cookies to continue.")]
    public void A_wall_before_the_article_is_no_article(string wall) =>
        Assert.Equal(RejectionReason.NotAnArticle, Reading.Refuse(System.Text.Encoding.UTF8.GetBytes(wall), "text/plain"));
}
