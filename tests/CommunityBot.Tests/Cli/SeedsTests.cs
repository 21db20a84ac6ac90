using System.Text.Json;

using CommunityBot.Testing;

namespace CommunityBot.Tests.Cli;

/// <summary>Tests for the exact output of the whole program for the five seed documents.</summary>
public sealed class SeedsTests
{
    [Fact]
    public async Task Export_has_the_facts_of_each_document()
    {
        var pages = (await RunAsync("export", "--format", "jsonl")).Out
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(page => page.GetProperty("source").GetString()![..3]);

        Assert.Equal(["000", "001", "002", "003", "004"], pages.Keys.Order());

        var (april, may) = (pages["000"], pages["001"]);
        Assert.Equal(("postponed", 8), (Text(april, "status"), april.GetProperty("agenda").GetArrayLength()));
        Assert.Equal(Text(may, "id"), Text(april, "replacedBy"));
        Assert.Equal(
            ("2020-05-29", "13:00", "15:00", "Europe/London", "2020-05-29T13:00:00+01:00"),
            (
                Text(may, "date"),
                Text(may, "startTime"),
                Text(may, "endTime"),
                Text(may, "timeZone"),
                Text(may, "start")));
        Assert.True(may.GetProperty("venue").GetProperty("online").GetBoolean());
        Assert.Equal(6, may.GetProperty("agenda").GetArrayLength());
        Assert.Equal(["Paul Jones (Jetstack)", "Nick Perry (William Hill)"], Speakers(may));

        var recap = pages["002"];
        Assert.Equal(
            ("recap", "2020-11-04", "2020-12-02"),
            (Text(recap, "kind"), Text(recap, "date"), Text(recap.GetProperty("next"), "date")));
        Assert.Equal(
            ["35:45", "1:00:55", "1:49:17"],
            recap.GetProperty("talks").EnumerateArray().Select(talk => Text(talk, "offset")));
        Assert.All(
            recap.GetProperty("talks").EnumerateArray(),
            talk => Assert.Equal(3, talk.GetProperty("takeaways").GetArrayLength()));
        Assert.Equal(4, recap.GetProperty("sponsors").GetArrayLength());

        Assert.Equal(
            (null, "18:30", "21:00"),
            (Text(pages["003"], "date"), Text(pages["003"], "startTime"), Text(pages["003"], "endTime")));
        Assert.Equal(["Charlotte Godley (Ocado)", "Tim Hockin (Google)"], Speakers(pages["003"]));

        var session = pages["004"];
        Assert.Equal(
            ("session", null, "2024-11-14", "14:30", "15:05", "America/Denver"),
            (
                Text(session, "kind"),
                Text(session, "title"),
                Text(session, "date"),
                Text(session, "startTime"),
                Text(session, "endTime"),
                Text(session, "timeZone")));
        Assert.Equal(["Ryan Zhang (Microsoft)", "Corentin Debains (Google)"], Speakers(session));
    }

    [Fact]
    public async Task Check_lists_problems_by_kind_with_file_and_line_and_the_planned_posts()
    {
        var run = await RunAsync("check");

        Assert.Equal(0, run.Code);
        Assert.Matches(@"warning damaged-text \(.*\)\n  → .*\n  002_\w+\.txt:39: ", run.Out);
        Assert.Matches(@"warning no-date \(.*\)\n  → .*\n  003_\w+\.txt:5: ", run.Out);
        Assert.Matches(@"003_\w+: will not be scheduled: no date", run.Out);
        Assert.Matches(@"warning no-title \(.*\)\n  → .*\n  004_\w+\.txt:\d+: ", run.Out);
    }

    private static async Task<CommandRun> RunAsync(params string[] words)
    {
        var seeds = Needs.Seeds();
        using var folder = new SettingsFolder();
        return await CommandRun.InAsync(folder.Path, [.. words, "--content", seeds]);
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static IEnumerable<string> Speakers(JsonElement page) => page.GetProperty("speakers").EnumerateArray()
        .Select(speaker => $"{Text(speaker, "name")} ({Text(speaker, "organisation")})");
}
