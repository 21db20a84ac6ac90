using CommunityBot.Testing;

namespace CommunityBot.Tests.ContentLoading;

/// <summary>A README.md is the page of an event, or it describes its folder and is passed over.</summary>
public sealed class FolderDescriptionTests : IDisposable
{
    private const string Event =
        "---\ntitle: Kite meetup\nevent_date: 2031-04-14T10:00:00\nvenue: The Example\n---\nText.\n";

    private readonly SettingsFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("content/2031/april/README.md", Event)]
    [InlineData("content/2031/avril/readme.md",
        "# Rencontre du 14 avril 2031\n\n- Date : 14 avril 2031\n- Heure : 19h\n- Lieu : La Fabrique\n")]
    [InlineData("content/2031-04-14/README.md",
        "# Treffen am 14. April 2031\n\nWann: 14. April 2031, 19:00 Uhr\n\nWo: Beispielhaus\n\n```\ncode\n```\n")]
    public async Task An_event_in_a_folder_of_its_own_is_read(string path, string text)
    {
        folder.Write(path, text);

        var run = await CommandRun.InAsync(folder.Path, "export", "--format", "jsonl");

        Assert.Contains("\"2031-04-14\"", run.Out, StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"meetup\"", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/sessions/0x07/README.md", 1)]
    [InlineData("content/sessions/2031/README.md", 0)]
    [InlineData("content/sessions/README.md", 0)]
    public async Task A_report_is_read_in_the_folder_of_a_numbered_meeting(string path, int expected)
    {
        folder.Write(path, "# Summary\n\nThe meetup took place on 11 May 2031 with Anna and Ben.\n"
            + "\n## Macros\n\nAnna showed us macros, and we discussed them.\n");

        var run = await CommandRun.InAsync(folder.Path, "export", "--format", "jsonl");

        Assert.Equal(expected, run.Out.Split("\"kind\":\"recap\"").Length - 1);
    }

    [Theory]
    [InlineData("# About\n\nThe pages of our meetups. Run `make` to build them.\n")]
    [InlineData("# Pages\n\nA page begins so:\n\n```markdown\n" + Event + "```\n")]
    [InlineData("# Seiten\n\n~~~~\nDate: 2031-04-14\nTime: 19:00\nVenue: The Example\n~~~~\n")]
    [InlineData("---\ntitle: Kite meetup\nlayout: event\n---\nNo day yet.\n")]
    [InlineData("---\ntitle: [\n")]
    public async Task Any_other_one_is_passed_over_without_a_word(string text)
    {
        folder.Write("content/events/README.md", text);
        folder.Write("content/events/kite.md", Event);

        var run = await CommandRun.InAsync(folder.Path, "export", "--format", "jsonl");
        var check = await CommandRun.InAsync(folder.Path, "check");

        Assert.DoesNotContain("README", run.Out + run.Error, StringComparison.Ordinal);
        Assert.Contains("Not read: 1 README.md.", check.Out, StringComparison.Ordinal);
        Assert.Contains("\n1 file read in", check.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_guide_to_this_format_is_no_event()
    {
        folder.Write(
            "content/README.md", await File.ReadAllTextAsync(Path.Combine(Repository.Root, "content", "README.md")));
        folder.Write("content/events/kite.md", Event);

        var run = await CommandRun.InAsync(folder.Path, "export", "--format", "jsonl");

        Assert.DoesNotContain("README", run.Out + run.Error, StringComparison.Ordinal);
    }
}
