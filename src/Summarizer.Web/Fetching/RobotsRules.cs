using System.Globalization;
using System.Text;

namespace Summarizer.Web.Fetching;

/// <summary>What a <c>robots.txt</c> asks of one program (RFC 9309).</summary>
sealed class RobotsRules
{
    /// <summary>A longer line is none that a person wrote.</summary>
    const int MaxLine = 2048;

    readonly List<(bool Allow, string Pattern)> rules;

    RobotsRules(List<(bool Allow, string Pattern)> rules) => this.rules = rules;

    /// <summary>Nothing is asked.</summary>
    public static RobotsRules AllowAll { get; } = new([]);

    /// <summary>Nothing may be read.</summary>
    public static RobotsRules DisallowAll { get; } = new([(false, "/")]);

    /// <summary>
    /// Reads the rules of all groups that name the program or, when none does, of those for everybody. Lines that make no sense are passed
    /// over.
    /// </summary>
    /// <param name="text">The file.</param>
    /// <param name="program">The program's name: letters, hyphens and underscores.</param>
    public static RobotsRules Parse(string text, string program)
    {
        List<(bool, string)> own = [], everybodys = [];
        bool isNamed = false, isForOwn = false, isForEverybody = false, inAgents = false;
        foreach (var line in text.AsSpan().TrimStart('\uFEFF').EnumerateLines())
        {
            if (line.Length > MaxLine || !TrySplit(line, out var key, out var value))
                continue;
            if (key.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                // Agents on lines that follow one another share the rules that come then.
                if (!inAgents)
                    (isForOwn, isForEverybody, inAgents) = (false, false, true);
                isForOwn |= ProductOf(value).Equals(program, StringComparison.OrdinalIgnoreCase);
                isForEverybody |= value is "*";
                isNamed |= isForOwn;
                continue;
            }
            var isAllow = key.Equals("allow", StringComparison.OrdinalIgnoreCase);
            if (!isAllow && !key.Equals("disallow", StringComparison.OrdinalIgnoreCase))
                continue;
            inAgents = false;
            // An empty one asks for nothing.
            if (value.IsEmpty)
                continue;
            var rule = (isAllow, Normal(value.ToString()));
            if (isForOwn)
                own.Add(rule);
            if (isForEverybody)
                everybodys.Add(rule);
        }
        return new RobotsRules(isNamed ? own : everybodys);
    }

    /// <summary>Whether an address may be read: the longest pattern that fits decides, of two as long the one that allows.</summary>
    public bool Allow(Uri address)
    {
        var target = Normal(address.PathAndQuery);
        if (target == "/robots.txt")
            return true;
        var (decided, length) = (true, -1);
        foreach (var (allow, pattern) in rules)
        {
            if ((pattern.Length > length || (pattern.Length == length && allow)) && Fits(pattern, target))
                (decided, length) = (allow, pattern.Length);
        }
        return decided;
    }

    static bool TrySplit(ReadOnlySpan<char> line, out ReadOnlySpan<char> key, out ReadOnlySpan<char> value)
    {
        if (line.IndexOf('#') is >= 0 and var comment)
            line = line[..comment];
        var colon = line.IndexOf(':');
        key = colon > 0 ? line[..colon].Trim() : [];
        value = colon > 0 ? line[(colon + 1)..].Trim() : [];
        return !key.IsEmpty;
    }

    /// <summary>A program's name as it stands before its version: "Summarizer/1.0".</summary>
    static ReadOnlySpan<char> ProductOf(ReadOnlySpan<char> agent)
    {
        var end = 0;
        while (end < agent.Length && (char.IsAsciiLetter(agent[end]) || agent[end] is '-' or '_'))
            end++;
        return agent[..end];
    }

    /// <summary>Whether a pattern is a beginning of a target; <c>*</c> stands for anything, <c>$</c> at its end for the end.</summary>
    static bool Fits(string pattern, string target)
    {
        var isWhole = pattern.EndsWith('$');
        var parts = (isWhole ? pattern[..^1] : pattern).Split('*');
        if (!target.StartsWith(parts[0], StringComparison.Ordinal))
            return false;
        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            if (isWhole && i == parts.Length - 1)
                return target.Length - at >= parts[i].Length && target.EndsWith(parts[i], StringComparison.Ordinal);
            var found = target.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0)
                return false;
            at = found + parts[i].Length;
        }
        return !isWhole || at == target.Length;
    }

    /// <summary>One way to write what may be written in several: what is not ASCII is escaped, what need not be is not.</summary>
    static string Normal(string path)
    {
        var normal = new StringBuilder(path.Length);
        var bytes = Encoding.UTF8.GetBytes(path);
        for (var i = 0; i < bytes.Length; i++)
        {
            var (code, isEscaped) = (bytes[i], bytes[i] >= 0x80);
            if (code == '%' && i + 2 < bytes.Length
                && byte.TryParse(bytes.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var escaped))
            {
                (code, isEscaped) = (escaped, !(char.IsAsciiLetterOrDigit((char)escaped) || (char)escaped is '-' or '.' or '_' or '~'));
                i += 2;
            }
            if (isEscaped)
                normal.Append(CultureInfo.InvariantCulture, $"%{code:X2}");
            else
                normal.Append((char)code);
        }
        return normal.ToString();
    }
}
