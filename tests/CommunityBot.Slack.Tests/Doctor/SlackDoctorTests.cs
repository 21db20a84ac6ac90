using CommunityBot.Core.Platforms;
using CommunityBot.Slack.Doctor;
using CommunityBot.Testing;
using CommunityBot.Testing.FakeSlack;
using CommunityBot.Wire;

namespace CommunityBot.Slack.Tests.Doctor;

public sealed class SlackDoctorTests
{
    [Fact]
    public async Task A_healthy_setup_has_no_findings()
    {
        await using var slack = await FakeSlack.StartAsync();

        var findings = await ExamineAsync(slack);

        Assert.Equal(
            ["bot token", "scopes", "channel C0000000001", "app token"], findings.Select(finding => finding.Subject));
        Assert.All(
            findings, finding => Assert.Equal((FindingSeverity.Ok, null), (finding.Severity, finding.Remedy)));
        Assert.Empty(slack.Channel("C0000000001").Messages);
        Assert.Equal(0, slack.Sockets.Opened);
    }

    [Fact]
    public async Task A_wrong_bot_token_is_broken_and_names_the_setting()
    {
        await using var slack = await FakeSlack.StartAsync();

        var finding = (await ExamineAsync(slack, botToken: "xoxb-of-somebody-else"))[0];

        Assert.Equal(FindingSeverity.Error, finding.Severity);
        Assert.Contains("SLACK_BOT_TOKEN", finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Swapped_tokens_are_detected()
    {
        await using var slack = await FakeSlack.StartAsync();

        var findings = await ExamineAsync(slack, FakeSlack.AppToken, FakeSlack.BotToken);

        Assert.All(findings, finding => Assert.Contains("xapp-", finding.Remedy, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("xoxp-of-a-person", "a user token")]
    [InlineData("xapp-1-of-the-app", "an app-level token")]
    [InlineData("xoxe.xoxb-1-rotating", "an expiring token")]
    public async Task A_token_of_another_type_is_recognised_by_its_prefix(string token, string kind)
    {
        await using var slack = await FakeSlack.StartAsync();

        var finding = (await ExamineAsync(slack, botToken: token))[0];

        Assert.Equal(FindingSeverity.Error, finding.Severity);
        Assert.Contains(kind, finding.Message, StringComparison.Ordinal);
        Assert.Contains("Bot User OAuth Token", finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archived_channel_is_broken_and_an_invisible_one_is_not_judged()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Channel("C0000000001").IsArchived = true;

        var seen = (await ExamineAsync(slack)).Single(finding => finding.Subject is "channel C0000000001");
        slack.Scopes.Remove("channels:read");
        slack.Scopes.Remove("groups:read");
        var unseen = (await ExamineAsync(slack)).Single(finding => finding.Subject is "channel C0000000001");

        Assert.Equal(FindingSeverity.Error, seen.Severity);
        Assert.Contains("Unarchive", seen.Remedy, StringComparison.Ordinal);
        Assert.Equal(FindingSeverity.Ok, unseen.Severity);
    }

    [Fact]
    public async Task An_app_token_without_its_scope_has_a_remedy()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Fail("apps.connections.open", new FakeSlackFault.Error("missing_scope"));

        var finding = (await ExamineAsync(slack)).Single(finding => finding.Subject is "app token");

        Assert.Equal(FindingSeverity.Error, finding.Severity);
        Assert.Contains("connections:write", finding.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("groups:history", FindingSeverity.Warning)]
    [InlineData("chat:write", FindingSeverity.Error)]
    public async Task A_missing_scope_is_named(string scope, FindingSeverity health)
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Scopes.Remove(scope);

        var finding = (await ExamineAsync(slack)).Single(finding => finding.Subject is "scopes");

        Assert.Equal(health, finding.Severity);
        Assert.Contains(scope, finding.Message, StringComparison.Ordinal);
        Assert.Contains("OAuth & Permissions", finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_app_from_before_messages_has_to_be_installed_again()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Scopes.Remove("app_mentions:read");

        var finding = (await ExamineAsync(slack)).Single(finding => finding.Subject is "scopes");

        Assert.Equal(FindingSeverity.Warning, finding.Severity);
        Assert.Contains("app_mentions:read", finding.Message, StringComparison.Ordinal);
        Assert.All(
            new[] { "manifest slack", "app_mention", "message.im", "messages tab", "install the app again" },
            part => Assert.Contains(part, finding.Remedy, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_channel_without_the_bot_is_doubtful_and_a_missing_one_is_broken()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Channel("C0000000001").HasBot = false;

        var findings = (await ExamineAsync(slack, channels: ["C0000000001", "C0000000404"]))
            .Where(finding => finding.Subject!.StartsWith("channel", StringComparison.Ordinal)).ToList();

        Assert.Equal(
            [FindingSeverity.Warning, FindingSeverity.Error], findings.Select(finding => finding.Severity));
        Assert.All(findings, finding => Assert.Contains("/invite @", finding.Remedy, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unreachable_slack_is_the_only_finding()
    {
        var slack = await FakeSlack.StartAsync();
        await slack.DisposeAsync();

        var findings = await ExamineAsync(slack);

        Assert.Equal(["bot token", "app token"], findings.Select(finding => finding.Subject));
        Assert.Equal(
            [FindingSeverity.Error, FindingSeverity.Warning], findings.Select(finding => finding.Severity));
    }

    [Theory]
    [InlineData(-4, FindingSeverity.Warning, "4 minutes behind")]
    [InlineData(90, FindingSeverity.Error, "90 minutes ahead of")]
    public async Task A_wrong_clock_is_detected(int minutes, FindingSeverity health, string words)
    {
        await using var slack = await FakeSlack.StartAsync();
        var wrong = new LeapingTime();
        wrong.Leap(TimeSpan.FromMinutes(minutes));

        var finding = (await ExamineAsync(slack, wire: wrong)).Single(finding => finding.Subject is "clock");

        Assert.Equal(health, finding.Severity);
        Assert.Contains(words, finding.Message, StringComparison.Ordinal);
    }

    private static Task<IReadOnlyList<DoctorFinding>> ExamineAsync(
        FakeSlack slack,
        string botToken = FakeSlack.BotToken,
        string appToken = FakeSlack.AppToken,
        IReadOnlyList<string>? channels = null,
        TimeProvider? wire = null) =>
        SlackDoctor.ExamineAsync(
            new SlackRequirements
            {
                Settings = new SlackSettings { ApiBaseUrl = slack.ApiBaseUrl },
                BotToken = new Secret(botToken),
                AppToken = new Secret(appToken),
                Communities = [new SlackCommunity("sample", [], channels ?? ["C0000000001"])],
            },
            wire ?? TimeProvider.System,
            CancellationToken.None);
}
