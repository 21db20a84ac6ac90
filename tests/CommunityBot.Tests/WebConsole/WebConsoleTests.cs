using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CommunityBot.Tests.WebConsole;

public sealed class WebConsoleTests : IAsyncLifetime
{
    private readonly SettingsFolder folder = new();
    private RunningBot bot = null!;

    public async ValueTask InitializeAsync() => bot = await RunningBot.StartAsync(folder.Path);

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task The_page_has_a_content_security_policy_for_its_own_script_only()
    {
        var page = await bot.Http.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains(
            "<title>CommunityBot</title>", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.StartsWith(
            "default-src 'none'; script-src 'self';",
            page.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await bot.Http.GetAsync("/chat.js")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await bot.Http.GetAsync("/chat.css")).StatusCode);
    }

    [Fact]
    public async Task A_command_is_answered_as_html()
    {
        var answer = await AskAsync("/help");

        Assert.Contains("/next-meetup", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Free_text_gets_a_hint_instead_of_silence() =>
        Assert.Contains("begin with a slash", await AskAsync("when is the next meetup?"), StringComparison.Ordinal);

    [Fact]
    public async Task Typed_text_is_escaped() =>
        Assert.DoesNotContain("<b>", await AskAsync("/<b>bold</b>"), StringComparison.Ordinal);

    [Fact]
    public async Task A_form_is_shown_and_its_submission_invokes_the_command()
    {
        folder.Write(
            "content/may.md",
            "---\ntitle: An evening\nevent_date: 2020-05-29\nlink: /events/may\n---\n\n**Agenda:**\n\n* 1:00pm - " +
            "1:15pm - Welcome\n");
        await using var rehearsing = await RunningBot.StartAsync(folder.Path, null, "--now", "2020-06-01T12:00:00Z");
        using var question = Question("/recap may");
        var form = await HtmlAsync(await rehearsing.Http.SendAsync(question));
        using var answers = new HttpRequestMessage(HttpMethod.Post, "/api/ask")
        {
            Content = JsonContent.Create(new
            {
                channel = "announcements",
                text = "/recap may",
                fields = new Dictionary<string, string> { ["talks"] = "An evening\n* It scales." },
            }),
        };

        var preview = await HtmlAsync(await rehearsing.Http.SendAsync(answers));
        using var publish = Question("/publish " + Regex.Match(preview, "post [0-9a-f]{12}").Value);
        var answer = await HtmlAsync(await rehearsing.Http.SendAsync(publish));

        Assert.Contains(
            "<form data-form=\"publish\" data-argument=\"at 0 0 may\">", form, StringComparison.Ordinal);
        Assert.Contains("name=\"talks\"", form, StringComparison.Ordinal);
        Assert.DoesNotContain("local:announcements: posted.", preview, StringComparison.Ordinal);
        Assert.Contains("local:announcements: posted.", answer, StringComparison.Ordinal);
        Assert.Contains("* It scales.", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_local_user_sees_the_organisers_overview_and_its_pages()
    {
        for (var page = 10; page < 40; page++)
        {
            folder.Write(
                $"content/{page}.md", $"---\ntitle: Evening {page}\nlayout: event\nevent_date: soon\n---\n\nSoon.\n");
        }

        await using var rehearsing = await RunningBot.StartAsync(folder.Path, null, "--now", "2020-06-01T12:00:00Z");
        using var first = Question("/overview");
        using var second = Question("/overview problems 2");

        var panel = await HtmlAsync(await rehearsing.Http.SendAsync(first));
        var turned = await HtmlAsync(await rehearsing.Http.SendAsync(second));

        Assert.Contains("<h3>Overview for the organisers of Sample Community</h3>", panel, StringComparison.Ordinal);
        Assert.Contains("10.md:", panel, StringComparison.Ordinal);
        Assert.Contains("data-ask=\"/overview problems 2\"", panel, StringComparison.Ordinal);
        Assert.DoesNotContain("10.md:", turned, StringComparison.Ordinal);
        Assert.Contains("data-ask=\"/overview problems 1\"", turned, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_preview_shows_the_next_meetups_posts_as_each_platform_renders_them()
    {
        folder.Write(
            "content/may.md",
            "---\ntitle: Cats & dogs\nevent_date: 2020-05-29\nlink: /events/may\n---\n\n**Agenda:**\n\n* 1:00pm - " +
            "1:15pm - Welcome\n");
        folder.Write("config/communitybot.json", """
            {
              "communities": [
                {
                  "id": "sample", "name": "Sample Community", "timeZone": "Europe/London", "language": "de",
                  "content": ["../content"],
                  "channels": {
                    "announcements": ["local:announcements", "slack:C0000000001", "discord:910000000000000001"],
                    "organisers": ["local:organisers"]
                  },
                  "announcements": { "day-before": { "title": "Nur noch einmal schlafen: {title}" } }
                }
              ],
              "web": { "url": "http://127.0.0.1:0" }
            }
            """);
        await using var rehearsing = await RunningBot.StartAsync(folder.Path, null, "--now", "2020-05-20T12:00:00Z");

        var page = await rehearsing.Http.GetStringAsync("/preview");
        using var elsewhere = new HttpRequestMessage(HttpMethod.Get, "/preview");
        elsewhere.Headers.Host = "evil.example";

        Assert.Contains("Neu im Kalender: Cats &amp; dogs", page, StringComparison.Ordinal);
        Assert.Contains("Nur noch einmal schlafen: Cats &amp; dogs", page, StringComparison.Ordinal);
        Assert.Contains(
            "<strong>day-before</strong> slack:C0000000001, Thu 2020-05-28 13:00 Europe/London",
            page,
            StringComparison.Ordinal);
        Assert.Contains("&quot;embeds&quot;", page, StringComparison.Ordinal);
        Assert.Contains("&lt;!date^1590753600^{date_long_pretty} um {time}|", page, StringComparison.Ordinal);
        Assert.Contains("<strong>missing</strong> local:organisers", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, (await rehearsing.Http.SendAsync(elsewhere)).StatusCode);
    }

    [Fact]
    public async Task A_preview_without_a_meetup_has_a_message() =>
        Assert.Contains(
            "No meetup with a date is upcoming.", await bot.Http.GetStringAsync("/preview"), StringComparison.Ordinal);

    [Fact]
    public async Task The_state_names_channels_platforms_and_commands()
    {
        var state = (await bot.Http.GetFromJsonAsync<JsonElement>("/api/chat")).GetProperty("state");

        Assert.Equal("announcements", state.GetProperty("communities")[0].GetProperty("announcements")[0].GetString());
        Assert.Equal(
            Abilities.Platforms
                .Select(platform => $"{platform.Name} {(platform.TokenVariables.Count > 0 ? "off" : "on")}").Order(),
            state.GetProperty("platforms").EnumerateArray()
                .Select(platform => $"{platform.GetProperty("name")} {platform.GetProperty("state")}").Order());
        Assert.Contains(
            "recap",
            state.GetProperty("commands").EnumerateArray().Select(command => command.GetProperty("name").GetString()));
    }

    [Theory]
    [InlineData("Host", "evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("Host", "127.0.0.1.evil.example:80", HttpStatusCode.MisdirectedRequest)]
    [InlineData("Origin", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    public async Task Cross_site_requests_are_refused(string header, string value, HttpStatusCode refused)
    {
        using var request = Question("/help");
        request.Headers.TryAddWithoutValidation(header, value);

        Assert.Equal(refused, (await bot.Http.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task A_form_post_is_refused()
    {
        using var form = new StringContent("{\"text\":\"/help\"}", Encoding.UTF8, "text/plain");

        Assert.Equal(HttpStatusCode.Forbidden, (await bot.Http.PostAsync("/api/ask", form)).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("{\"text\":7}")]
    [InlineData("{\"channel\":\"announcements\"}")]
    public async Task An_invalid_request_is_refused(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        Assert.Equal(HttpStatusCode.BadRequest, (await bot.Http.PostAsync("/api/ask", content)).StatusCode);
    }

    [Fact]
    public async Task An_oversized_request_is_refused()
    {
        using var content = new StringContent(
            $"{{\"text\":\"/{new string('x', 100_000)}\"}}", Encoding.UTF8, "application/json");

        Assert.True((await bot.Http.PostAsync("/api/ask", content)).StatusCode
            is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task The_health_endpoint_answers()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/healthz");
        request.Headers.Host = "a-probe-with-its-own-name";

        var health = await bot.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        Assert.Contains("local on", await health.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_with_an_open_page_stops_within_five_seconds()
    {
        using var events = await bot.Http.GetAsync("/api/events", HttpCompletionOption.ResponseHeadersRead);
        var began = TimeProvider.System.GetTimestamp();

        Assert.Equal(0, await bot.StopAsync());

        // The limit is five seconds; a busy machine gets more.
        Assert.InRange(TimeProvider.System.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    private async Task<string> AskAsync(string text)
    {
        using var request = Question(text);
        var response = await bot.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await HtmlAsync(response);
    }

    private static async Task<string> HtmlAsync(HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("html").GetString()!;

    private static HttpRequestMessage Question(string text) =>
        new(HttpMethod.Post, "/api/ask") { Content = JsonContent.Create(new { channel = "announcements", text }) };
}
