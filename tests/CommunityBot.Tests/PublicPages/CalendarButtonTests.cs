using System.Net;

using CommunityBot.Testing;
using CommunityBot.Tests.Browser;
using CommunityBot.Tests.Moving;
using CommunityBot.Tests.WholeHost;

namespace CommunityBot.Tests.PublicPages;

/// <summary>A member presses <em>Add to calendar</em> below an announcement and follows its links.</summary>
public sealed class CalendarButtonTests
{
    [Theory]
    [InlineData("en", "Add to calendar", "Calendar file (.ics)", "Subscribe to all meetups")]
    [InlineData("de", "In den Kalender", "Kalenderdatei (.ics)", "Alle Treffen abonnieren")]
    [InlineData("fr", "Ajouter à l'agenda", "Fichier d'agenda (.ics)", "S'abonner à tout")]
    public async Task On_discord_and_slack(string language, string button, string file, string all)
    {
        await using var live = await LiveCommunity.StartPublicAsync(
            language, ("kites.md", PageText.Of("Kites", "6 February 2031")));
        using var http = new HttpClient { BaseAddress = live.Address };
        await live.RestAsync();

        foreach (var (platform, post) in new[] { LiveCommunity.Discord, LiveCommunity.Slack }.Zip(live.LatestPosts))
        {
            var answer = await live.PressAsync(platform, post, button, asOrganiser: false);

            Assert.Equal(["Google Calendar", "Outlook", file, all], answer.Labels);
            Assert.StartsWith(
                "https://calendar.google.com/calendar/render?action=TEMPLATE&dates=20310206T183000Z/20310206T203000Z",
                $"{answer.Button("Google")["url"]}", StringComparison.Ordinal);
            Assert.Contains(
                "BEGIN:VEVENT", await FollowAsync(http, $"{answer.Button(file)["url"]}"), StringComparison.Ordinal);
            Assert.Contains(
                "href=\"webcal://events.example/calendar/sample.ics\"",
                await FollowAsync(http, $"{answer.Button(all)["url"]}"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task In_the_web_chat()
    {
        Needs.Chromium();
        await using var bot = await PublicBot.StartAsync();
        await using var browser = await Chromium.OpenAsync(new Uri(bot.Bot.Address, $"/?token={PublicBot.Token}"));
        await browser.UntilAsync("document.querySelector('article.posted button[data-ask^=\"/add-to-calendar\"]')");

        await browser.EvaluateAsync(
            "document.querySelector('article.posted button[data-ask=\"/add-to-calendar kites\"]').click()");
        await browser.UntilAsync("document.querySelector('article.answer a.button') !== null");

        var links = (string)(await browser.EvaluateAsync(
            "[...document.querySelectorAll('article.answer a.button')].map(link => link.href).join(' ')"))!;
        Assert.Equal(
            ["calendar.google.com", "outlook.live.com", "events.example", "events.example"],
            links.Split(' ').Select(link => new Uri(link).Host));
        Assert.EndsWith("/calendar/sample/subscribe", links, StringComparison.Ordinal);
    }

    /// <summary>As the proxy in front of the bot passes it on.</summary>
    private static async Task<string> FollowAsync(HttpClient http, string address)
    {
        Assert.StartsWith(HostedBot.PublicUrl, address, StringComparison.Ordinal);
        using var answer = await http.GetAsync(new Uri(address).PathAndQuery);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }
}
