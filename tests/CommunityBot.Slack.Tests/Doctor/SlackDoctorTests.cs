using CommunityBot.Slack.Doctor;
using CommunityBot.Testing.FakeSlack;
using CommunityBot.Wire;

namespace CommunityBot.Slack.Tests.Doctor;

public sealed class SlackDoctorTests
{
    [Fact]
    public async Task Everything_is_well_where_it_is()
    {
        await using var slack = await FakeSlack.StartAsync();

        var findings = await ExamineAsync(slack);

        Assert.Equal(["bot token", "scopes", "channel C0000000001", "app token"], findings.Select(finding => finding.Subject));
        Assert.All(findings, finding => Assert.Equal((SlackHealth.Well, null), (finding.Health, finding.Remedy)));
        Assert.Empty(slack.Channel("C0000000001").Messages);
        Assert.Equal(0, slack.Sockets.Opened);
    }

    [Fact]
    public async Task A_wrong_bot_token_is_broken_and_says_which_setting()
    {
        await using var slack = await FakeSlack.StartAsync();

        var finding = (await ExamineAsync(slack, botToken: "xoxb-of-somebody-else"))[0];

        Assert.Equal(SlackHealth.Broken, finding.Health);
        Assert.Contains("SLACK_BOT_TOKEN", finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Swapped_tokens_are_told_apart()
    {
        await using var slack = await FakeSlack.StartAsync();

        var findings = await ExamineAsync(slack, FakeSlack.AppToken, FakeSlack.BotToken);

        Assert.All(findings, finding => Assert.Contains("xapp-", finding.Remedy, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("groups:history", SlackHealth.Doubtful)]
    [InlineData("chat:write", SlackHealth.Broken)]
    public async Task A_missing_scope_is_named(string scope, SlackHealth health)
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Scopes.Remove(scope);

        var finding = (await ExamineAsync(slack)).Single(finding => finding.Subject is "scopes");

        Assert.Equal(health, finding.Health);
        Assert.Contains(scope, finding.Finding, StringComparison.Ordinal);
        Assert.Contains("OAuth & Permissions", finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_nobody_invited_the_bot_to_is_doubtful_and_one_that_does_not_exist_is_broken()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Channel("C0000000001").HasTheBot = false;

        var findings = (await ExamineAsync(slack, channels: ["C0000000001", "C0000000404"]))
            .Where(finding => finding.Subject.StartsWith("channel", StringComparison.Ordinal)).ToList();

        Assert.Equal([SlackHealth.Doubtful, SlackHealth.Broken], findings.Select(finding => finding.Health));
        Assert.All(findings, finding => Assert.Contains("/invite @", finding.Remedy, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_slack_that_is_not_there_is_no_good_and_nothing_else_is_guessed()
    {
        var slack = await FakeSlack.StartAsync();
        await slack.DisposeAsync();

        var findings = await ExamineAsync(slack);

        Assert.Equal(["bot token", "app token"], findings.Select(finding => finding.Subject));
        Assert.Equal([SlackHealth.Broken, SlackHealth.Doubtful], findings.Select(finding => finding.Health));
    }

    private static Task<IReadOnlyList<SlackFinding>> ExamineAsync(
        FakeSlack slack,
        string botToken = FakeSlack.BotToken,
        string appToken = FakeSlack.AppToken,
        IReadOnlyList<string>? channels = null) =>
        SlackDoctor.ExamineAsync(
            new SlackSettings { ApiBaseUrl = slack.ApiBaseUrl },
            new Secret(botToken),
            new Secret(appToken),
            channels ?? ["C0000000001"],
            TimeProvider.System,
            CancellationToken.None);
}
