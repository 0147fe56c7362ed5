using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Options;
using Summarizer.Articles;
using Summarizer.Engines;
using Summarizer.Engines.Rules;

namespace Summarizer.Tests.Engines;

/// <summary>
/// An article that is sixteen times as long takes no more than about sixteen times as long to read and to summarize, whatever it is made of.
/// </summary>
public sealed class TimeOfALongArticle
{
    /// <summary>In characters; what is longer is in none of the processor's small caches.</summary>
    const int Short = 12_000, Times = 16;

    /// <summary>
    /// What grows with the square of the length takes sixteen times as long for a character. Larger tables, and whoever else uses the
    /// machine, may double or treble it.
    /// </summary>
    const double Most = 4;

    const int Rounds = 5;

    static readonly Dictionary<string, Func<int, string>> Texts = new()
    {
        ["news with names and numbers"] = i =>
            $"{Name(i)} {Name(i + 7)}, the head of the {Name(i + 3)} council, said on Tuesday that {i} people had left {Name(i + 5)} after the flood. ",
        ["the same sentence again and again"] = _ => "The council of Brandholm voted 31 to 14 on Tuesday to rebuild the harbour bridge. ",
        ["sentences that point back"] = i => $"{Name(i)} {Name(i + 1)} resigned on Tuesday. He said that the company had failed him, and she agreed. ",
        ["quotations"] = i => $"“We lost {i} boats,” said {Name(i)}. “It was the storm, and nobody came. ",
        ["one paragraph a sentence"] = i => $"The port of {Name(i)} will lay off {i} of its workers, who were told of it on Friday.\n\n",
        ["sub-headings"] = i => $"What {Name(i)} means\n\nThe river has risen by {i} centimetres since Monday, the institute said.\n\n",
        ["captions and promos"] = i => $"Photo: {Name(i)} {Name(i + 1)}\n\nAlso Read | {Name(i)} wins again\n\nThe club of {Name(i)} has lost {i} games.\n\n",
        ["one long sentence"] = i => $"and {Name(i)}, which has {i} members, left the union, ",
        ["a language that is not known"] = i => $"{Name(i).ToLowerInvariant()} vel {Name(i + 2).ToLowerInvariant()} oru {i}. ",
        ["Japanese"] = i => $"第{i}回の会議は{i % 28 + 1}日に東京で開かれ、首相が新しい計画を発表した。",
    };

    readonly ArticleReader reader = new(Options.Create(new ArticleOptions()));
    readonly RuleBasedSummarizer engine = new(Options.Create(new EngineOptions()));

    public static TheoryData<string> Kinds => new(Texts.Keys);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Grows_as_its_length_does(string kind)
    {
        var (less, more) = (Upload(Texts[kind], Short), Upload(Texts[kind], Short * Times));
        Seconds(more);

        var (shortest, longest) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            shortest = Math.Min(shortest, Seconds(less) / less.Bytes.Length);
            longest = Math.Min(longest, Seconds(more) / more.Bytes.Length);
        }

        Assert.InRange(longest / shortest, 0, Most);
    }

    double Seconds(UploadedArticle upload)
    {
        var watch = Stopwatch.StartNew();
        engine.Summarize(reader.Read(upload));
        return watch.Elapsed.TotalSeconds;
    }

    static UploadedArticle Upload(Func<int, string> sentence, int length)
    {
        var text = new StringBuilder();
        for (var i = 0; text.Length < length; i++)
            text.Append(sentence(i));
        return new UploadedArticle(Encoding.UTF8.GetBytes(text.ToString()), "text/plain; charset=utf-8");
    }

    /// <summary>A name of six letters, which no other number below 400 000 has.</summary>
    static string Name(int number)
    {
        const string consonants = "bdfghklmnprstvz", vowels = "aeiou";
        var name = new StringBuilder();
        for (var i = 0; i < 3; i++)
        {
            name.Append(consonants[number % consonants.Length]).Append(vowels[number / consonants.Length % vowels.Length]);
            number /= consonants.Length * vowels.Length;
        }
        return char.ToUpperInvariant(name[0]) + name.ToString(1, name.Length - 1);
    }
}
