using System.Net;
using System.Text.Json.Nodes;

using Microsoft.AspNetCore.WebUtilities;

namespace CommunityBot.Tests.Installing;

/// <summary>
/// Tests that workspaces install, use and uninstall the bot over HTTP: the whole program behind its public URL.
/// </summary>
public sealed class InstalledOverHttpTests
{
    [Fact]
    public async Task Each_workspace_is_answered_for_its_community_with_its_own_token()
    {
        await using var bots = await CalledBots.StartAsync();
        await bots.InstallAsync(bots.First);
        await bots.InstallAsync(bots.Second);

        var english = await bots.Caller.SendCommandAsync(bots.Events, "/meetup", "next-meetup", bots.First);
        var german = await bots.Caller.SendCommandAsync(bots.Events, "/meetup", "next-meetup", bots.Second);
        var pressed = await bots.Caller.PressAsync(bots.Events, "ask:next-meetup", "", bots.Second);

        Assert.Contains("No meetup", english.Text, StringComparison.Ordinal);
        Assert.Contains("kein Treffen", german.Text, StringComparison.Ordinal);
        Assert.Equal(german.Text, pressed.Text);
        Assert.True(await bots.OpensHomeAsync(bots.First, "U0000000011"));
        Assert.True(await bots.OpensHomeAsync(bots.Second, "U0000000012"));
        Assert.Empty(bots.Slack.Violations);
    }

    [Fact]
    public async Task An_uninstalled_workspace_is_forgotten_and_answered_after_reinstallation()
    {
        await using var bots = await CalledBots.StartAsync();
        await bots.InstallAsync(bots.First);
        await bots.InstallAsync(bots.Second);
        var old = bots.First.Token;
        bots.Time.Leap(TimeSpan.FromMinutes(1));

        await bots.Caller.UninstallAsync(bots.Events, bots.First);
        // The reason is that of the event that is handled first: "app_uninstalled" or "tokens_revoked".
        await bots[0].SaidAsync("The bot lost access to Slack workspace T0000000002: ");
        await bots.Caller.SendEventAsync(bots.Events, Home("U0000000011"), bots.First);
        await bots[0].SaidAsync("could not be sent on Slack: The app is not installed in workspace T0000000002");
        Assert.True(await bots.OpensHomeAsync(bots.Second, "U0000000012"));
        Assert.DoesNotContain(bots.Slack.Calls, call => call.Method is "views.publish" && call.TeamId == bots.First.Id);

        bots.Time.Leap(TimeSpan.FromMinutes(1));
        Assert.Equal(200, (await bots.InstallAsync(bots.First)).Status);

        Assert.NotEqual(old, bots.First.Token);
        Assert.True(await bots.OpensHomeAsync(bots.First, "U0000000011"));
    }

    [Fact]
    public async Task Installations_and_revocations_survive_a_restart()
    {
        await using var bots = await CalledBots.StartAsync();
        await bots.InstallAsync(bots.First);
        await bots.InstallAsync(bots.Second);
        bots.Time.Leap(TimeSpan.FromMinutes(1));
        await bots.Caller.UninstallAsync(bots.Events, bots.First);
        await bots[0].SaidAsync("The bot lost access to Slack workspace T0000000002");

        await bots.RestartAsync(0);

        Assert.True(await bots.OpensHomeAsync(bots.Second, "U0000000012"));
        await bots.Caller.SendEventAsync(bots.Events, Home("U0000000011"), bots.First);
        await bots[0].SaidAsync("could not be sent on Slack: The app is not installed in workspace T0000000002");
    }

    [Fact]
    public async Task The_bot_may_restart_during_consent()
    {
        await using var bots = await CalledBots.StartAsync();
        using var visit = new Visit(bots, bots.First);
        var back = await visit.AgreeAsync();

        await bots.RestartAsync(0);

        Assert.Equal(HttpStatusCode.OK, (await visit.FinishAsync(back)).Status);
        Assert.True(await bots.OpensHomeAsync(bots.First, "U0000000011"));
    }

    [Fact]
    public async Task The_redirect_url_is_the_one_in_the_manifest()
    {
        await using var bots = await CalledBots.StartAsync();
        using var visit = new Visit(bots, bots.First);

        var back = await visit.AgreeAsync();

        Assert.Equal($"{bots.Address.Address}slack/oauth", back.GetLeftPart(UriPartial.Path));
        var manifest = await bots.ManifestAsync();
        Assert.Equal(back.GetLeftPart(UriPartial.Path), manifest["oauth_config"]!["redirect_urls"]![0]!.ToString());
        Assert.Equal(bots.Events.AbsoluteUri, manifest["settings"]!["event_subscriptions"]!["request_url"]!.ToString());
    }

    [Fact]
    public async Task A_foreign_modified_expired_or_used_state_installs_nothing()
    {
        await using var bots = await CalledBots.StartAsync();
        using var visit = new Visit(bots, bots.First);
        using var other = new Visit(bots, bots.Second);
        var (back, foreign) = (await visit.AgreeAsync(), await other.AgreeAsync());

        var answers = new List<(HttpStatusCode Status, string Page)>
        {
            await visit.FinishAsync(foreign),
            await visit.FinishAsync(WithState(back, "AAAA")),
            await visit.FinishAsync(new Uri(back.GetLeftPart(UriPartial.Path) + "?code=code.1")),
        };
        Assert.DoesNotContain(bots.Slack.Calls, call => call.Method is "oauth.v2.access");
        Assert.Equal(HttpStatusCode.OK, (await visit.FinishAsync(back)).Status);
        answers.Add(await visit.FinishAsync(back));
        using var late = new Visit(bots, bots.Second);
        var old = await late.AgreeAsync();
        bots.Time.Leap(TimeSpan.FromMinutes(10));
        answers.Add(await late.FinishAsync(old));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.BadRequest, answer.Status));
        Assert.All(answers, answer => Assert.Contains("Start again", answer.Page, StringComparison.Ordinal));
        Assert.Single(bots.Slack.Calls, call => call.Method is "oauth.v2.access");
    }

    [Fact]
    public async Task A_link_opened_twice_can_be_completed_in_either_tab()
    {
        await using var bots = await CalledBots.StartAsync();
        using var visit = new Visit(bots, bots.First);

        var back = await visit.AgreeAsync();
        await visit.AgreeAsync();

        Assert.Equal(HttpStatusCode.OK, (await visit.FinishAsync(back)).Status);
    }

    [Fact]
    public async Task The_install_url_accepts_a_trailing_slash()
    {
        await using var bots = await CalledBots.StartAsync();
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(bots[0].Address, "/slack/install/"))
        {
            Headers = { Host = "bot.example.org" }
        };

        using var begun = await browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.Redirect, begun.StatusCode);
    }

    [Fact]
    public async Task A_code_is_valid_once_and_reusing_it_keeps_the_installation()
    {
        await using var bots = await CalledBots.StartAsync();
        using var visit = new Visit(bots, bots.First);
        var back = await visit.AgreeAsync();
        await visit.FinishAsync(back);
        var spent = QueryHelpers.ParseQuery(back.Query)["code"].ToString();

        var second = await visit.AgreeAsync();
        var answer = await visit.FinishAsync(WithCode(second, spent));

        Assert.Equal(HttpStatusCode.BadGateway, answer.Status);
        Assert.Contains("valid once, for ten minutes", answer.Page, StringComparison.Ordinal);
        Assert.True(await bots.OpensHomeAsync(bots.First, "U0000000011"));
    }

    [Fact]
    public async Task Declining_changes_nothing_and_consent_is_possible_later()
    {
        await using var bots = await CalledBots.StartAsync();
        using var visit = new Visit(bots, bots.First);
        bots.Slack.Teams.Denies = true;
        var refused = await visit.FinishAsync(await visit.AgreeAsync());
        bots.Slack.Teams.Denies = false;

        var agreed = await visit.FinishAsync(await visit.AgreeAsync());

        Assert.Contains("nothing was changed", refused.Page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, agreed.Status);
    }

    private static JsonObject Home(string user) =>
        new() { ["type"] = "app_home_opened", ["tab"] = "home", ["user"] = user };

    private static Uri WithState(Uri back, string state) => With(back, "state", state);

    private static Uri WithCode(Uri back, string code) => With(back, "code", code);

    private static Uri With(Uri back, string name, string value)
    {
        var query = QueryHelpers.ParseQuery(back.Query).ToDictionary(
            part => part.Key, part => (string?)part.Value.ToString());
        query[name] = value;
        return new Uri(QueryHelpers.AddQueryString(back.GetLeftPart(UriPartial.Path), query));
    }
}
