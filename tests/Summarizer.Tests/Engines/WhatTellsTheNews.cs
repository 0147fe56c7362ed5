using Summarizer.Articles;
using Summarizer.Engines.Rules.Headlines;
using Summarizer.Engines.Rules.Lines;
using Summarizer.Engines.Rules.Reading;
using Summarizer.Engines.Rules.Salience;
using Summarizer.Text;

namespace Summarizer.Tests.Engines;

public sealed class WhatTellsTheNews
{
    const string Bridge = "The council of Brandholm closed the iron bridge over the Sund on Monday. Nine of its 900 bolts are cracked.";

    public static IEnumerable<object[]> Titles => CaseTable.PairsOf("Engines/titles.txt", "spoken");

    public static TheoryData<string> News => CaseTable.Of("Engines/openings.txt", "news");

    public static TheoryData<string> Soft => CaseTable.Of("Engines/openings.txt", "soft");

    public static TheoryData<string> Marks => CaseTable.Of("Engines/openings.txt", "marks");

    public static TheoryData<string> Headlines => CaseTable.Of("Engines/titles.txt", "headline");

    public static TheoryData<string> Labels => CaseTable.Of("Engines/titles.txt", "none");

    public static TheoryData<string> Topics => CaseTable.Of("Engines/titles.txt", "place");

    public static TheoryData<string> Teasers => CaseTable.Of("Engines/titles.txt", "reader");

    public static TheoryData<string> Shown => CaseTable.Of("Engines/titles.txt", "shown");

    public static TheoryData<string> Promises => CaseTable.Of("Engines/titles.txt", "promise");

    public static TheoryData<string> Telling => CaseTable.Of("Engines/titles.txt", "tells");

    public static IEnumerable<object[]> Cuts => CaseTable.PairsOf("Engines/cuts.txt", "cut");

    public static IEnumerable<object[]> Asides => CaseTable.PairsOf("Engines/cuts.txt", "shorter");

    public static IEnumerable<object[]> Mains => CaseTable.PairsOf("Engines/cuts.txt", "main");

    public static IEnumerable<object[]> Wholes => CaseTable.PairsOf("Engines/cuts.txt", "whole");

    public static IEnumerable<object[]> Sources => CaseTable.PairsOf("Engines/cuts.txt", "source");

    public static IEnumerable<object[]> SoftOpenings => CaseTable.PairsOf("Engines/softness.txt", "soft");

    public static IEnumerable<object[]> FirmOpenings => CaseTable.PairsOf("Engines/softness.txt", "news");

    [Theory]
    [MemberData(nameof(News))]
    public void Who_did_what_is_news(string sentence) => Assert.InRange(LeadSentence.Softness(EnglishLine.Of(sentence)), 0, 1);

    [Theory]
    [MemberData(nameof(Soft))]
    public void A_scene_a_question_or_a_general_statement_is_a_soft_opening(string sentence) =>
        Assert.True(LeadSentence.Softness(EnglishLine.Of(sentence)) > 1);

    [Theory]
    [MemberData(nameof(Marks))]
    public void Marks_with_hardly_a_word_lean_on_nothing(string text) =>
        Assert.InRange(LeadSentence.Softness(new Line(IndexedArticle.Of(new Article
        {
            Text = text, Paragraphs = [new Paragraph(ParagraphKind.Body, new TextSpan(0, text.Length))], Language = "de",
        }), 0)), 0, 5);

    [Theory]
    [MemberData(nameof(Headlines))]
    public void A_title_that_the_article_bears_out_is_the_headline(string title) => Assert.Equal(title, TitleLine.Of(Titled(title)));

    [Theory]
    [MemberData(nameof(Labels))]
    public void A_label_a_teaser_or_what_the_article_does_not_say_is_none(string title) => Assert.Null(TitleLine.Of(Titled(title)));

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_title_that_only_names_its_topic_says_more_than_a_sentence_of_something_else(string title)
    {
        Assert.Null(TitleLine.Of(Titled(title)));
        Assert.Null(TitleLine.InPlaceOf(Titled(title), lead: 0));
        Assert.Equal(title, TitleLine.InPlaceOf(Titled(title), lead: 1));
    }

    [Theory]
    [MemberData(nameof(Teasers))]
    public void A_question_a_word_to_the_reader_a_label_or_another_number_stands_in_no_sentences_place(string title) =>
        Assert.Null(TitleLine.InPlaceOf(Titled(title), lead: 1));

    [Theory]
    [MemberData(nameof(Shown))]
    public void A_title_is_shown_without_the_outlet_and_the_stop(string title) =>
        Assert.Equal("Bridge closed", TitleLine.Clean(title.Replace('¦', '|')));

    [Theory]
    [MemberData(nameof(Promises))]
    public void A_title_that_asks_why_promises_news_in_every_language(string title) => Assert.True(TitleText.OnlyPromises(title));

    [Theory]
    [MemberData(nameof(Telling))]
    public void A_title_that_says_what_happened_promises_nothing(string title) => Assert.False(TitleText.OnlyPromises(title));

    [Theory]
    [MemberData(nameof(Cuts))]
    public void A_long_sentence_is_cut_where_a_part_of_it_ends(string language, string sentence)
    {
        var cut = sentence.IndexOf(" [", StringComparison.Ordinal);
        var whole = sentence.Replace(" [,", ",", StringComparison.Ordinal).Replace(" [、", "、", StringComparison.Ordinal)
            .Replace("[", "", StringComparison.Ordinal).TrimEnd(']');
        Assert.Equal(sentence[..cut], ClauseCut.Of(whole, 60, Language.For(language)));
    }

    [Theory]
    [MemberData(nameof(Asides))]
    public void What_marks_set_apart_is_left_out_of_a_long_sentence(string language, string sentence)
    {
        var (open, close) = (sentence.IndexOf('['), sentence.IndexOf(']'));
        var whole = sentence.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        Assert.Equal(string.Concat(sentence.AsSpan(0, open), sentence.AsSpan(close + 1)),
            MarkedParts.Shortened(whole, Language.For(language)).ElementAt(1));
    }

    [Theory]
    [MemberData(nameof(Mains))]
    public void A_circumstance_before_the_subject_is_left_out_of_a_long_sentence(string language, string sentence)
    {
        var main = sentence[(sentence.IndexOf(']') + 1)..];
        Assert.Equal(char.ToUpperInvariant(main[0]) + main[1..], MarkedParts
            .Shortened(sentence.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal), Language.For(language)).Last());
    }

    [Fact]
    public void Where_the_verb_stands_around_a_clause_the_end_of_its_opening_is_left_out() => Assert.Equal(
        "Nach der Überschwemmung der Altstadt… hat der Rat die alte Brücke geschlossen",
        ClauseCut.Line("Nach der Überschwemmung der Altstadt von Brandholm am ersten Sonntag im Mai hat der Rat die alte Brücke geschlossen, sagte Lund.",
            80, Language.For("de")));

    [Fact]
    public void What_stands_before_the_one_who_acts_is_left_out_where_the_verb_ends_the_sentence() => Assert.Equal("市議会は鉄の橋を閉鎖した",
        ClauseCut.Line("五月の初めの嵐で折れた海峡の上の鉄の橋のボルトの調査を受け、市議会は鉄の橋を閉鎖した。", 60,
            Language.For("ja")));

    /// <summary>A title rounds, or writes in digits that its article does not.</summary>
    [Theory]
    [InlineData("pt", "Ponte de Brandholm vai custar 1,5 milhões de coroas", "A ponte de Brandholm vai custar 1.564.203 coroas ao porto.", true)]
    [InlineData("pt", "Ponte de Brandholm vai custar 25 coroas ao porto", "A ponte de Brandholm vai custar 1.564.203 coroas ao porto.", false)]
    [InlineData("de", "Die Brücke kostet den Hafen 11 Millionen Kronen", "Die Brücke kostet den Hafen 10.979.777 Kronen.", true)]
    [InlineData("ja", "ブランドホルムの橋で事故、12人けが", "ブランドホルムの橋で二十日、事故があり、１２人がけがをした。", true)]
    public void A_number_of_a_title_may_be_rounded(string language, string title, string text, bool isHeadline)
    {
        var article = IndexedArticle.Of(new Article { Text = text, Title = title,
            Paragraphs = [new Paragraph(ParagraphKind.Body, new TextSpan(0, text.Length))], Language = language });
        Assert.Equal(isHeadline ? title : null, TitleLine.Of(article));
    }

    [Fact]
    public void Without_a_grammar_the_first_sentence_on_the_title_leads_however_long_it_is()
    {
        var article = Titled("Vieille digue de Brandholm : pour qui, et quand ?",
            "Le conseil de Brandholm a décidé lundi de fermer aux camions, aux autocars et à tous les autres véhicules de plus de neuf tonnes la vieille digue qui mène "
            + "au port, après que la police, les pompiers et les ingénieurs de la ville ont trouvé neuf pierres cassées. Les bateaux passent. Le port reste ouvert. "
            + "La vieille digue de Brandholm date de mai.", "fr");

        Assert.Equal(0, new LeadSentence(new LeadSettings()).Find(article, new WordValues(new SalienceSettings()).Read(article)));
    }

    [Fact]
    public void A_title_in_words_of_its_own_stands_where_no_sentence_says_what_it_says()
    {
        const string title = "Endlose Debatte um eine bröckelnde Brücke am Sund";
        var article = Titled(title, "Der Stadtrat von Brandholm hat am Montag neue Bolzen für die Brücke bestellt. Der Hafen bleibt offen.", "de");

        Assert.Null(TitleLine.Of(article));
        Assert.Equal(title, TitleLine.InPlaceOf(article, 0));
    }

    [Fact]
    public void Of_a_title_of_several_sentences_that_is_too_long_the_first_is_the_headline() => Assert.Equal("Brandholm council closes iron bridge over Sund",
        TitleLine.Of(Titled("Brandholm council closes iron bridge over Sund. Nine of its bolts are cracked, and the mayor says that the ferries of the port will carry the "
            + "lorries until the spring of the coming year")));

    [Theory]
    [MemberData(nameof(Wholes))]
    public void What_says_which_on_what_condition_or_who_said_it_stays(string language, string sentence) =>
        Assert.Equal([sentence], MarkedParts.Shortened(sentence, Language.For(language)));

    [Theory]
    [MemberData(nameof(SoftOpenings))]
    public void Openings_that_only_lead_to_the_news_are_soft_in_every_language(string language, string sentence) =>
        Assert.True(Softness(language, sentence) >= 2);

    [Theory]
    [MemberData(nameof(FirmOpenings))]
    public void What_happened_is_not_soft_in_any_language(string language, string sentence) =>
        Assert.InRange(Softness(language, sentence), 0, 1);

    static float Softness(string language, string sentence) => LeadSentence.Softness(new Line(
        IndexedArticle.Of(new Article { Text = sentence, Paragraphs = [new Paragraph(ParagraphKind.Body, new TextSpan(0, sentence.Length))], Language = language }), 0));

    [Fact]
    public void What_says_who_said_it_is_not_cut_off() =>
        Assert.Null(ClauseCut.Of("Der Stadtrat von Brandholm habe die alte Brücke gesperrt, sagte Bürgermeisterin Ida Lund.", 70,
            Language.For("de")));

    [Fact]
    public void Where_the_verb_ends_the_sentence_who_acts_and_the_end_stay() => Assert.Equal("市議会は１２日、…橋の閉鎖を決めた",
        ClauseCut.Line("市議会は１２日、百年前に港の労働者たちが海峡の上に建てた鉄の橋の安全を専門家に調べさせ、橋の閉鎖を決めた。", 60, Language.For("ja")));

    [Theory]
    [MemberData(nameof(Sources))]
    public void Who_says_it_at_the_end_stays_in_a_line_that_breaks_off(string language, string sentence)
    {
        var (open, close) = (sentence.IndexOf(" [", StringComparison.Ordinal), sentence.IndexOf(']'));
        var whole = sentence.Replace(" [", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        Assert.Equal(sentence[..open] + "…" + sentence[(close + 1)..].TrimEnd('.'), ClauseCut.Line(whole, 100, Language.For(language)));
    }

    /// <summary>Without its end the first would be the paper's own opinion.</summary>
    [Theory]
    [MemberData(nameof(Titles))]
    public void Who_says_what_a_title_says_is_no_outlet(string title, string headline) =>
        Assert.Equal(headline, TitleLine.Of(Titled(title,
            "Ida Lund told Reuters on Monday that the council was wrong to close the bridge. Lund said to Reuters that nine bolts can be mended. The Courier saw them.")));

    static IndexedArticle Titled(string title, string text = Bridge, string language = "en") =>
        IndexedArticle.Of(new Article { Text = text, Title = title,
            Paragraphs = [new Paragraph(ParagraphKind.Body, new TextSpan(0, text.Length))], Language = language });
}
