namespace Summarizer.Engines.Rules.Lexicon;

/// <summary>What the rules know of a token: its classes as a word (the lists are in <c>Resources/words.en.txt</c>), and how it is written.</summary>
[Flags]
enum WordClass : ulong
{
    None = 0,

    // Classes of words, by the names they have in the resource.
    Opener = 1UL << 0,
    EndPreposition = 1UL << 1,
    Relative = 1UL << 2,
    Attribution = 1UL << 3,
    Said = 1UL << 4,
    Day = 1UL << 5,
    Month = 1UL << 6,
    DayPart = 1UL << 7,
    Pronoun = 1UL << 8,
    Connective = 1UL << 9,
    CommaConnective = 1UL << 10,
    Subordinator = 1UL << 11,
    MidSubordinator = 1UL << 12,
    Coordinator = 1UL << 13,
    Conjunction = 1UL << 14,
    Article = 1UL << 15,
    ApposOpener = 1UL << 16,
    TailApposOpener = 1UL << 17,
    Guard = 1UL << 18,
    SoftAdverb = 1UL << 19,
    FirstPerson = 1UL << 20,
    BadEnd = 1UL << 21,
    ClauseOpener = 1UL << 22,
    Honorific = 1UL << 23,
    Number = 1UL << 24,
    Auxiliary = 1UL << 25,
    Noise = 1UL << 26,
    NoiseOpener = 1UL << 27,
    According = 1UL << 28,
    That = 1UL << 29,
    DayPreposition = 1UL << 36,
    VagueOpener = 1UL << 37,
    Condition = 1UL << 38,
    To = 1UL << 39,
    Between = 1UL << 54,
    Finite = 1UL << 55,
    Clausal = 1UL << 56,
    Be = 1UL << 57,
    Negated = 1UL << 58,
    Clitic = 1UL << 59,
    Contrast = 1UL << 60,
    By = 1UL << 61,
    Negation = 1UL << 62,

    // Classes of words, by their shape or by other lists.
    Ing = 1UL << 30,
    Ly = 1UL << 31,
    Past = 1UL << 32,
    Stop = 1UL << 33,
    UsuallyLower = 1UL << 34,
    Digit = 1UL << 35,

    // What a token is, and how it is written at its place.
    Word = 1UL << 40,
    Capital = 1UL << 41,
    SpaceBefore = 1UL << 42,
    Comma = 1UL << 43,
    Colon = 1UL << 44,
    Dash = 1UL << 45,
    Quote = 1UL << 46,
    SingleQuote = 1UL << 47,
    OpenParenthesis = 1UL << 48,
    CloseParenthesis = 1UL << 49,
    Stopper = 1UL << 50,
    Question = 1UL << 51,
    Apostrophe = 1UL << 52,
    Hyphen = 1UL << 53,

    // What headlines leave out; set by Headlinese.
    Unsaid = 1UL << 63,

    // Whatever may be the verb of a clause.
    Verb = Auxiliary | Negated | Finite | Past | Attribution | Clausal,
}
