using System.Net;

using CommunityBot.Core.Platforms;
using CommunityBot.Slack.Doctor;
using CommunityBot.Slack.Installing;
using CommunityBot.Slack.Tests.Http;
using CommunityBot.Testing.FakeSlack;
using CommunityBot.Wire;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack.Tests.Doctor;

/// <summary>
/// Tests for the doctor's findings on the public URL used by Slack and by people who install the app.
/// </summary>
public sealed class PublicAddressTests
{
    private static readonly SecretProtector Seal = SecretProtector.Read(Convert.ToBase64String(new byte[32]))!;
    private static readonly Secret Signing = new(FakeSlackCaller.SigningSecret);

    [Fact]
    public async Task A_bot_with_the_same_secret_and_redirect_url_is_healthy()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await ServedSlack.StartAsync(
            slack, new ScriptedDispatcher(), installing: Installing(Seal));

        var findings = await ExamineAsync(slack, bot.Address);

        Assert.Equal(["public address", "installing"], findings.Select(finding => finding.Subject));
        Assert.All(
            findings, finding => Assert.Equal((FindingSeverity.Ok, null), (finding.Severity, finding.Remedy)));
        Assert.Contains($"{bot.Address}slack/oauth", findings[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_different_signing_secret_is_detected()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await ServedSlack.StartAsync(
            slack, new ScriptedDispatcher(), signing: new Secret("another"), installing: Installing(Seal));

        var finding = (await ExamineAsync(slack, bot.Address))[0];

        Assert.Equal(FindingSeverity.Error, finding.Severity);
        Assert.Contains("SLACK_SIGNING_SECRET", finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_encryption_key_installation_is_reported_as_off()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await ServedSlack.StartAsync(
            slack, new ScriptedDispatcher(), installing: Installing(null));

        var finding = (await ExamineAsync(slack, bot.Address))[1];

        Assert.Equal(FindingSeverity.Error, finding.Severity);
        Assert.Contains("SLACK_TOKEN_KEY", finding.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://slack.com/oauth/v2/authorize?client_id=9.9", "SLACK_CLIENT_ID")]
    [InlineData(
        "https://slack.com/oauth/v2/authorize?client_id=100.200&redirect_uri=" +
            "https%3A%2F%2Felsewhere.example%2Fslack%2Foauth",
        "slack.publicUrl")]
    public async Task A_wrong_client_id_or_redirect_url_is_broken(
        string location, string remedy)
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await ServeAsync(context => context.Response.Redirect(location));

        var finding = (await ExamineAsync(slack, AddressOf(bot)))[1];

        Assert.Equal(FindingSeverity.Error, finding.Severity);
        Assert.Contains(remedy, finding.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, FindingSeverity.Error)]
    [InlineData(404, FindingSeverity.Error)]
    [InlineData(502, FindingSeverity.Warning)]
    public async Task Another_server_is_broken_and_a_proxy_without_a_backend_is_doubtful(
        int status, FindingSeverity health)
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var other = await ServeAsync(context => context.Response.StatusCode = status);

        var findings = await ExamineAsync(slack, AddressOf(other));

        Assert.All(findings, finding => Assert.Equal(health, finding.Severity));
        Assert.All(findings, finding => Assert.NotNull(finding.Remedy));
    }

    [Fact]
    public async Task An_unreachable_or_missing_public_url_is_doubtful()
    {
        await using var slack = await FakeSlack.StartAsync();

        var silent = await ExamineAsync(slack, new Uri("http://127.0.0.1:1"));
        var unsaid = await ExamineAsync(slack, publicUrl: null);

        Assert.Equal(
            [FindingSeverity.Warning, FindingSeverity.Warning], silent.Select(finding => finding.Severity));
        Assert.Contains("slack.publicUrl", Assert.Single(unsaid).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_loopback_url_is_unreachable_for_slack()
    {
        var findings = await SlackDoctor.ExamineAsync(
            new SlackRequirements
            {
                Settings = new SlackSettings { ApiBaseUrl = new Uri("http://slack.invalid/api") },
                SigningSecret = Signing,
                PublicUrl = new Uri("http://127.0.0.1:1"),
            },
            TimeProvider.System,
            default);

        Assert.Equal(FindingSeverity.Error, Assert.Single(findings).Severity);
    }

    [Theory]
    [InlineData("xapp-1-of-the-app", "an app-level token")]
    [InlineData(FakeSlackTeams.ClientSecret, "the client secret")]
    public async Task A_token_used_as_signing_secret_is_detected(string signing, string kind)
    {
        await using var slack = await FakeSlack.StartAsync();

        var findings = await ExamineAsync(slack, publicUrl: null, signing, subject: "signing secret");

        Assert.Contains(kind, Assert.Single(findings).Message, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<DoctorFinding>> ExamineAsync(
        FakeSlack slack, Uri? publicUrl, string signing = FakeSlackCaller.SigningSecret, string? subject = null)
    {
        var findings = await SlackDoctor.ExamineAsync(
            new SlackRequirements
            {
                Settings = new SlackSettings { ApiBaseUrl = slack.ApiBaseUrl },
                SigningSecret = new Secret(signing),
                InstallOptions = Installing(Seal) with { PublicUrl = publicUrl },
                PublicUrl = publicUrl,
            },
            TimeProvider.System,
            default);
        return [
            .. findings.Where(finding => subject is null
                ? finding.Subject is "public address" or "installing"
                : finding.Subject == subject)
        ];
    }

    private static SlackInstallOptions Installing(SecretProtector? protector) =>
        new(FakeSlackTeams.ClientId, new Secret(FakeSlackTeams.ClientSecret), protector);

    private static async Task<WebApplication> ServeAsync(Action<HttpContext> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.Run(context =>
        {
            answer(context);
            return Task.CompletedTask;
        });
        await app.StartAsync();
        return app;
    }

    private static Uri AddressOf(WebApplication app) =>
        new(app.Services.GetRequiredService<IServer>().Features
            .GetRequiredFeature<IServerAddressesFeature>().Addresses.First() + "/");
}
