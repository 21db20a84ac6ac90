using CommunityBot.Composition;
using CommunityBot.Composition.Settings;

using NodaTime;

namespace CommunityBot.Tests.Composition;

public sealed class SettingsFaultTests
{
    [Theory]
    [InlineData(
        "\"timeZone\": \"Europe/London\"",
        "\"timeZone\": \"Europe/Lodnon\"",
        "line 6",
        "did you mean \"Europe/London\"?")]
    [InlineData(
        "\"timeZone\": \"Europe/London\"", "\"timezon\": \"Europe/London\"", "line 6", "did you mean \"timeZone\"?")]
    [InlineData(
        "\"timeZone\": \"Europe/London\"",
        "\"timeZone\": \"Europe/London\", \"dateOrder\": \"us\"",
        "line 6",
        "write \"day-first\" or \"month-first\"")]
    [InlineData("\"timeZone\": \"Europe/London\",", "", "line 3", "communities[0].timeZone is missing")]
    [InlineData("\"content\": [\"../content\"],", "", "line 3", "has no sources")]
    [InlineData("\"id\": \"sample\"", "\"id\": \"a b\"", "line 4", "letters, digits and hyphens")]
    [InlineData("\"local:announcements\"", "\"disocrd:42\"", "line 8", "did you mean \"discord:42\"?")]
    [InlineData("\"local:announcements\"", "\"announcements\"", "line 8", "write a platform and an id")]
    [InlineData("\"local:announcements\"", "\"discord:general\"", "line 8", "\"general\" is no channel id")]
    [InlineData("\"local:announcements\"", "\"slack:general\"", "line 8", "\"slack:C0000000001\"")]
    [InlineData("\"Europe/London\"", "\"GMT+1\"", "line 6", "\"Etc/GMT-1\"")]
    [InlineData("\"Europe/London\"", "\"GMT-5\"", "line 6", "\"Etc/GMT+5\"")]
    [InlineData("\"Europe/London\"", "\"+05:30\"", "line 6", "the zone of your city")]
    [InlineData("\"local:announcements\"", "\"local:a\", \"local:a\"", "line 8", "twice")]
    [InlineData(
        "\"web\": { \"url\": \"http://127.0.0.1:0\" }",
        "\"web\": { \"url\": \"127.0.0.1:80\" }",
        "line 12",
        "write it like \"http://127.0.0.1:5080\"")]
    [InlineData(
        "\"web\": { \"url\": \"http://127.0.0.1:0\" }",
        "\"web\": { \"url\": \"https://example.org/bot\" }",
        "line 12",
        "web.url")]
    [InlineData(
        "\"web\":",
        "\"discord\": { \"apiBaseUrl\": \"http://example.org\" }, \"web\":",
        "line 12",
        "discord.apiBaseUrl")]
    [InlineData("\"web\":", "\"discord\": { \"guildId\": \"my server\" }, \"web\":", "line 12", "Copy Server ID")]
    [InlineData(
        "\"web\":",
        "\"discord\": { \"token\": \"abc\" }, \"web\":",
        "line 12",
        "tokens come only from the environment")]
    [InlineData(
        "\"web\":",
        "\"storage\": { \"postgres\": \"Host=db\" }, \"web\":",
        "line 12",
        "comes only from the environment: STORAGE_POSTGRES")]
    [InlineData(
        "\"web\":",
        "\"slack\": { \"commands\": { \"agenda\": \"Agenda!\" } }, \"web\":",
        "line 12",
        "lowercase letters, digits")]
    [InlineData(
        "\"web\":",
        "\"slack\": { \"commands\": { \"agenda\": \"remind\" } }, \"web\":",
        "line 12",
        "a built-in Slack command")]
    [InlineData(
        "\"web\":",
        "\"slack\": { \"commands\": { \"agnda\": \"tech\" } }, \"web\":",
        "line 12",
        "did you mean \"agenda\"?")]
    [InlineData("\"web\":", "\"slack\": { \"command\": \"agenda\" }, \"web\":", "line 12", "for two commands")]
    [InlineData(
        "\"web\":", "\"slack\": { \"publicUrl\": \"http://example.org\" }, \"web\":", "line 12", "https address")]
    [InlineData("\"web\":", "\"wbe\":", "line 12", "did you mean \"web\"?")]
    [InlineData(
        "\"organisers\": [\"local:you\"]",
        "\"announcements\": { \"day-befor\": {} }",
        "line 9",
        "did you mean \"day-before\"?")]
    [InlineData(
        "\"organisers\": [\"local:you\"]",
        "\"announcements\": { \"day-before\": { \"lead\": \"soon\" } }",
        "line 9",
        "write a duration")]
    [InlineData(
        "\"organisers\": [\"local:you\"]",
        "\"announcements\": { \"day-before\": { \"grace\": \"-PT1H\" } }",
        "line 9",
        "announcements.day-before.grace")]
    [InlineData(
        "\"organisers\": [\"local:you\"]",
        "\"announcements\": { \"dayTime\": \"25:00\" }",
        "line 9",
        "write a time of day")]
    [InlineData(
        "\"organisers\": [\"local:you\"]",
        "\"announcements\": { \"day-before\": { \"enabled\": \"perhaps\" } }",
        "line 9",
        "true or false")]
    [InlineData(
        "\"organisers\": [\"local:you\"]",
        "\"announcements\": { \"announced\": { \"ping\": [\"discord:everyone\"] } }",
        "line 9",
        "the id of a Discord role")]
    [InlineData("\"name\": \"Sample Community\"", "\"name\": [1]", "line 5", "must be a string")]
    [InlineData(
        "\"name\": \"Sample Community\"", "\"name\": \"One\", \"Name\": \"Two\"", "line 5", "already set above")]
    [InlineData("\"id\": \"sample\",", "\"id\": \"sample\"", "line 5", "not valid JSON")]
    [InlineData("\"http://127.0.0.1:0\" }\n}", "\"http://127.0.0.1:0\" }", "line 12", "the file ends before every")]
    [InlineData("\"web\": { \"url\": \"http://127.0.0.1:0\" }\n}", "\"web", "line 12", "the file ends before every")]
    [InlineData("\"Europe/London\"", "\"Berlin\"", "line 6", "did you mean \"Europe/Berlin\"?")]
    [InlineData("\"Europe/London\"", "\"new york\"", "line 6", "did you mean \"America/New_York\"?")]
    [InlineData("\"Europe/London\"", "\"W. Europe Standard Time\"", "line 6", "did you mean \"Europe/Berlin\"?")]
    [InlineData("\"Europe/London\"", "\"BST\"", "line 6", "write it like \"Europe/London\"")]
    [InlineData("\"Europe/London\"", "\"Z\"", "line 6", "did you mean \"Etc/UTC\"?")]
    public async Task A_fault_has_its_line_and_a_remedy(
        string written, string instead, string line, string advice)
    {
        using var folder = new SettingsFolder(SettingsFolder.Plain.Replace(written, instead, StringComparison.Ordinal));

        var run = await CommandRun.InAsync(folder.Path, "check");

        Assert.Equal(2, run.Code);
        Assert.Contains($"config/communitybot.json, {line}: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(advice, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Trim().Split('\n'));
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task Every_fault_is_named_not_only_the_first()
    {
        using var folder = new SettingsFolder(SettingsFolder.Plain
            .Replace("Europe/London", "Mars/Base", StringComparison.Ordinal)
            .Replace("local:organisers", "nowhere:organisers", StringComparison.Ordinal)
            .Replace("\"web\"", "\"webb\"", StringComparison.Ordinal));

        var run = await CommandRun.InAsync(folder.Path, "check");

        Assert.Equal(3, run.Error.Trim().Split('\n').Length);
        Assert.Contains("Mars/Base", run.Error, StringComparison.Ordinal);
        Assert.Contains("nowhere", run.Error, StringComparison.Ordinal);
        Assert.Contains("webb", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_setting_can_come_from_the_environment()
    {
        using var folder = new SettingsFolder();
        folder.Write("other/page.md", "# Nothing");
        var environment = new Dictionary<string, string>
        {
            ["communities__0__timeZone"] = "Asia/Tokyo",
            ["COMMUNITIES__0__CONTENT__0"] = "../other",
            ["communities__1__id"] = "second",
            ["communities__1__timeZone"] = "Europe/Paris",
            ["communities__1__content__0"] = "../other",
            ["discord__guildId"] = "910000000000000000",
        };

        var run = await CommandRun.InAsync(folder.Path, environment, "check");

        Assert.Empty(run.Error);
        Assert.NotEqual(2, run.Code);
    }

    [Theory]
    [InlineData("communities__0__timezon", "Asia/Tokyo", "did you mean \"timeZone\"?")]
    [InlineData("communities__0__timeZone", "Nowhere", "not an IANA time zone")]
    [InlineData("communities__5__id", "late", "the next index is 1")]
    [InlineData("communities__first__id", "late", "counted from 0")]
    [InlineData("storage__pth", "x", "did you mean \"path\"?")]
    [InlineData("SLACK__TOKEN", "x", "tokens come only from the environment")]
    public async Task A_fault_in_the_environment_names_the_variable(string variable, string value, string advice)
    {
        using var folder = new SettingsFolder();

        var run = await CommandRun.InAsync(folder.Path, new Dictionary<string, string> { [variable] = value }, "check");

        Assert.Equal(2, run.Code);
        Assert.Contains($"environment variable {variable}: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(advice, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Variables_with_other_prefixes_are_ignored()
    {
        using var folder = new SettingsFolder();
        var environment = new Dictionary<string, string>
        {
            ["DISCORD_TOKEN"] = "x",
            ["Logging__LogLevel"] = "Debug",
            ["web"] = "y",
        };

        var run = await CommandRun.InAsync(folder.Path, environment, "check");

        Assert.Equal(0, run.Code);
    }

    [Theory]
    [InlineData(
        "\"announcements\": { \"settling\": \"1 hour\" }",
        "communities[0].announcements.settling is now called \"debounce\"; rename it.")]
    [InlineData(
        "\"announcements\": { \"settling\": \"1 hour\", \"debounce\": \"2 hours\" }",
        "communities[0].announcements.settling is ignored because \"debounce\" is set; remove it.")]
    [InlineData(
        "\"announcements\": { \"settling\": \"soon\" }",
        "communities[0].announcements.settling is \"soon\"; write a duration",
        2)]
    public async Task The_old_name_of_a_setting_is_read_and_the_new_one_is_named(
        string written, string note, int exitCode = 0)
    {
        using var folder = new SettingsFolder(SettingsFolder.Plain.Replace(
            "\"organisers\": [\"local:you\"]", written, StringComparison.Ordinal));

        var run = await CommandRun.InAsync(folder.Path, "check");

        Assert.Equal(exitCode, run.Code);
        Assert.Contains($"config/communitybot.json, line 9: {note}", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("debounce", 2)]
    [InlineData("settling", 1)]
    public void The_old_name_of_a_setting_has_the_same_effect(string key, int hours)
    {
        var feedKey = key is "debounce" ? "confirmAfter" : key;
        using var folder = new SettingsFolder(SettingsFolder.Plain
            .Replace(
                "\"organisers\": [\"local:you\"]",
                $"\"announcements\": {{ \"{key}\": \"{hours} hours\" }}",
                StringComparison.Ordinal)
            .Replace(
                "\"../content\"",
                $$"""{ "feed": "https://calendar.example/a.ics", "{{feedKey}}": "{{hours}} h" }""",
                StringComparison.Ordinal));

        var environment = new ProcessEnvironment
        {
            Out = TextWriter.Null,
            Error = TextWriter.Null,
            CurrentFolder = folder.Path,
            ProgramFolder = folder.Path,
        };
        var read = SettingsSource.Read(environment, Abilities.Names(), config: null, content: null);

        var community = Assert.Single(read.Settings!.Communities);
        Assert.Equal(Duration.FromHours(hours), community.Community.Announcements.Debounce);
        Assert.Equal(TimeSpan.FromHours(hours), Assert.Single(community.Feeds).ConfirmAfter);
        Assert.Equal(hours is 1 ? 2 : 0, read.Notes.Count);
    }

    [Fact]
    public async Task Settings_are_found_above_the_current_folder()
    {
        using var folder = new SettingsFolder();
        var deep = Directory.CreateDirectory(Path.Combine(folder.Path, "a/b")).FullName;

        var run = await CommandRun.InAsync(deep, "check");

        Assert.Equal(0, run.Code);
    }

    [Fact]
    public async Task Without_settings_it_says_where_it_looked()
    {
        using var folder = new Testing.TemporaryFolder();

        var run = await CommandRun.InAsync(folder.Path, "check");

        Assert.Equal(2, run.Code);
        Assert.Contains("--config FILE", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_settings_pages_can_still_be_checked()
    {
        using var folder = new Testing.TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "page.md"), "# Nothing");

        var run = await CommandRun.InAsync(folder.Path, "check", "--content", "page.md");

        Assert.NotEqual(2, run.Code);
    }

    [Fact]
    public async Task Content_on_the_command_line_needs_a_single_community()
    {
        using var folder = new SettingsFolder();
        var environment = new Dictionary<string, string>
        {
            ["communities__1__id"] = "second",
            ["communities__1__timeZone"] = "Europe/Paris",
        };

        var run = await CommandRun.InAsync(folder.Path, environment, "check", "--content", "content");

        Assert.Equal(2, run.Code);
        Assert.Contains("sample, second", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--config", "nowhere.json", "file not found")]
    [InlineData("--content", "nowhere", "not found; check the path")]
    public async Task Paths_on_the_command_line_must_exist(string option, string value, string sentence)
    {
        using var folder = new SettingsFolder();

        var run = await CommandRun.InAsync(folder.Path, "check", option, value);

        Assert.Equal(2, run.Code);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }
}
