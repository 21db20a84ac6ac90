using CommunityBot.Core.Platforms;
using CommunityBot.Testing.FakeDiscord;
using CommunityBot.Testing.FakeSlack;

namespace CommunityBot.Tests.Cli;

/// <summary>Tests for <c>doctor</c> as called from a shell, against fakes of both platforms.</summary>
public sealed class DoctorVerbTests
{
    private const string Channel = "910000000000000001";
    private const string Role = "930000000000000001";

    [Fact]
    public async Task A_healthy_setup_has_only_ok_lines_and_a_minimal_invite_link()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var slack = await FakeSlack.StartAsync();

        var run = await RunAsync(discord, slack);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(["discord", "slack"], Lines(run).Where(line => !line.StartsWith(' ')));
        Assert.All(Lines(run).Where(line => line.StartsWith("  ", StringComparison.Ordinal) && line[2] != ' '),
            line => Assert.StartsWith("  ok ", line, StringComparison.Ordinal));
        Assert.Contains("scope=bot%20applications.commands&permissions=84992\n", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(discord.Token, run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(FakeSlack.BotToken, run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(discord.Requests, request => request.Method != "GET");
        Assert.Empty(slack.Channel("C0000000001").Messages);
    }

    [Theory]
    [InlineData("wrong token", "Discord refused the token", "DISCORD_TOKEN")]
    [InlineData("removed", "Unknown Guild", "invite it there")]
    [InlineData("no channel", "Unknown Channel", "check the channel's id")]
    [InlineData("voice category", "is a category", "Configure a text, announcement or forum channel")]
    [InlineData("mute", "is missing Send Messages in #channel-910000000000000001", "channel's settings")]
    [InlineData("wrong slack token", "bot token: Slack refused SLACK_BOT_TOKEN", "SLACK_BOT_TOKEN")]
    [InlineData("no slack scope", "scopes: The app is missing scopes: chat:write", "OAuth & Permissions")]
    [InlineData("no slack channel", "channel C0000000404: Slack returned channel_not_found", "slack:C0000000404")]
    public async Task Each_fault_is_reported_with_its_remedy_and_sets_exit_code_1(
        string trouble, string sentence, string remedy)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var slack = await FakeSlack.StartAsync();
        var channel = discord.Channel(Channel);
        discord.IsInGuild = trouble != "removed";
        channel.IsDeleted = trouble == "no channel";
        channel.Type = trouble == "voice category" ? 4 : 0;
        channel.CanSend = trouble != "mute";
        if (trouble == "no slack scope")
        {
            slack.Scopes.Remove("chat:write");
        }

        var run = await RunAsync(discord, slack, new()
        {
            ["DISCORD_TOKEN"] = discord.Token + (trouble == "wrong token" ? "x" : ""),
            ["communities__0__channels__announcements__1"] = trouble == "no slack channel"
                ? "slack:C0000000404"
                : "slack:C0000000001",
            ["SLACK_BOT_TOKEN"] = FakeSlack.BotToken + (trouble == "wrong slack token" ? "x" : ""),
        });

        Assert.Equal(1, run.Code);
        var lines = Lines(run);
        var at = lines.FindIndex(line => line.StartsWith("  FAULT", StringComparison.Ordinal)
            && line.Contains(sentence, StringComparison.Ordinal));
        Assert.True(at >= 0, run.Out);
        Assert.Contains(remedy, lines[at + 1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Configured_pings_and_threads_are_checked_and_requested_in_the_link()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var slack = await FakeSlack.StartAsync();

        var run = await RunAsync(discord, slack, new()
        {
            ["communities__0__announcements__announced__ping__0"] = $"discord:{Role}",
            ["communities__0__announcements__announced__thread"] = "true",
        });

        Assert.Equal(1, run.Code);
        Assert.Contains(
            "missing Mention @everyone, @here and All Roles, Create Public Threads", run.Out, StringComparison.Ordinal);
        Assert.Contains($"&permissions={84992 | (1L << 17) | (1L << 35)}\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Privileged_intents_and_role_visibility_are_warnings()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var slack = await FakeSlack.StartAsync();
        discord.ApplicationFlags = 1 << 19;

        var run = await RunAsync(discord, slack);

        Assert.Equal(0, run.Code);
        Assert.Contains("  warn   Privileged intents are enabled", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unreachable_platform_is_a_fault()
    {
        var discord = await FakeDiscord.StartAsync();
        var slack = await FakeSlack.StartAsync();
        await discord.DisposeAsync();
        await slack.DisposeAsync();

        var run = await RunAsync(discord, slack);

        Assert.Equal(1, run.Code);
        Assert.Equal(2, Lines(run).Count(line => line.StartsWith("  FAULT", StringComparison.Ordinal)));
        Assert.Contains("discord.apiBaseUrl", run.Out, StringComparison.Ordinal);
        Assert.Contains("slack.apiBaseUrl", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disabled_platform_is_a_fault_only_if_the_settings_need_it()
    {
        using var quiet = new SettingsFolder();
        using var wanting = new SettingsFolder(
            SettingsFolder.Plain.Replace("local:organisers", "discord:" + Channel, StringComparison.Ordinal));

        var fine = await CommandRun.InAsync(quiet.Path, "doctor");
        var fault = await CommandRun.InAsync(wanting.Path, "doctor");

        Assert.Equal(0, fine.Code);
        Assert.Contains("  off    DISCORD_TOKEN: not set", fine.Out, StringComparison.Ordinal);
        Assert.Contains("  off    SLACK_BOT_TOKEN and SLACK_APP_TOKEN: not set", fine.Out, StringComparison.Ordinal);
        Assert.Equal(1, fault.Code);
        Assert.Contains($"the settings name discord:{Channel}", fault.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unreadable_storage_is_a_fault_without_password_or_missing_workspaces()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var slack = await FakeSlack.StartAsync();

        var run = await RunAsync(discord, slack, new()
        {
            ["STORAGE_POSTGRES"] = "Host=127.0.0.1;Port=1;Username=bot;Password=hunter2;Database=bot",
            ["communities__0__workspaces__0"] = "slack:T0000000404",
        });

        Assert.Equal(1, run.Code);
        Assert.Contains(
            "  FAULT  workspaces: The database 127.0.0.1:1/bot is unreachable", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("T0000000404", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", run.Out + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Terminal_control_sequences_are_not_printed()
    {
        using var output = new StringWriter();

        new CommunityBot.Cli.DoctorReport(output).Add(new DoctorFinding(
            "workspace T1 (\e[2J\r\nok)", FindingSeverity.Ok, "fine", "none\a"));

        Assert.DoesNotContain(output.ToString().TrimEnd(), letter => char.IsControl(letter) && letter is not '\n');
        Assert.Equal(2, output.ToString().TrimEnd().Split('\n').Length);
    }

    [Fact]
    public async Task A_name_instead_of_a_channel_id_is_answered_with_the_visible_channels()
    {
        await using var discord = await FakeDiscord.StartAsync();
        using var folder = new SettingsFolder(
            SettingsFolder.Plain.Replace("local:announcements", "discord:general", StringComparison.Ordinal));

        var run = await CommandRun.InAsync(
            folder.Path,
            new Dictionary<string, string>
            {
                ["DISCORD_TOKEN"] = discord.Token,
                ["discord__apiBaseUrl"] = discord.ApiBaseUrl.AbsoluteUri,
                ["discord__guildId"] = discord.Settings.GuildId,
            },
            "doctor");

        Assert.Equal(1, run.Code);
        Assert.Contains("\"discord:general\" in the settings is no channel id", run.Out, StringComparison.Ordinal);
        Assert.Contains("#general is discord:910000000000000001", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Voice", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_slack_token_is_a_fault_of_slack_only()
    {
        using var folder = new SettingsFolder();

        var run = await CommandRun.InAsync(
            folder.Path, new Dictionary<string, string> { ["SLACK_BOT_TOKEN"] = "xoxb-1" }, "doctor");

        Assert.Equal(1, run.Code);
        Assert.Contains("SLACK_APP_TOKEN", run.Out, StringComparison.Ordinal);
        Assert.Contains("discord", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_has_help()
    {
        using var folder = new SettingsFolder();

        var run = await CommandRun.InAsync(folder.Path, "doctor", "--help");

        Assert.Equal(0, run.Code);
        Assert.Contains("exit with 1 if there is a fault", run.Out, StringComparison.Ordinal);
    }

    private static List<string> Lines(CommandRun run) => [.. run.Out.TrimEnd().Split('\n')];

    private static async Task<CommandRun> RunAsync(
        FakeDiscord discord, FakeSlack slack, Dictionary<string, string>? more = null)
    {
        using var folder = new SettingsFolder(SettingsFolder.Plain.Replace(
            "\"local:announcements\"", $"\"discord:{Channel}\", \"slack:C0000000001\"", StringComparison.Ordinal));
        var environment = new Dictionary<string, string>
        {
            ["DISCORD_TOKEN"] = discord.Token,
            ["SLACK_BOT_TOKEN"] = FakeSlack.BotToken,
            ["SLACK_APP_TOKEN"] = FakeSlack.AppToken,
            ["discord__apiBaseUrl"] = discord.ApiBaseUrl.AbsoluteUri,
            ["slack__apiBaseUrl"] = slack.ApiBaseUrl.AbsoluteUri,
        };
        foreach (var (name, value) in more ?? [])
        {
            environment[name] = value;
        }

        return await CommandRun.InAsync(folder.Path, environment, "doctor");
    }
}
