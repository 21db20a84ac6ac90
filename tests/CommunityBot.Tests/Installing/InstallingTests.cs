using System.Net;
using System.Text.Json.Nodes;

using CommunityBot.Testing.FakeSlack;

namespace CommunityBot.Tests.Installing;

/// <summary>
/// Tests that workspaces install and uninstall the bot through OAuth: the whole program against the fake Slack.
/// </summary>
public sealed class InstallingTests
{
    [Fact]
    public async Task Each_community_posts_with_the_token_of_its_own_workspace()
    {
        await using var bot = await InstallableBot.StartAsync();

        var (status, page) = await bot.InstallAsync(bot.First);
        await bot.InstallAsync(bot.Second);

        Assert.Equal(200, status);
        Assert.Contains("First &amp; Co", page, StringComparison.Ordinal);
        Assert.Contains("slack:T0000000002", page, StringComparison.Ordinal);
        await bot.Slack.UntilAsync(
            () => bot.FirstChannel.Messages.Count == 1 && bot.SecondChannel.Messages.Count == 1,
            "a post in each workspace");
        Assert.Equal(bot.First.BotId, bot.FirstChannel.Messages[0].BotId);
        Assert.Equal(bot.Second.BotId, bot.SecondChannel.Messages[0].BotId);
    }

    [Fact]
    public async Task No_token_is_in_clear_text_on_disk_or_in_the_log()
    {
        await using var bot = await InstallableBot.StartAsync();
        await bot.InstallAsync(bot.First);

        Assert.Contains("T0000000002", bot.Disk, StringComparison.Ordinal);
        Assert.All(
            [bot.First.Token, FakeSlackTeams.ClientSecret, FakeSlack.AppToken, InstallableBot.Key],
            secret => Assert.DoesNotContain(secret, bot.Disk + bot.Bot.Log, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Uninstalling_removes_only_that_workspace()
    {
        await using var bot = await InstallableBot.StartAsync();
        await bot.InstallAsync(bot.First);
        await bot.InstallAsync(bot.Second);

        await bot.Slack.UntilAsync(
            () => bot.FirstChannel.Messages.Count == 1 && bot.SecondChannel.Messages.Count == 1,
            "a post in each workspace");

        await bot.Slack.Teams.UninstallAsync(bot.First);
        await bot.Bot.SaidAsync("The bot lost access to Slack workspace T0000000002");
        await bot.Bot.StopAsync();
        bot.Slack.Calls.Clear();
        await bot.RunAsync(at: "2020-05-22T11:59Z");

        // A week before the meetup: only the workspace that is still installed gets the announcement.
        await bot.Slack.UntilAsync(() => bot.SecondChannel.Messages.Count == 2, "a post in the workspace that stayed");
        await bot.Bot.SaidAsync("The app is not installed in workspace T0000000002");
        Assert.Single(bot.FirstChannel.Messages);
        Assert.Equal(
            bot.Slack.Calls.Count(call => call.Method is "chat.postMessage"),
            bot.Slack.Calls.Count(call => call.Method is "chat.postMessage"
                && call.Body.Contains("C0000000003", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_revoked_token_affects_only_its_workspace_and_is_replaced_at_once()
    {
        await using var bot = await InstallableBot.StartAsync();
        await bot.InstallAsync(bot.First);
        await bot.Slack.UntilAsync(() => bot.FirstChannel.Messages.Count == 1, "a post");
        FakeSlackTeams.RevokeToken(bot.First);
        await bot.Bot.StopAsync();

        await bot.RunAsync(at: "2020-05-22T11:59Z");
        await bot.Bot.SaidAsync(
            "Slack refused the bot token: account_inactive. Workspace T0000000002 has probably removed the app");
        Assert.DoesNotContain("SLACK_BOT_TOKEN", bot.Bot.Log, StringComparison.Ordinal);
        await bot.InstallAsync(bot.First);

        await bot.Slack.UntilAsync(() => bot.FirstChannel.Messages.Count == 2, "the reminder, with the new token");
    }

    [Fact]
    public async Task A_late_revocation_does_not_undo_a_newer_installation()
    {
        await using var bot = await InstallableBot.StartAsync();
        await bot.InstallAsync(bot.First);

        // Times are relative to the bot's clock, which is in 2020.
        await bot.Slack.SendEventAsync(
            new JsonObject { ["type"] = "app_uninstalled" }, team: bot.First,
            at: new DateTimeOffset(2019, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var old = await bot.Slack.SendEventAsync(
            new JsonObject { ["type"] = "app_home_opened", ["tab"] = "home", ["user"] = "U0000000001" },
            team: bot.First);

        await bot.Slack.UntilAsync(
            () => old.Acknowledgements == 1 && bot.Slack.Views.Homes.ContainsKey("U0000000001"), "the app's own page");
        Assert.DoesNotContain("lost access", bot.Bot.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_browser_that_began_can_complete_and_only_once()
    {
        await using var bot = await InstallableBot.StartAsync();
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false };
        using var browser = new HttpClient(handler);
        using var begun = await browser.GetAsync(new Uri(bot.Bot.Address, "/slack/install"));
        var cookie = begun.Headers.GetValues("Set-Cookie").Single();
        using var agreed = await browser.GetAsync(begun.Headers.Location);
        var back = agreed.Headers.Location!;

        var foreign = await FinishAsync(browser, back, cookie: null);
        var genuine = await FinishAsync(browser, back, cookie.Split(';')[0]);
        var again = await FinishAsync(browser, back, cookie.Split(';')[0]);

        Assert.Equal(
            [HttpStatusCode.BadRequest, HttpStatusCode.OK, HttpStatusCode.BadRequest], [foreign, genuine, again]);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Single(bot.Slack.Calls, call => call.Method is "oauth.v2.access");
    }

    [Fact]
    public async Task Declining_shows_that_nothing_was_changed()
    {
        await using var bot = await InstallableBot.StartAsync();
        bot.Slack.Teams.Denies = true;

        var (status, page) = await bot.InstallAsync(bot.First);

        Assert.Equal(200, status);
        Assert.Contains("nothing was changed", page, StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Slack.Calls, call => call.Method is "oauth.v2.access");
    }

    [Fact]
    public async Task Credentials_in_the_form_body_are_sufficient()
    {
        await using var bot = await InstallableBot.StartAsync();
        bot.Slack.Teams.ReadsAuthorizationHeader = false;

        Assert.Equal(200, (await bot.InstallAsync(bot.First)).Status);
    }

    [Fact]
    public async Task A_refusal_of_slack_is_shown_with_a_remedy()
    {
        await using var bot = await InstallableBot.StartAsync();
        bot.Slack.Fail("oauth.v2.access", new FakeSlackFault.Error("bad_redirect_uri"));
        var refused = await bot.InstallAsync(bot.First);
        bot.Slack.Teams.ExtraFields = new JsonObject { ["is_enterprise_install"] = true, ["team"] = null };
        var organisation = await bot.InstallAsync(bot.First);
        bot.Slack.Teams.ExtraFields = new JsonObject { ["refresh_token"] = "xoxe-1", ["expires_in"] = 43200 };
        var rotating = await bot.InstallAsync(bot.First);

        Assert.All([refused, organisation, rotating], answer => Assert.Equal(502, answer.Status));
        Assert.Contains("Redirect URLs", refused.Page, StringComparison.Ordinal);
        Assert.Contains("in one workspace", organisation.Page, StringComparison.Ordinal);
        Assert.Contains("token rotation, which is not supported", rotating.Page, StringComparison.Ordinal);
        await bot.Bot.SaidAsync("The app is not installed in workspace T0000000002");
    }

    [Fact]
    public async Task Without_a_key_installation_is_off_and_names_the_missing_setting()
    {
        await using var bot = await InstallableBot.StartAsync(key: null);

        var (status, page) = await bot.InstallAsync(bot.First);

        Assert.Equal(503, status);
        Assert.Contains("SLACK_TOKEN_KEY", page, StringComparison.Ordinal);
        Assert.Contains("SLACK_TOKEN_KEY is not set", bot.Bot.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_another_key_the_tokens_cannot_be_decrypted_and_the_reason_is_logged()
    {
        await using var bot = await InstallableBot.StartAsync();
        await bot.InstallAsync(bot.First);
        await bot.Slack.UntilAsync(() => bot.FirstChannel.Messages.Count == 1, "a post");
        await bot.Bot.StopAsync();

        await bot.RunAsync(Convert.ToBase64String(new byte[32]), at: "2020-05-22T11:59Z");

        await bot.Bot.SaidAsync("encrypted with another key");
        Assert.Single(bot.FirstChannel.Messages);
    }

    [Fact]
    public async Task A_user_of_another_workspace_with_the_same_id_is_no_organiser()
    {
        await using var bot = await InstallableBot.StartAsync();
        await bot.Slack.WaitForConnectionsAsync();

        var there = await bot.Slack.SendCommandAsync("/takeaways", "x", team: bot.First);
        var elsewhere = await bot.Slack.SendCommandAsync("/takeaways", "x", team: bot.Second);

        Assert.DoesNotContain("is for the organisers", there.Text, StringComparison.Ordinal);
        Assert.Contains("is for the organisers", elsewhere.Text, StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> FinishAsync(HttpClient browser, Uri address, string? cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        using var page = await browser.SendAsync(request);
        return page.StatusCode;
    }
}
