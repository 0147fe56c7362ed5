using System.Globalization;
using System.Text;
using Summarizer.Summaries;

namespace Summarizer.LocalHost;

/// <summary>The console: bold and colour on a terminal, plain text elsewhere. What articles say cannot steer it.</summary>
sealed class Screen(TextWriter output, bool terminal, int width)
{
    const int Indent = 4;

    /// <summary>The console of this process.</summary>
    public static Screen OfThisProcess()
    {
        var terminal = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new Screen(Console.Out, terminal, Console.IsOutputRedirected ? int.MaxValue : Math.Clamp(Console.WindowWidth, 40, 120));
    }

    /// <summary>Prints a summary: the headline, its facts, and a line about how it was made.</summary>
    public void Show(Summary summary, string footer)
    {
        var block = new StringBuilder().AppendLine().AppendLine(Styled("1", Clean(summary.Headline)));
        foreach (var fact in summary.KeyFacts)
            AppendWrapped(block.Append("  • "), Clean(fact.Text));
        if (ReadingRemark.Of(summary) is { } remark)
            AppendWrapped(block.Append("  ! "), remark);
        output.Write(block.Append("  ").AppendLine(Styled("2", Clean(footer))));
    }

    /// <summary>Prints in one line why there is no summary.</summary>
    public void Reject(string name, string reason) =>
        output.WriteLine(Environment.NewLine + Styled("33", $"✗ {Clean(name)}: {Clean(reason)}"));

    /// <summary>Prints a line.</summary>
    public void Say(string line) => output.WriteLine(line);

    void AppendWrapped(StringBuilder block, string text)
    {
        var column = Indent;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (column > Indent && column + word.Length > width)
            {
                block.AppendLine().Append(' ', Indent);
                column = Indent;
            }
            if (column > Indent)
                block.Append(' ');
            block.Append(word);
            column += word.Length + 1;
        }
        block.AppendLine();
    }

    string Styled(string code, string text) => terminal ? $"\e[{code}m{text}\e[0m" : text;

    static string Clean(string text) => string.Concat(text.Select(c =>
        char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator ? ' ' : c));
}
