using System.Globalization;
using Summarizer.Text;

namespace Summarizer.Tests.Text;

public sealed class DatesAsWritten
{
    public static IEnumerable<object[]> Moments => CaseTable.Lines("Text/dates.txt").Select(line => line.Split(" | "))
        .Select(cells => new object[] { string.Join(" | ", cells[..^2]), cells[^2], cells[^1] });

    [Theory]
    [MemberData(nameof(Moments))]
    public void Are_read_in_the_language_of_the_page(string written, string language, string moment) =>
        Assert.Equal(moment, WrittenDate.Parse(written, language)?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
            .Replace("+00:00", "Z") ?? "-");
}
