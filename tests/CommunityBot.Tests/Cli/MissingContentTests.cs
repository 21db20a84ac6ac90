namespace CommunityBot.Tests.Cli;

/// <summary>Tests that a content folder that is not there is named, whatever the verb.</summary>
public sealed class MissingContentTests
{
    [Theory]
    [InlineData("plan")]
    [InlineData("rehearse", "--from", "2031-01-01", "--to", "2031-02-01")]
    [InlineData("export")]
    [InlineData("ask", "/next-meetup")]
    [InlineData("check")]
    public async Task It_is_named_and_the_rest_is_still_read(params string[] words)
    {
        using var folder = new SettingsFolder(SettingsFolder.Plain.Replace(
            "\"../content\"", "\"../content\", \"../not-there\"", StringComparison.Ordinal));
        folder.Write(
            "content/kite.md", "---\ntitle: Kite round\nevent_date: 2031-01-20\nstart_time: \"18:30\"\n---\nText.\n");

        var run = await CommandRun.InAsync(folder.Path, [.. words, "--config", "config/communitybot.json"]);

        Assert.Equal(1, run.Code);
        Assert.Contains("../not-there", run.Error + run.Out, StringComparison.Ordinal);
        if (words[0] is "rehearse" or "export")
        {
            Assert.Contains("Kite round", run.Out, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("plan")]
    [InlineData("rehearse", "--from", "2031-01-01", "--to", "2031-02-01")]
    [InlineData("ask", "/next-meetup")]
    public async Task A_folder_that_is_there_is_not_named(params string[] words)
    {
        using var folder = new SettingsFolder();

        var run = await CommandRun.InAsync(folder.Path, words);

        Assert.Equal(0, run.Code);
        Assert.DoesNotContain("not found", run.Error, StringComparison.Ordinal);
    }
}
