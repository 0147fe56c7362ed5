using System.Globalization;
using System.Text;

namespace Summarizer.Benchmarks;

/// <summary>
/// Made-up news, the same on every machine: names and places that are nobody's, in sentences of the length and mix that news has.
/// </summary>
static class SyntheticNews
{
    static readonly string[] Places =
        ["Aldermouth", "Port Tessaly", "Grenholt", "Varnby", "East Corrin", "Lake Imber", "Stavelund", "Quillhaven"];
    static readonly string[] People =
        ["Mara Lindqvist", "Tobin Asher", "Ilse Verhoorn", "Dr. Osric Vane", "Nadia Kestrel", "Jonas P. Wyle", "Hanne Brook"];
    static readonly string[] Bodies = ["the harbour council", "the Ministry of Rivers", "Northlight Energy", "the ferry workers' union",
        "the city hospital", "the weather service", "Tallow & Sons"];
    static readonly string[] Deeds =
        ["approved", "delayed", "rejected", "announced", "defended", "cut short", "reopened", "doubled the budget of"];
    static readonly string[] Things = ["a new ferry line to the islands", "the repair of the northern dam",
        "a plan to heat 4,000 homes with sea water", "the night bus", "a tax on empty houses", "the search for a missing trawler", "the school building programme"];
    static readonly string[] Reasons = ["after a storm flooded the old quay", "because costs rose by 12 percent within a year",
        "despite protests from shop owners", "following an inquiry that lasted nine months", "as the price of copper reached a record", "while negotiations with the provinces continue"];
    static readonly string[] Days =
        ["on Monday", "on Tuesday evening", "last week", "in the early hours of Friday", "in March", "on 4 June"];
    static readonly string[] Remarks = ["We did not expect the water to rise so fast", "It will not be finished before the winter",
        "Nobody has asked the people who live there", "The figures speak for themselves", "There may be another way, but we have not found it"];

    /// <summary>Articles of 8 to 40 sentences.</summary>
    public static IReadOnlyList<string> Articles(int count)
    {
        var random = new Random(20261);
        return [.. Enumerable.Range(0, count).Select(_ => Article(random))];
    }

    static string Article(Random random)
    {
        var text = new StringBuilder();
        var sentences = random.Next(8, 41);
        for (var i = 0; i < sentences; i++)
            text.Append(Sentence(random)).Append(i % 3 == 2 ? "\n\n" : " ");
        return text.ToString().TrimEnd();
    }

    static string Sentence(Random random)
    {
        var (place, person, body, deed, thing, reason, day, remark) =
            (Any(Places), Any(People), Any(Bodies), Any(Deeds), Any(Things), Any(Reasons), Any(Days), Any(Remarks));
        var number = random.Next(2, 900).ToString(CultureInfo.InvariantCulture);
        var sentence = random.Next(8) switch
        {
            0 => $"{body} of {place} {deed} {thing} {day}, {reason}.",
            1 => $"“{remark},” {person} told reporters in {place} {day}.",
            2 => $"According to {person}, {body} {deed} {thing} {reason}.",
            3 => $"At least {number} people in {place} are affected, officials said {day}.",
            4 => $"{person}, who has led {body} since 2019, said that {thing} would cost ${number} million, {number} percent more than planned.",
            5 => $"However, {body} {deed} {thing} {day}.",
            6 => $"In {place}, where {number} families wait for {thing}, {person} called the decision “a first step”.",
            _ => $"{place} has {number} kilometres of coast, and {body} {deed} {thing} {reason}.",
        };
        return char.ToUpperInvariant(sentence[0]) + sentence[1..];

        string Any(string[] choices) => choices[random.Next(choices.Length)];
    }
}
