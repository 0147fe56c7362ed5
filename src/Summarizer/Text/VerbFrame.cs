namespace Summarizer.Text;

/// <summary>
/// A clause whose verb stands around all of it, as in German and Dutch, where it is too long: the end of what opens it is left out, so that
/// it still ends with what happened: "Nach der Überschwemmung der Altstadt… hat der Rat die Brücke geschlossen".
/// </summary>
static class VerbFrame
{
    /// <summary>The clause as a line; null where it opens with no circumstance, has no such verb, or is still too long.</summary>
    /// <param name="sentence">The sentence, one line.</param>
    /// <param name="most">How wide the line may be, as <see cref="ReadersWidth"/> counts.</param>
    /// <param name="language">Its language.</param>
    public static string? Line(string sentence, int most, Language language)
    {
        var (places, verb, end) = (new List<int>(), 0, sentence.Length);
        var isQuoted = false;
        for (var at = 0; at < sentence.Length; at++)
        {
            isQuoted ^= sentence[at] is '"' or '“' or '”' or '„' or '«' or '»';
            if (isQuoted)
                continue;
            if (ClauseCut.IsMark(sentence, at))
            {
                end = at;
                break;
            }
            if (verb > 0 || at > 0 && sentence[at - 1] != ' ')
                continue;
            var word = WordAt(sentence, at);
            if (language.OpensCircumstance(word))
                places.Add(at);
            else if (at > 0 && language.IsHalfOfVerb(word))
                verb = at;
        }
        if (verb == 0 || places is not [0, _, ..])
            return null;
        var clause = sentence.AsSpan(verb..end).TrimEnd(" .");
        for (var i = places.Count - 1; i > 0; i--)
        {
            var line = $"{sentence.AsSpan(0, places[i]).TrimEnd()}… {clause}";
            if (ReadersWidth.Of(line) <= most)
                return line;
        }
        return null;
    }

    static ReadOnlySpan<char> WordAt(string sentence, int start)
    {
        var end = start;
        while (end < sentence.Length && char.IsLetter(sentence[end]))
            end++;
        return sentence.AsSpan(start, end - start);
    }
}
