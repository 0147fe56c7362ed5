using Summarizer.Engines.Rules.Headlines;
using Summarizer.Engines.Rules.Lines;

namespace Summarizer.Tests.Engines;

public sealed class WhatHeadlinesLeaveUnsaid
{
    public static IEnumerable<object[]> Unsaid => CaseTable.PairsOf("Engines/headlinese.txt", "unsaid");

    public static IEnumerable<object[]> Said => CaseTable.PairsOf("Engines/headlinese.txt", "said");

    [Theory]
    [MemberData(nameof(Unsaid))]
    public void Articles_and_the_auxiliary_of_the_main_verb(string sentence, string headline) => Assert.Equal(headline, Written(sentence));

    [Theory]
    [MemberData(nameof(Said))]
    public void But_nothing_without_which_the_rest_is_wrong_or_means_something_else(string sentence, string headline) =>
        Assert.Equal(headline, Written(sentence));

    static string Written(string sentence)
    {
        var line = EnglishLine.Of(sentence);
        Headlinese.Apply(line);
        line.DeleteUnsaid();
        return HeadlineText.Write(line, new Soundness());
    }
}
