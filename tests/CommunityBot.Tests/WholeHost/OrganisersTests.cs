using System.Text.Json.Nodes;

using CommunityBot.Testing;
using CommunityBot.Testing.FakeDiscord;
using CommunityBot.Testing.FakeSlack;

namespace CommunityBot.Tests.WholeHost;

/// <summary>
/// Tests for what organisers see and may do, through the whole bot: on Slack's App Home, and with a command elsewhere.
/// </summary>
public sealed class OrganisersTests
{
    private const string IsOrganiser =
        $"\"local:you\", \"slack:{FakeSlack.MemberId}\", \"discord:{FakeDiscord.MemberId}\"";

    [Fact]
    public async Task App_home_shows_an_organiser_the_panel_until_removed()
    {
        using var storage = new TemporaryFolder();
        using var pages = new TemporaryFolder();
        File.WriteAllText(Path.Combine(pages.Path, "connect.md"), Page("28 May 2020"));
        File.WriteAllText(
            Path.Combine(pages.Path, "undated.md"),
            "---\ntitle: Some day\nlayout: event\nevent_date: soon\n---\n\nSoon.\n");
        await using var discord = await FakeDiscord.StartAsync();
        await using var slack = await FakeSlack.StartAsync();
        var clock = new ManualTime(new DateTimeOffset(2020, 5, 20, 12, 0, 0, TimeSpan.Zero));
        string stale;
        await using (var bot = await HostedBot.StartAsync(
            pages.Path, storage.Path, discord, slack, clock, organisers: IsOrganiser))
        {
            await slack.UntilAsync(() => slack.Channel(HostedBot.SlackChannel).Messages.Count == 1);

            var shown = await OpenedAsync(slack, FakeSlack.MemberId);
            Assert.Contains("Overview for the organisers of Sample Community", shown, StringComparison.Ordinal);
            Assert.Contains(
                "Reminder the day before – Connect → discord:910000000000000001, local:announcements, <#C0000000001>",
                shown,
                StringComparison.Ordinal);
            Assert.Contains("undated.md:", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("organisers", await OpenedAsync(slack, "U0000000002"), StringComparison.Ordinal);
            Assert.DoesNotContain("Your reminders", await OpenedAsync(slack, "U0000000002"), StringComparison.Ordinal);
            await slack.SendCommandAsync("/meetup", "remind-me", user: "U0000000002");
            Assert.Contains("Your reminders", await OpenedAsync(slack, "U0000000002"), StringComparison.Ordinal);
            Assert.Contains(
                "Reminder the day before – Connect → discord:910000000000000001, local:announcements, <#C0000000001>",
                (await slack.SendCommandAsync("/meetup", "overview")).BlockText,
                StringComparison.Ordinal);
            Assert.Contains(
                "Reminder the day before – Connect → <#910000000000000001>, local:announcements, slack:C0000000001",
                (await discord.SendCommandAsync("overview")).Text,
                StringComparison.Ordinal);

            // The meetup is over: an organiser requests its recap, and a form opens.
            await bot.Rounds.AdvanceToAsync(new DateTimeOffset(2020, 5, 29, 8, 0, 0, TimeSpan.Zero));
            stale = await OpenedAsync(slack, FakeSlack.MemberId);
            Assert.Contains("not written yet", stale, StringComparison.Ordinal);
            await slack.PressInAppHomeAsync("ask:preview:2", "connect");
            await slack.UntilAsync(() => slack.Views.Homes[FakeSlack.MemberId]
                .ToJsonString()
                .Contains("in your direct messages with the bot", StringComparison.Ordinal), "the draft");
            Assert.Contains("layout: recap", Assert.Single(slack.Files).Text, StringComparison.Ordinal);
            await slack.PressInAppHomeAsync("ask:recap", "connect");
            await slack.UntilAsync(() => !slack.Views.Modals.IsEmpty, "the form");
        }

        await using (await HostedBot.StartAsync(pages.Path, storage.Path, discord, slack, clock))
        {
            await slack.WaitForConnectionsAsync();
            slack.Views.Homes.Clear();
            await slack.PressInAppHomeAsync("turn:overview", "posts 2");
            await slack.UntilAsync(() => !slack.Views.Homes.IsEmpty, "the page");
            Assert.DoesNotContain(
                "Overview for the organisers of",
                slack.Views.Homes[FakeSlack.MemberId].ToJsonString(),
                StringComparison.Ordinal);

            slack.Views.Homes.Clear();
            await slack.PressInAppHomeAsync("ask:preview:2", "connect");
            await slack.UntilAsync(() => !slack.Views.Homes.IsEmpty, "the page");
            Assert.Contains(
                "is for the organisers",
                slack.Views.Homes[FakeSlack.MemberId].ToJsonString(),
                StringComparison.Ordinal);
            Assert.Single(slack.Files);
        }

        Assert.Empty(slack.Violations);
    }

    [Fact]
    public async Task A_cancellation_replies_to_its_announcement_on_slack_with_threads_enabled()
    {
        using var storage = new TemporaryFolder();
        using var pages = new TemporaryFolder();
        var page = Path.Combine(pages.Path, "connect.md");
        File.WriteAllText(page, Page("28 May 2020"));
        await using var discord = await FakeDiscord.StartAsync();
        await using var slack = await FakeSlack.StartAsync();
        var clock = new ManualTime(new DateTimeOffset(2020, 5, 20, 12, 0, 0, TimeSpan.Zero));
        await using (await HostedBot.StartAsync(
            pages.Path, storage.Path, discord, slack, clock, announcements: "\"announced\": { \"thread\": true }"))
        {
            await slack.UntilAsync(() => slack.Channel(HostedBot.SlackChannel).Messages.Count == 1);
        }

        File.WriteAllText(page, Page("28 May 2020", "status: cancelled\n"));
        await using (await HostedBot.StartAsync(
            pages.Path, storage.Path, discord, slack, clock,
            announcements: "\"debounce\": \"0 minutes\", \"announced\": { \"thread\": true }"))
        {
            await slack.UntilAsync(() => slack.Channel(HostedBot.SlackChannel).Messages.Count == 2, "the notice");
        }

        var (announced, notice) = (
            slack.Channel(HostedBot.SlackChannel).Messages[0], slack.Channel(HostedBot.SlackChannel).Messages[1]);
        Assert.Equal((announced.Timestamp, true), (notice.Thread, notice.IsBroadcast));
        Assert.Contains("Cancelled", notice.Text, StringComparison.Ordinal);
        Assert.Empty(slack.Violations);
    }

    private static string Page(string date, string besides = "") =>
        $"---\ntitle: Connect\nlayout: event\nevent_date: {date}\n{besides}---\n\n13:00 – 15:00, online\n\n## " +
        "Speakers\n\nPaul Jones (Jetstack)\n";

    private static async Task<string> OpenedAsync(FakeSlack slack, string user)
    {
        await slack.WaitForConnectionsAsync();
        slack.Views.Homes.Clear();
        await slack.SendEventAsync(new JsonObject { ["type"] = "app_home_opened", ["user"] = user, ["tab"] = "home" });
        await slack.UntilAsync(() => slack.Views.Homes.ContainsKey(user), "the page");
        return FakeSlackBlocks.TextOf(slack.Views.Homes[user]["blocks"]);
    }
}
