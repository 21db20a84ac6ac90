using System.Net;

using CommunityBot.Testing.FakeSlack;

namespace CommunityBot.Tests.Installing;

/// <summary>A user with a browser who installs the app step by step.</summary>
internal sealed class Visit(CalledBots bots, FakeSlackTeam team) : IDisposable
{
    private readonly HttpClient browser = new(new HttpClientHandler { AllowAutoRedirect = false });

    /// <summary>Opens the install URL and consents on Slack's page.</summary>
    /// <returns>The URL to which Slack redirects the browser.</returns>
    public async Task<Uri> AgreeAsync()
    {
        bots.Slack.Teams.SelectedTeam = team;
        using var begun = await browser.GetAsync(new Uri(bots.Address.Address, "slack/install"));
        using var agreed = await browser.GetAsync(begun.Headers.Location);
        return agreed.Headers.Location!;
    }

    public async Task<(HttpStatusCode Status, string Page)> FinishAsync(Uri back)
    {
        using var page = await browser.GetAsync(back);
        return (page.StatusCode, await page.Content.ReadAsStringAsync());
    }

    public void Dispose() => browser.Dispose();
}
