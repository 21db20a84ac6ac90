using CommunityBot.Core.Platforms;
using CommunityBot.Slack.Doctor;
using CommunityBot.Slack.Installing;
using CommunityBot.Testing.FakeSlack;
using CommunityBot.Wire;

using NodaTime;

namespace CommunityBot.Slack.Tests.Doctor;

/// <summary>Tests for the doctor's findings on workspaces that installed the app through OAuth.</summary>
public sealed class InstalledWorkspacesTests
{
    private const string First = "T0000000002";
    private const string Second = "T0000000003";

    /// <summary>An address without a server.</summary>
    private static readonly Uri PublicUrl = new("http://127.0.0.1:1");

    private const string InstallLink = "http://127.0.0.1:1/slack/install";

    private static readonly SecretProtector Seal = SecretProtector.Read(Convert.ToBase64String(new byte[32]))!;
    private static readonly SecretProtector OtherSeal = SecretProtector.Read(
        Convert.ToBase64String([.. Enumerable.Repeat((byte)7, 32)]))!;

    [Fact]
    public async Task Every_workspace_is_checked_with_its_own_token()
    {
        await using var slack = await FakeSlack.StartAsync();

        var findings = await ExamineAsync(slack, requirements => requirements with
        {
            Installed = [Installed(slack, First, "C2"), Installed(slack, Second, "C3")]
        });

        Assert.All(
            findings, finding => Assert.Equal((FindingSeverity.Ok, null), (finding.Severity, finding.Remedy)));
        Assert.Equal(
            [
                "client", $"workspace {First} (The name of {First})", $"scopes in {First}", "channel C2",
                $"workspace {Second} (The name of {Second})", $"scopes in {Second}", "channel C3",
            ],
            findings.Select(finding => finding.Subject));
    }

    [Fact]
    public async Task A_configured_workspace_without_an_installation_is_broken_and_links_to_it()
    {
        await using var slack = await FakeSlack.StartAsync();

        var finding = await OneAsync(
            slack,
            $"workspace {Second}",
            requirements => requirements with { Installed = [Installed(slack, First, "C2")] });

        Assert.Equal(FindingSeverity.Error, finding.Severity);
        Assert.Contains("Community second names it", finding.Message, StringComparison.Ordinal);
        Assert.Contains(InstallLink, finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_installation_without_a_community_is_doubtful_and_has_a_remedy()
    {
        await using var slack = await FakeSlack.StartAsync();

        var finding = await OneAsync(slack, "workspace T0000000004", requirements => requirements with
        {
            Installed = [
                Installed(slack, First, "C2"), Installed(slack, Second, "C3"), Installed(slack, "T0000000004", "C4")
            ],
        });

        Assert.Equal(FindingSeverity.Warning, finding.Severity);
        Assert.Contains("\"slack:T0000000004\"", finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_single_workspace_needs_no_setting_and_one_of_several_does()
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

        Assert.All(one, finding => Assert.Equal(FindingSeverity.Ok, finding.Severity));
        Assert.Contains(one, finding => finding.Subject is "channel C2");
        Assert.Equal([FindingSeverity.Error, FindingSeverity.Error], [two.Severity, none.Severity]);
        Assert.Contains("communities[].workspaces", two.Remedy, StringComparison.Ordinal);
        Assert.Contains(InstallLink, none.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revoked_token_links_to_the_installation_and_skips_the_channels()
    {
        await using var slack = await FakeSlack.StartAsync();

        var findings = await ExamineAsync(slack, requirements => requirements with
        {
            Installed = [Installed(slack, First, "C2", FakeSlackTeams.RevokeToken), Installed(slack, Second, "C3")],
        });

        var dead = findings.Single(
            finding => finding.Subject!.StartsWith($"workspace {First}", StringComparison.Ordinal));
        Assert.Equal(FindingSeverity.Error, dead.Severity);
        Assert.Contains("account_inactive", dead.Message, StringComparison.Ordinal);
        Assert.Contains(InstallLink, dead.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain("SLACK_BOT_TOKEN", dead.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain(findings, finding => finding.Subject is "channel C2");
        Assert.Contains(findings, finding => finding is { Subject: "channel C3", Severity: FindingSeverity.Ok });
    }

    [Fact]
    public async Task A_missing_scope_requires_reinstallation()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Scopes.Remove("chat:write");

        var finding = await OneAsync(
            slack,
            $"scopes in {First}",
            requirements => requirements with { Installed = [Installed(slack, First, "C2")] });

        Assert.Equal(FindingSeverity.Error, finding.Severity);
        Assert.Contains(InstallLink, finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_private_channel_without_the_bot_has_an_invitation_remedy()
    {
        await using var slack = await FakeSlack.StartAsync();
        var installed = Installed(slack, First, "C2");
        (slack.Channel("C2").IsPrivate, slack.Channel("C2").HasBot) = (true, false);

        var finding = await OneAsync(
            slack, "channel C2", requirements => requirements with { Installed = [installed] });

        Assert.Equal(FindingSeverity.Error, finding.Severity);
        Assert.Contains("/invite @CommunityBot", finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_another_key_nor_a_missing_key_decrypts_tokens()
    {
        await using var slack = await FakeSlack.StartAsync();
        SlackRequirements Under(SlackRequirements requirements, SecretProtector? protector) => requirements with
        {
            InstallOptions = requirements.InstallOptions! with { Protector = protector },
            Installed = [Installed(slack, First, "C2")],
        };

        var other = await OneAsync(
            slack, $"workspace {First} (The name of {First})", requirements => Under(requirements, OtherSeal));
        var without = await OneAsync(slack, "token key", requirements => Under(requirements, null));

        Assert.Equal([FindingSeverity.Error, FindingSeverity.Error], [other.Severity, without.Severity]);
        Assert.Contains("a key other than", other.Message, StringComparison.Ordinal);
        Assert.Contains(InstallLink, other.Remedy, StringComparison.Ordinal);
        Assert.Contains("encrypted", without.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_encrypted_for_another_workspace_is_not_decrypted()
    {
        await using var slack = await FakeSlack.StartAsync();
        var moved = Installed(slack, Second, "C2") with { WorkspaceId = First };

        var finding = await OneAsync(
            slack,
            $"workspace {First} (The name of {Second})",
            requirements => requirements with { Installed = [moved] });

        Assert.Equal(FindingSeverity.Error, finding.Severity);
    }

    [Theory]
    [InlineData("bad_client_secret")]
    [InlineData("invalid_client_id")]
    public async Task The_client_credentials_are_checked_without_an_installation(string code)
    {
        await using var slack = await FakeSlack.StartAsync();
        var (id, secret) = code is "invalid_client_id"
            ? ("1.2", FakeSlackTeams.ClientSecret)
            : (FakeSlackTeams.ClientId, "wrong");

        var finding = await OneAsync(
            slack,
            "client",
            requirements => requirements with
            {
                InstallOptions = new SlackInstallOptions(id, new Secret(secret), Seal)
            });

        Assert.Equal(FindingSeverity.Error, finding.Severity);
        Assert.Contains(code, finding.Message, StringComparison.Ordinal);
        Assert.Contains("Basic Information", finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_client_credentials_installations_are_unusable()
    {
        await using var slack = await FakeSlack.StartAsync();

        var findings = await ExamineAsync(slack, requirements => requirements with
        {
            BotToken = new Secret(FakeSlack.BotToken),
            InstallOptions = null,
            Installed = [Installed(slack, First, "C2")],
        });

        Assert.Contains(
            findings, finding => finding is { Subject: "workspaces", Severity: FindingSeverity.Warning });
        var missing = findings.Single(finding => finding.Subject == $"workspace {Second}");
        Assert.Contains("SLACK_CLIENT_ID", missing.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_workspace_of_the_environment_token_is_checked_with_that_token()
    {
        await using var slack = await FakeSlack.StartAsync();

        var findings = await ExamineAsync(slack, requirements => requirements with
        {
            BotToken = new Secret(FakeSlack.BotToken),
            Communities = [new SlackCommunity("home", [FakeSlack.TeamId], ["C0000000001"])],
        });

        Assert.All(findings, finding => Assert.Equal(FindingSeverity.Ok, finding.Severity));
        Assert.Contains(findings, finding => finding.Subject is "channel C0000000001");
    }

    [Fact]
    public async Task With_a_refused_environment_token_no_workspace_is_reported_missing()
    {
        await using var slack = await FakeSlack.StartAsync();

        var finding = await OneAsync(
            slack,
            $"workspace {First}",
            requirements => requirements with { BotToken = new Secret("xoxb-of-somebody-else") });

        Assert.Equal(FindingSeverity.Warning, finding.Severity);
    }

    [Fact]
    public async Task While_the_storage_is_unreadable_no_workspace_is_reported_missing()
    {
        await using var slack = await FakeSlack.StartAsync();

        var findings = await ExamineAsync(slack, requirements => requirements with { Installed = null });

        Assert.Equal(["client"], findings.Select(finding => finding.Subject));
    }

    private static Installation Installed(
        FakeSlack slack, string team, string channel, Action<FakeSlackTeam>? afterwards = null)
    {
        var admitted = slack.Teams.Install(FakeSlackTeams.New(team, "The name of " + team));
        slack.Channel(channel, admitted);
        afterwards?.Invoke(admitted);
        return new Installation(
            "slack", team, admitted.Name, Seal.Seal(new Secret(admitted.Token), "slack " + team),
            Instant.FromUtc(2026, 5, 1, 12, 0));
    }

    private static async Task<DoctorFinding> OneAsync(
        FakeSlack slack, string subject, Func<SlackRequirements, SlackRequirements> with) =>
        (await ExamineAsync(slack, with)).Single(finding => finding.Subject == subject
            || finding.Subject!.StartsWith(subject + " ", StringComparison.Ordinal));

    /// <summary>Two communities, each with its own workspace; findings about public addresses are left out.</summary>
    private static async Task<IReadOnlyList<DoctorFinding>> ExamineAsync(
        FakeSlack slack, Func<SlackRequirements, SlackRequirements> with)
    {
        var requirements = with(new SlackRequirements
        {
            Settings = new SlackSettings { ApiBaseUrl = slack.ApiBaseUrl },
            InstallOptions = new SlackInstallOptions(
                FakeSlackTeams.ClientId, new Secret(FakeSlackTeams.ClientSecret), Seal),
            PublicUrl = PublicUrl,
            Communities = [new("first", [First], ["C2"]), new("second", [Second], ["C3"])],
        });
        var findings = await SlackDoctor.ExamineAsync(requirements, TimeProvider.System, CancellationToken.None);
        return [.. findings.Where(finding => finding.Subject is not ("public address" or "installing"))];
    }
}
