namespace Summarizer.Engines.Rules.Grammar;

/// <summary>What a word is in its sentence, as far as leaving words out asks.</summary>
enum Part : byte
{
    /// <summary>None: before the first word or behind the last.</summary>
    None,

    /// <summary>A noun, an adjective, or anything else that stands where they do.</summary>
    Nominal,

    /// <summary>A word with a capital that no list knows.</summary>
    Name,
    Number,
    Determiner,
    Possessive,
    Pronoun,
    Adverb,
    Preposition,

    /// <summary>"to" before a verb.</summary>
    To,

    /// <summary>A verb, or a participle that may be one.</summary>
    Verb,
    Ing,
    Auxiliary,
    Modal,
    And,
    Or,
    But,
    Subordinator,
    Relative,
    That,
}

/// <summary>The marks between two words.</summary>
[Flags]
enum Marks : byte
{
    None = 0,
    Comma = 1,
    Semicolon = 2,
    Dash = 4,
    Open = 8,
    Close = 16,
    Stop = 32,
    Quote = 64,
    Colon = 128,
}
