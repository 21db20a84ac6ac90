using CommunityBot.Core.Platforms;
using CommunityBot.Slack.Installing;
using CommunityBot.Slack.Web;
using CommunityBot.Slack.Workspaces;
using CommunityBot.Testing.FakeSlack;
using CommunityBot.Wire;

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging.Abstractions;

using NodaTime;

namespace CommunityBot.Slack.Tests.Installing;

public sealed class OAuthEndpointTests
{
    [Fact]
    public async Task Closing_the_browser_after_consent_still_installs_the_app()
    {
        await using var slack = await FakeSlack.StartAsync();
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var memory = new Remembered();
        using var api = new SlackApi(slack.ApiBaseUrl, new Secret(""), new Secret(""), TimeProvider.System);
        var desk = DeskOf(api, memory);
        var (begun, back) = await AgreeAsync(slack, desk);
        slack.Fail("oauth.v2.access", new FakeSlackFault.Held(release.Task));
        using var browser = new CancellationTokenSource();

        var finishing = desk.FinishAsync(new DefaultHttpContext
        {
            RequestAborted = browser.Token,
            Request = { QueryString = new QueryString(back.Query), Headers = { Cookie = begun } },
        });
        await slack.UntilAsync(() => slack.Calls.Any(call => call.Method is "oauth.v2.access"));
        await browser.CancelAsync();
        release.SetResult();

        // The browser has closed the connection.
        _ = await Record.ExceptionAsync(() => finishing);
        Assert.Equal(FakeSlack.TeamId, memory.Kept?.WorkspaceId);
    }

    private static OAuthEndpoint DeskOf(SlackApi api, IInstallations memory)
    {
        var protector = SecretProtector.Read(Convert.ToBase64String(new byte[32]))!;
        var workspaces = new SlackWorkspaces(
            new Dictionary<string, string>(), home: null, new WorkspaceTokens(memory, protector), api,
            TimeProvider.System, NullLoggerFactory.Instance);
        return new OAuthEndpoint(
            new SlackInstallOptions(FakeSlackTeams.ClientId, new Secret(FakeSlackTeams.ClientSecret), protector),
            api,
            workspaces,
            TimeProvider.System,
            NullLogger<OAuthEndpoint>.Instance);
    }

    /// <returns>The cookie, and the URL to which Slack redirects the browser.</returns>
    private static async Task<(string Cookie, Uri Back)> AgreeAsync(FakeSlack slack, OAuthEndpoint desk)
    {
        var begin = new DefaultHttpContext();
        await desk.BeginAsync(begin);
        var to = new Uri(begin.Response.Headers.Location.ToString());
        slack.Teams.ReturnUrl = new Uri("http://127.0.0.1:1/slack/oauth");
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var agreed = await browser.GetAsync(to);
        Assert.NotEmpty(QueryHelpers.ParseQuery(agreed.Headers.Location!.Query)["code"].ToString());
        return (begin.Response.Headers.SetCookie.ToString().Split(';')[0], agreed.Headers.Location);
    }

    private sealed class Remembered : IInstallations
    {
        public Installation? Kept { get; private set; }

        public Task<IReadOnlyList<Installation>> ReadAsync(string platform, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<Installation>>(Kept is null ? [] : [Kept]);

        public Task<Installation?> FindAsync(string platform, string spaceId, CancellationToken cancellation) =>
            Task.FromResult(Kept);

        public Task SaveAsync(Installation installation, CancellationToken cancellation)
        {
            cancellation.ThrowIfCancellationRequested();
            Kept = installation;
            return Task.CompletedTask;
        }

        public Task<bool> RemoveAsync(
            string platform, string spaceId, Instant endedAt, CancellationToken cancellation) => Task.FromResult(false);
    }
}
