namespace Summarizer.Infra.Tests;

public sealed class Templates
{
    const string Nobody = "00000000-0000-0000-0000-000000000000";

    public static TheoryData<string> Files => new(Directory.GetFiles(Bicep.Infra, "*.bicep").Select(Path.GetFileName)!);

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_template_compiles_and_lints_without_a_word(string file)
    {
        var (exitCode, _, error) = Bicep.Run("lint", file);

        Assert.Equal("", error.Trim());
        Assert.Equal(0, exitCode);
    }

    [Fact]
    public void What_would_be_deployed_is_what_the_snapshot_says()
    {
        // After a wanted change: bicep snapshot infra/main.bicepparam --mode overwrite, with the same ids, and read the difference.
        var (exitCode, output, error) = Bicep.Run("snapshot", "main.bicepparam", "--mode", "validate",
            "--tenant-id", Nobody, "--subscription-id", Nobody, "--location", "westeurope");

        Assert.True(exitCode == 0, output + error);
    }
}
