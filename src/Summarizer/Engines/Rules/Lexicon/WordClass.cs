using System.Reflection;

namespace Summarizer.Engines.Rules.Lexicon;

/// <summary>
/// The classes of words. What a class means and which words are in it stands in <c>words.en.txt</c>, under its name here.
/// </summary>
/// <remarks>Another class is a line there and a line here, with a number that is free. Properties that the compiler folds: tests of classes
/// are what the rules do most.</remarks>
static class WordClass
{
    public static TokenTraits According => TokenTraits.OfClass(0);
    public static TokenTraits Age => TokenTraits.OfClass(98);
    public static TokenTraits ApposOpener => TokenTraits.OfClass(1);
    public static TokenTraits Article => TokenTraits.OfClass(2);
    public static TokenTraits ArticleKeeper => TokenTraits.OfClass(3);
    public static TokenTraits ArticleKeptBehind => TokenTraits.OfClass(4);
    public static TokenTraits As => TokenTraits.OfClass(63);
    public static TokenTraits Asked => TokenTraits.OfClass(74);
    public static TokenTraits Asking => TokenTraits.OfClass(101);
    public static TokenTraits Attribution => TokenTraits.OfClass(5);
    public static TokenTraits Auxiliary => TokenTraits.OfClass(6);
    public static TokenTraits BadEnd => TokenTraits.OfClass(7);
    public static TokenTraits Be => TokenTraits.OfClass(8);
    public static TokenTraits Between => TokenTraits.OfClass(9);
    public static TokenTraits Body => TokenTraits.OfClass(100);
    public static TokenTraits By => TokenTraits.OfClass(10);
    public static TokenTraits CaptionPlace => TokenTraits.OfClass(64);
    public static TokenTraits Claim => TokenTraits.OfClass(71);
    public static TokenTraits Clausal => TokenTraits.OfClass(11);
    public static TokenTraits ClauseOpener => TokenTraits.OfClass(12);
    public static TokenTraits Clitic => TokenTraits.OfClass(13);
    public static TokenTraits CommaConnective => TokenTraits.OfClass(14);
    public static TokenTraits Condition => TokenTraits.OfClass(15);
    public static TokenTraits Conjunction => TokenTraits.OfClass(16);
    public static TokenTraits Connective => TokenTraits.OfClass(17);
    public static TokenTraits Contrast => TokenTraits.OfClass(18);
    public static TokenTraits Coordinator => TokenTraits.OfClass(19);
    public static TokenTraits Day => TokenTraits.OfClass(20);
    public static TokenTraits DayPart => TokenTraits.OfClass(21);
    public static TokenTraits DayPreposition => TokenTraits.OfClass(22);
    public static TokenTraits Detention => TokenTraits.OfClass(73);
    public static TokenTraits EndPreposition => TokenTraits.OfClass(23);
    public static TokenTraits Example => TokenTraits.OfClass(65);
    public static TokenTraits Finite => TokenTraits.OfClass(24);
    public static TokenTraits FirstPerson => TokenTraits.OfClass(25);
    public static TokenTraits FirstPersonPlural => TokenTraits.OfClass(97);
    public static TokenTraits FreePreposition => TokenTraits.OfClass(90);
    public static TokenTraits Guard => TokenTraits.OfClass(26);
    public static TokenTraits HalfOfDay => TokenTraits.OfClass(77);
    public static TokenTraits HangsOpen => TokenTraits.OfClass(91);
    public static TokenTraits Have => TokenTraits.OfClass(27);
    public static TokenTraits Honorific => TokenTraits.OfClass(28);
    public static TokenTraits LongTime => TokenTraits.OfClass(78);
    public static TokenTraits MayConcede => TokenTraits.OfClass(92);
    public static TokenTraits MidSubordinator => TokenTraits.OfClass(29);
    public static TokenTraits Month => TokenTraits.OfClass(30);
    public static TokenTraits NamePreposition => TokenTraits.OfClass(31);
    public static TokenTraits NationInitial => TokenTraits.OfClass(32);
    public static TokenTraits Negated => TokenTraits.OfClass(33);
    public static TokenTraits Negation => TokenTraits.OfClass(34);
    public static TokenTraits Noise => TokenTraits.OfClass(35);
    public static TokenTraits NoiseOpener => TokenTraits.OfClass(36);
    public static TokenTraits Number => TokenTraits.OfClass(37);
    public static TokenTraits Opener => TokenTraits.OfClass(38);
    public static TokenTraits Participle => TokenTraits.OfClass(66);
    public static TokenTraits Particle => TokenTraits.OfClass(75);
    public static TokenTraits Past => TokenTraits.OfClass(39);
    public static TokenTraits PastBe => TokenTraits.OfClass(40);
    public static TokenTraits PersonPronoun => TokenTraits.OfClass(41);
    public static TokenTraits Pleasantry => TokenTraits.OfClass(69);
    public static TokenTraits PluralVerb => TokenTraits.OfClass(103);
    public static TokenTraits PointingPronoun => TokenTraits.OfClass(93);
    public static TokenTraits PresentBe => TokenTraits.OfClass(42);
    public static TokenTraits Pronoun => TokenTraits.OfClass(43);
    public static TokenTraits QuestionOpener => TokenTraits.OfClass(67);
    public static TokenTraits Relative => TokenTraits.OfClass(44);
    public static TokenTraits Said => TokenTraits.OfClass(45);
    public static TokenTraits SecondPerson => TokenTraits.OfClass(68);
    public static TokenTraits Sequence => TokenTraits.OfClass(46);
    public static TokenTraits SoftAdverb => TokenTraits.OfClass(47);
    public static TokenTraits SubjectPronoun => TokenTraits.OfClass(48);
    public static TokenTraits Subordinator => TokenTraits.OfClass(49);
    public static TokenTraits TailApposOpener => TokenTraits.OfClass(50);
    public static TokenTraits TakesAs => TokenTraits.OfClass(70);
    public static TokenTraits TakesPreposition => TokenTraits.OfClass(72);
    public static TokenTraits Talked => TokenTraits.OfClass(94);
    public static TokenTraits That => TokenTraits.OfClass(51);
    public static TokenTraits TimeUnit => TokenTraits.OfClass(52);
    public static TokenTraits To => TokenTraits.OfClass(53);
    public static TokenTraits TopicPreposition => TokenTraits.OfClass(95);
    public static TokenTraits VagueOpener => TokenTraits.OfClass(54);
    public static TokenTraits Whereabouts => TokenTraits.OfClass(76);
    public static TokenTraits Writer => TokenTraits.OfClass(102);

    // By the shape of the word, or by a list of its own; Past by both.
    public static TokenTraits Digit => TokenTraits.OfClass(55);
    public static TokenTraits EndsInEd => TokenTraits.OfClass(56);
    public static TokenTraits EndsInS => TokenTraits.OfClass(57);
    public static TokenTraits Ing => TokenTraits.OfClass(58);
    public static TokenTraits Ly => TokenTraits.OfClass(59);
    public static TokenTraits Stop => TokenTraits.OfClass(60);
    public static TokenTraits UsuallyLower => TokenTraits.OfClass(61);
    public static TokenTraits Year => TokenTraits.OfClass(62);

    /// <summary>Whatever may be the verb of a clause.</summary>
    public static TokenTraits Verb => Auxiliary | Negated | Finite | Past | Attribution | Clausal;

    /// <summary>The classes by name.</summary>
    public static IReadOnlyDictionary<string, TokenTraits> Named { get; } =
        typeof(WordClass).GetProperties(BindingFlags.Public | BindingFlags.Static)
        .Where(property => property.PropertyType == typeof(TokenTraits))
            .ToDictionary(property => property.Name, property => (TokenTraits)property.GetValue(null)!);
}
