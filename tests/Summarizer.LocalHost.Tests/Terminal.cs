using Summarizer.Summaries;

namespace Summarizer.LocalHost.Tests;

public sealed class Terminal
{
    [Fact]
    public void On_a_terminal_the_headline_is_bold_and_facts_are_wrapped()
    {
        var output = Show(terminal: true, width: 24, Some("Fares fall", "A return ticket will cost 54 pounds"));
        Assert.Equal(["", "\e[1mFares fall\e[0m", "  • A return ticket will", "    cost 54 pounds", "  \e[2mfooter\e[0m", ""],
            output.Split(Environment.NewLine));
    }

    [Fact]
    public void Elsewhere_it_is_plain_text_with_a_fact_a_line() =>
        Assert.Equal(["", "Fares fall", "  • A return ticket will cost 54 pounds", "  footer", ""],
            Show(terminal: false, width: int.MaxValue, Some("Fares fall", "A return ticket will cost 54 pounds")).Split(Environment.NewLine));

    [Fact]
    public void What_an_article_says_cannot_steer_the_terminal() =>
        Assert.DoesNotContain(Show(terminal: false, width: 80, Some("Clear\e[2J\u202E screen", "bell\a")),
            character => character is '\e' or '\a' or '\u202E');

    static string Show(bool terminal, int width, Summary summary)
    {
        using var output = new StringWriter();
        new Screen(output, terminal, width).Show(summary, "footer");
        return output.ToString();
    }

    static Summary Some(string headline, string fact) => new()
    {
        Article = null,
        Headline = headline,
        KeyFacts = [new KeyFact(fact, fact, 0, fact.Length)],
        Words = 10,
        Engine = new EngineInfo("rules", "1"),
        CreatedAt = DateTimeOffset.UnixEpoch,
    };
}
