namespace CommunityBot.Tests.Cli;

/// <summary><c>check-settings</c> says everything that is wrong, in the order of the file.</summary>
public sealed class CheckSettingsVerbTests
{
    [Fact]
    public async Task Faults_are_in_the_order_of_the_file_and_those_of_the_environment_follow()
    {
        using var folder = new SettingsFolder("""
            {
              "comunities": [],
              "communities": [
                {
                  "id": "my meetup",
                  "timeZone": "GMT+1",
                  "content": ["../contnt"],
                  "channels": { "anouncements": ["discord:general"] },
                  "organisers": ["@anna"]
                }
              ],
              "log": { "level": "verbose" },
              "web": { "url": "127.0.0.1" }
            }
            """);

        var check = await CommandRun.InAsync(
            folder.Path, new Dictionary<string, string> { ["discord__shards"] = "many" }, "check-settings");

        Assert.Equal(2, check.Code);
        var places = check.Error.TrimEnd().Split('\n').Select(line => line.Split(": ")[0]).ToList();
        Assert.Equal(
            [
                "config/communitybot.json, line 2", "config/communitybot.json, line 5",
                "config/communitybot.json, line 6", "config/communitybot.json, line 8",
                "config/communitybot.json, line 9", "config/communitybot.json, line 12",
                "config/communitybot.json, line 13", "environment variable discord__shards",
                "config/communitybot.json, line 7",
            ],
            places);
    }

    [Theory]
    [InlineData("check-settings")]
    [InlineData("doctor")]
    public async Task Content_that_is_missing_is_named_with_its_line(string verb)
    {
        using var folder = new SettingsFolder(SettingsFolder.Plain.Replace(
            "[\"../content\"]", "[\"../content\", { \"folder\": \"../events\" }]", StringComparison.Ordinal));

        var check = await CommandRun.InAsync(folder.Path, verb);

        Assert.Equal(1, check.Code);
        Assert.Equal(
            "config/communitybot.json, line 7: communities[0].content[1] is \"../events\", but there is no folder or " +
            $"file {Path.Combine(folder.Path, "events")}; correct the path, or create it.",
            check.Error.TrimEnd());
    }

    [Fact]
    public async Task A_zone_without_daylight_saving_time_that_looks_like_another_is_noted()
    {
        using var folder = new SettingsFolder(SettingsFolder.Plain.Replace(
            "Europe/London", "EST", StringComparison.Ordinal));

        var check = await CommandRun.InAsync(folder.Path, "check-settings");

        Assert.Equal(0, check.Code);
        Assert.Contains("line 6", check.Error, StringComparison.Ordinal);
        Assert.Contains("like \"America/New_York\"", check.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_file_is_told_to_be_one()
    {
        using var folder = new SettingsFolder("\n");

        var check = await CommandRun.InAsync(folder.Path, "check-settings");

        Assert.Equal(2, check.Code);
        Assert.Contains("line 2: the file is empty", check.Error, StringComparison.Ordinal);
    }
}
