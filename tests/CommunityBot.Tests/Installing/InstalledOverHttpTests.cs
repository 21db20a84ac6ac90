using System.Net;
using System.Text.Json.Nodes;

using Microsoft.AspNetCore.WebUtilities;

namespace CommunityBot.Tests.Installing;

/// <summary>
/// Workspaces install the bot, use it and leave it, while Slack calls the bot: the whole program behind its public
/// address.
/// </summary>
public sealed class InstalledOverHttpTests
{
    [Fact]
    public async Task Each_workspace_is_answered_about_its_own_community_and_with_its_own_token()
    {
        await using var bots = await CalledBots.StartAsync();
        await bots.InstallAsync(bots.First);
        await bots.InstallAsync(bots.Second);

        var english = await bots.Caller.AskAsync(bots.Events, "/meetup", "next-meetup", bots.First);
        var german = await bots.Caller.AskAsync(bots.Events, "/meetup", "next-meetup", bots.Second);
        var pressed = await bots.Caller.PressAsync(bots.Events, "ask:next-meetup", "", bots.Second);

        Assert.Contains("calendar", english.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Kalender", german.Text, StringComparison.Ordinal);
        Assert.Equal(german.Text, pressed.Text);
        Assert.True(await bots.OpensHomeAsync(bots.First, "U0000000011"));
        Assert.True(await bots.OpensHomeAsync(bots.Second, "U0000000012"));
        Assert.Empty(bots.Slack.Violations);
    }

    [Fact]
    public async Task A_workspace_that_leaves_is_forgotten_and_one_that_comes_back_is_answered_again()
    {
        await using var bots = await CalledBots.StartAsync();
        await bots.InstallAsync(bots.First);
        await bots.InstallAsync(bots.Second);
        var old = bots.First.Token;
        bots.Time.Leap(TimeSpan.FromMinutes(1));

        await bots.Caller.UninstallAsync(bots.Events, bots.First);
        await bots[0].SaidAsync(
            "The Slack workspace T0000000002 is left and its token forgotten: the app was removed from it");
        await bots.Caller.HappenAsync(bots.Events, Home("U0000000011"), bots.First);
        await bots[0].SaidAsync("stays unanswered on Slack: The app is not installed in the workspace T0000000002");
        Assert.True(await bots.OpensHomeAsync(bots.Second, "U0000000012"));
        Assert.DoesNotContain(bots.Slack.Calls, call => call.Method is "views.publish" && call.TeamId == bots.First.Id);

        bots.Time.Leap(TimeSpan.FromMinutes(1));
        Assert.Equal(200, (await bots.InstallAsync(bots.First)).Status);

        Assert.NotEqual(old, bots.First.Token);
        Assert.True(await bots.OpensHomeAsync(bots.First, "U0000000011"));
    }

    [Fact]
    public async Task What_was_installed_before_a_restart_is_there_after_it_and_an_end_stays_an_end()
    {
        await using var bots = await CalledBots.StartAsync();
        await bots.InstallAsync(bots.First);
        await bots.InstallAsync(bots.Second);
        bots.Time.Leap(TimeSpan.FromMinutes(1));
        await bots.Caller.UninstallAsync(bots.Events, bots.First);
        await bots[0].SaidAsync("The Slack workspace T0000000002 is left");

        await bots.RestartAsync(0);

        Assert.True(await bots.OpensHomeAsync(bots.Second, "U0000000012"));
        await bots.Caller.HappenAsync(bots.Events, Home("U0000000011"), bots.First);
        await bots[0].SaidAsync("stays unanswered on Slack: The app is not installed in the workspace T0000000002");
    }

    [Fact]
    public async Task The_bot_may_be_restarted_while_somebody_agrees()
    {
        await using var bots = await CalledBots.StartAsync();
        using var visit = new Visit(bots, bots.First);
        var back = await visit.AgreeAsync();

        await bots.RestartAsync(0);

        Assert.Equal(HttpStatusCode.OK, (await visit.FinishAsync(back)).Status);
        Assert.True(await bots.OpensHomeAsync(bots.First, "U0000000011"));
    }

    [Fact]
    public async Task People_are_sent_back_to_the_address_that_the_manifest_names()
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
    public async Task A_state_of_another_browser_a_changed_one_a_late_one_and_one_that_was_used_finish_nothing()
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
        Assert.All(answers, answer => Assert.Contains("Begin again", answer.Page, StringComparison.Ordinal));
        Assert.Single(bots.Slack.Calls, call => call.Method is "oauth.v2.access");
    }

    [Fact]
    public async Task Whoever_opens_the_link_twice_may_finish_either()
    {
        await using var bots = await CalledBots.StartAsync();
        using var visit = new Visit(bots, bots.First);

        var back = await visit.AgreeAsync();
        await visit.AgreeAsync();

        Assert.Equal(HttpStatusCode.OK, (await visit.FinishAsync(back)).Status);
    }

    [Fact]
    public async Task The_address_may_be_typed_with_a_slash_at_its_end()
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
    public async Task A_code_is_good_once_and_trying_it_again_takes_nothing_away()
    {
        await using var bots = await CalledBots.StartAsync();
        using var visit = new Visit(bots, bots.First);
        var back = await visit.AgreeAsync();
        await visit.FinishAsync(back);
        var spent = QueryHelpers.ParseQuery(back.Query)["code"].ToString();

        var second = await visit.AgreeAsync();
        var answer = await visit.FinishAsync(WithCode(second, spent));

        Assert.Equal(HttpStatusCode.BadGateway, answer.Status);
        Assert.Contains("good for ten minutes, once", answer.Page, StringComparison.Ordinal);
        Assert.True(await bots.OpensHomeAsync(bots.First, "U0000000011"));
    }

    [Fact]
    public async Task Whoever_does_not_agree_has_changed_nothing_and_may_agree_later()
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
