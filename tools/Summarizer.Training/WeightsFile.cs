using System.Text.Encodings.Web;
using System.Text.Json;

namespace Summarizer.Training;

/// <summary>Writes weights under the names of their features, with what they were made of.</summary>
static class WeightsFile
{
    static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DictionaryKeyPolicy = null,
        NewLine = "\n",
    };

    /// <summary>The text of a file.</summary>
    public static string Write(object resource) => JsonSerializer.Serialize(resource, Indented) + "\n";

    /// <summary>Weights by name, rounded to four places, without those that are nothing.</summary>
    public static Dictionary<string, float> Named<TFeature>(double[] weights)
        where TFeature : struct, Enum =>
        Enum.GetNames<TFeature>().Zip(weights).Where(pair => Math.Round(pair.Second, 4) != 0).ToDictionary(pair => pair.First, pair => (float)Math.Round(pair.Second, 4));

    /// <summary>What each feature weighs and brings, the most useful first.</summary>
    public static void Describe<TFeature>(TextWriter output, LogisticRegression learned)
        where TFeature : struct, Enum
    {
        output.WriteLine(FormattableString.Invariant($"{"feature",-20}{"weight",9}{"brings",12}  (thousandths of a nat)"));
        foreach (var (name, weight, brings) in Enum.GetNames<TFeature>().Zip(learned.Weights, learned.Brings).OrderByDescending(one => one.Third))
            output.WriteLine(FormattableString.Invariant($"{name,-20}{weight,9:0.000}{1000 * brings,12:0.000}"));
    }
}
