using CommunityBot.Core.Platforms;
using CommunityBot.Slack.Doctor;
using CommunityBot.Slack.Installing;
using CommunityBot.Testing.FakeSlack;
using CommunityBot.Wire;

using NodaTime;

namespace CommunityBot.Slack.Tests.Doctor;

/// <summary>What the doctor says of workspaces that installed the app by themselves.</summary>
public sealed class InstalledWorkspacesTests
{
    private const string First = "T0000000002";
    private const string Second = "T0000000003";

    /// <summary>Where nobody listens.</summary>
    private static readonly Uri PublicUrl = new("http://127.0.0.1:1");

    private const string InstallLink = "http://127.0.0.1:1/slack/install";

    private static readonly SecretProtector Seal = SecretProtector.Read(Convert.ToBase64String(new byte[32]))!;
    private static readonly SecretProtector OtherSeal = SecretProtector.Read(
        Convert.ToBase64String([.. Enumerable.Repeat((byte)7, 32)]))!;

    [Fact]
    public async Task Every_workspace_is_looked_at_with_its_own_token()
    {
        await using var slack = await FakeSlack.StartAsync();

        var findings = await ExamineAsync(slack, requirements => requirements with
        {
            Installed = [Installed(slack, First, "C2"), Installed(slack, Second, "C3")]
        });

        Assert.All(
            findings, finding => Assert.Equal((SlackFindingSeverity.Well, null), (finding.Health, finding.Remedy)));
        Assert.Equal(
            [
                "client", $"workspace {First} (The name of {First})", $"scopes in {First}", "channel C2",
                $"workspace {Second} (The name of {Second})", $"scopes in {Second}", "channel C3",
            ],
            findings.Select(finding => finding.Subject));
    }

    [Fact]
    public async Task A_workspace_that_a_community_names_and_nobody_has_installed_is_broken_and_says_where_to_send_its_admin()
    {
        await using var slack = await FakeSlack.StartAsync();

        var finding = await OneAsync(
            slack,
            $"workspace {Second}",
            requirements => requirements with { Installed = [Installed(slack, First, "C2")] });

        Assert.Equal(SlackFindingSeverity.Broken, finding.Health);
        Assert.Contains("The community second names it", finding.Finding, StringComparison.Ordinal);
        Assert.Contains(InstallLink, finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_installation_that_no_community_names_is_doubtful_and_says_what_to_write()
    {
        await using var slack = await FakeSlack.StartAsync();

        var finding = await OneAsync(slack, "workspace T0000000004", requirements => requirements with
        {
            Installed = [
                Installed(slack, First, "C2"), Installed(slack, Second, "C3"), Installed(slack, "T0000000004", "C4")
            ],
        });

        Assert.Equal(SlackFindingSeverity.Doubtful, finding.Health);
        Assert.Contains("\"slack:T0000000004\"", finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_only_workspace_needs_to_be_named_by_nobody_and_of_several_one_has_to_be()
    {
        await using var slack = await FakeSlack.StartAsync();
        SlackCommunity nowhere = new("third", [], ["C2"]);
        SlackRequirements Alone(SlackRequirements requirements) =>
            requirements with { Communities = [nowhere], Installed = [Installed(slack, First, "C2")] };

        var one = await ExamineAsync(slack, Alone);
        var two = await OneAsync(slack, "community third", requirements => Alone(requirements) with
        {
            Installed = [Installed(slack, First, "C2"), Installed(slack, Second, "C3")]
        });
        var none = await OneAsync(
            slack, "community third", requirements => Alone(requirements) with { Installed = [] });

        Assert.All(one, finding => Assert.Equal(SlackFindingSeverity.Well, finding.Health));
        Assert.Contains(one, finding => finding.Subject is "channel C2");
        Assert.Equal([SlackFindingSeverity.Broken, SlackFindingSeverity.Broken], [two.Health, none.Health]);
        Assert.Contains("communities[].workspaces", two.Remedy, StringComparison.Ordinal);
        Assert.Contains(InstallLink, none.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_died_unannounced_says_where_it_is_renewed_and_no_channel_is_guessed_at()
    {
        await using var slack = await FakeSlack.StartAsync();

        var findings = await ExamineAsync(slack, requirements => requirements with
        {
            Installed = [Installed(slack, First, "C2", FakeSlackTeams.Kill), Installed(slack, Second, "C3")],
        });

        var dead = findings.Single(
            finding => finding.Subject.StartsWith($"workspace {First}", StringComparison.Ordinal));
        Assert.Equal(SlackFindingSeverity.Broken, dead.Health);
        Assert.Contains("account_inactive", dead.Finding, StringComparison.Ordinal);
        Assert.Contains(InstallLink, dead.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain("SLACK_BOT_TOKEN", dead.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain(findings, finding => finding.Subject is "channel C2");
        Assert.Contains(findings, finding => finding is { Subject: "channel C3", Health: SlackFindingSeverity.Well });
    }

    [Fact]
    public async Task What_a_workspace_did_not_allow_is_asked_for_by_installing_again()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Scopes.Remove("chat:write");

        var finding = await OneAsync(
            slack,
            $"scopes in {First}",
            requirements => requirements with { Installed = [Installed(slack, First, "C2")] });

        Assert.Equal(SlackFindingSeverity.Broken, finding.Health);
        Assert.Contains(InstallLink, finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_private_channel_there_that_nobody_invited_the_bot_to_says_how_to()
    {
        await using var slack = await FakeSlack.StartAsync();
        var installed = Installed(slack, First, "C2");
        (slack.Channel("C2").IsPrivate, slack.Channel("C2").HasTheBot) = (true, false);

        var finding = await OneAsync(
            slack, "channel C2", requirements => requirements with { Installed = [installed] });

        Assert.Equal(SlackFindingSeverity.Broken, finding.Health);
        Assert.Contains("/invite @CommunityBot", finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_key_opens_nothing_and_no_key_keeps_all_closed()
    {
        await using var slack = await FakeSlack.StartAsync();
        SlackRequirements Under(SlackRequirements requirements, SecretProtector? protector) => requirements with
        {
            Installing = requirements.Installing! with { Seal = protector },
            Installed = [Installed(slack, First, "C2")],
        };

        var other = await OneAsync(
            slack, $"workspace {First} (The name of {First})", requirements => Under(requirements, OtherSeal));
        var without = await OneAsync(slack, "token key", requirements => Under(requirements, null));

        Assert.Equal([SlackFindingSeverity.Broken, SlackFindingSeverity.Broken], [other.Health, without.Health]);
        Assert.Contains("another key", other.Finding, StringComparison.Ordinal);
        Assert.Contains(InstallLink, other.Remedy, StringComparison.Ordinal);
        Assert.Contains("sealed", without.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_was_sealed_for_another_workspace_does_not_open()
    {
        await using var slack = await FakeSlack.StartAsync();
        var moved = Installed(slack, Second, "C2") with { SpaceId = First };

        var finding = await OneAsync(
            slack,
            $"workspace {First} (The name of {Second})",
            requirements => requirements with { Installed = [moved] });

        Assert.Equal(SlackFindingSeverity.Broken, finding.Health);
    }

    [Theory]
    [InlineData("bad_client_secret")]
    [InlineData("invalid_client_id")]
    public async Task The_apps_own_identity_is_tried_without_installing_anything(string code)
    {
        await using var slack = await FakeSlack.StartAsync();
        var (id, secret) = code is "invalid_client_id"
            ? ("1.2", FakeSlackTeams.ClientSecret)
            : (FakeSlackTeams.ClientId, "wrong");

        var finding = await OneAsync(
            slack,
            "client",
            requirements => requirements with { Installing = new SlackInstallOptions(id, new Secret(secret), Seal) });

        Assert.Equal(SlackFindingSeverity.Broken, finding.Health);
        Assert.Contains(code, finding.Finding, StringComparison.Ordinal);
        Assert.Contains("Basic Information", finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_apps_identity_what_was_installed_is_of_no_use_and_a_named_workspace_cannot_come()
    {
        await using var slack = await FakeSlack.StartAsync();

        var findings = await ExamineAsync(slack, requirements => requirements with
        {
            BotToken = new Secret(FakeSlack.BotToken),
            Installing = null,
            Installed = [Installed(slack, First, "C2")],
        });

        Assert.Contains(
            findings, finding => finding is { Subject: "workspaces", Health: SlackFindingSeverity.Doubtful });
        var missing = findings.Single(finding => finding.Subject == $"workspace {Second}");
        Assert.Contains("SLACK_CLIENT_ID", missing.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_community_of_the_environments_own_workspace_is_looked_at_with_its_token()
    {
        await using var slack = await FakeSlack.StartAsync();

        var findings = await ExamineAsync(slack, requirements => requirements with
        {
            BotToken = new Secret(FakeSlack.BotToken),
            Communities = [new SlackCommunity("home", [FakeSlack.TeamId], ["C0000000001"])],
        });

        Assert.All(findings, finding => Assert.Equal(SlackFindingSeverity.Well, finding.Health));
        Assert.Contains(findings, finding => finding.Subject is "channel C0000000001");
    }

    [Fact]
    public async Task While_slack_refuses_the_environments_token_nobody_can_tell_which_workspace_is_missing()
    {
        await using var slack = await FakeSlack.StartAsync();

        var finding = await OneAsync(
            slack,
            $"workspace {First}",
            requirements => requirements with { BotToken = new Secret("xoxb-of-somebody-else") });

        Assert.Equal(SlackFindingSeverity.Doubtful, finding.Health);
    }

    [Fact]
    public async Task While_the_memory_cannot_be_read_nobody_is_missed()
    {
        await using var slack = await FakeSlack.StartAsync();

        var findings = await ExamineAsync(slack, requirements => requirements with { Installed = null });

        Assert.Equal(["client"], findings.Select(finding => finding.Subject));
    }

    private static Installation Installed(
        FakeSlack slack, string team, string channel, Action<FakeSlackTeam>? afterwards = null)
    {
        var admitted = slack.Teams.Admit(FakeSlackTeams.New(team, "The name of " + team));
        slack.Channel(channel, admitted);
        afterwards?.Invoke(admitted);
        return new Installation(
            "slack", team, admitted.Name, Seal.Seal(new Secret(admitted.Token), "slack " + team),
            Instant.FromUtc(2026, 5, 1, 12, 0));
    }

    private static async Task<SlackFinding> OneAsync(
        FakeSlack slack, string subject, Func<SlackRequirements, SlackRequirements> with) =>
        (await ExamineAsync(slack, with)).Single(finding => finding.Subject == subject
            || finding.Subject.StartsWith(subject + " ", StringComparison.Ordinal));

    /// <summary>
    /// Two communities, each of a workspace of its own; what the doctor says of addresses is another matter.
    /// </summary>
    private static async Task<IReadOnlyList<SlackFinding>> ExamineAsync(
        FakeSlack slack, Func<SlackRequirements, SlackRequirements> with)
    {
        var requirements = with(new SlackRequirements
        {
            Settings = new SlackSettings { ApiBaseUrl = slack.ApiBaseUrl },
            Installing = new SlackInstallOptions(
                FakeSlackTeams.ClientId, new Secret(FakeSlackTeams.ClientSecret), Seal),
            PublicUrl = PublicUrl,
            Communities = [new("first", [First], ["C2"]), new("second", [Second], ["C3"])],
        });
        var findings = await SlackDoctor.ExamineAsync(requirements, TimeProvider.System, CancellationToken.None);
        return [.. findings.Where(finding => finding.Subject is not ("public address" or "installing"))];
    }
}
