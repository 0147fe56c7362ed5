using Summarizer.Engines.Rules.Headlines;
using Summarizer.Engines.Rules.Lexicon;

namespace Summarizer.Tests.Engines;

public sealed class WhatHeadlinesLeaveUnsaid
{
    [Theory]
    [InlineData("The council of Brandholm has closed the iron bridge over a river.", "Council of Brandholm closed iron bridge over river")]
    [InlineData("The bank is to close an office in the north.", "Bank to close office in north")]
    [InlineData("The two banks are closing offices in the north.", "Two banks closing offices in north")]
    [InlineData("Nine people were killed by a storm.", "Nine people killed by storm")]
    [InlineData("Lund is expected to win the vote.", "Lund expected to win vote")]
    public void Articles_and_the_auxiliary_of_the_main_verb(string sentence, string headline) => Assert.Equal(headline, Written(sentence));

    [Theory]
    [InlineData("A few sailors came to the port.", "A few sailors came to port")] // few sailors are not a few
    [InlineData("About a dozen sailors came to the port.", "About a dozen sailors came to port")]
    [InlineData("Lund is the only sailor on the ferry.", "Lund is the only sailor on ferry")]
    [InlineData("Lund sails twice a week for 40 crowns a day.", "Lund sails twice a week for 40 crowns a day")]
    [InlineData("Judges in The Hague met the sailors.", "Judges in The Hague met sailors")]
    [InlineData("Lund said \"the port is a danger\" to the council.", "Lund said \"the port is a danger\" to council")] // a quotation stays whole
    public void But_no_article_that_says_how_many_or_belongs_to_a_name_or_a_quotation(string sentence, string headline) => Assert.Equal(headline, Written(sentence));

    [Theory]
    [InlineData("Lund is a sailor of the north.", "Lund is sailor of north")]
    [InlineData("The storm has taken nine ships.", "Storm has taken nine ships")] // "storm taken"
    [InlineData("The guards were attacked.", "Guards were attacked")] // "guards attacked" whom?
    [InlineData("The council has not closed the bridge.", "Council has not closed bridge")]
    [InlineData("She was killed by a storm.", "She was killed by storm")]
    [InlineData("The council may have closed the bridge.", "Council may have closed bridge")]
    [InlineData("The mayor said the council has closed the bridge.", "Mayor said council has closed bridge")]
    public void And_no_auxiliary_without_which_the_rest_is_wrong_or_means_something_else(string sentence, string headline) => Assert.Equal(headline, Written(sentence));

    static string Written(string sentence) => EnglishLine.Read(sentence, (line, article) =>
    {
        Headlinese.Mark(article, 0);
        line.Begin(article, 0, WordClass.Unsaid);
        line.DeleteUnsaid();
        return HeadlineText.Write(line, article);
    });
}
