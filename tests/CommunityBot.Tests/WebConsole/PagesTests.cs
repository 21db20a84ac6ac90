using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CommunityBot.Tests.WebConsole;

/// <summary>The plan and the problems as pages, and the completion of commands.</summary>
public sealed class PagesTests : IAsyncLifetime
{
    private readonly SettingsFolder folder = new();
    private RunningBot bot = null!;

    public async ValueTask InitializeAsync()
    {
        folder.Write(
            "content/may.md",
            "---\ntitle: Cats & dogs\nevent_date: 2020-05-29\nlink: /events/may\n---\n\n**Agenda:**\n\n* 1:00pm - " +
            "1:15pm - Welcome\n");
        for (var page = 100; page < 140; page++)
        {
            folder.Write(
                $"content/{page}.md", $"---\ntitle: Evening {page}\nlayout: event\nevent_date: soon\n---\n\nSoon.\n");
        }

        bot = await RunningBot.StartAsync(folder.Path, null, "--now", "2020-05-20T12:00:00Z");
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Problems_are_grouped_with_file_line_and_remedy_and_their_number_is_bounded()
    {
        var page = await bot.Http.GetStringAsync("/problems");

        Assert.Contains("<h2>Sample Community</h2>", page, StringComparison.Ordinal);
        Assert.Contains(
            """<span class="severity">warning</span> <code>no-date</code> <small>40 documents</small>""", page,
            StringComparison.Ordinal);
        Assert.Matches(@"<li><code>100\.md:\d+</code>", page);
        var kind = page.Split("<article")
            .Single(each => each.Contains("<code>no-date</code>", StringComparison.Ordinal));
        Assert.Equal(25, Regex.Count(kind, @"<li><code>1\d\d\.md:\d+</code>"));
        Assert.Contains(
            "15 more; <code>communitybot check --format json</code> lists all.", kind, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_plan_is_a_picture_with_a_table_that_says_the_same()
    {
        var page = await bot.Http.GetStringAsync("/plan");

        Assert.Contains("<figcaption>local:announcements</figcaption>", page, StringComparison.Ordinal);
        Assert.Contains("Cats &amp; dogs", page, StringComparison.Ordinal);
        Assert.Matches(
            "<time [^>]+>Thu 28 May, 13:00</time></td><td><svg.*?</svg>coming</td>" +
            "<td>Reminder the day before</td>",
            page);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nex", "/next-meetup", true)]
    [InlineData("/naech", "/nächstes-treffen", true)]
    [InlineData("/minders", "/my-reminders", true)]
    [InlineData("/agenda cats", "/agenda may", true)]
    [InlineData("/programm cats", "/programm may", true)]
    public async Task A_line_is_completed(string typed, string completed, bool isWhole)
    {
        var completions = await SuggestAsync(typed);

        Assert.Equal(completed, completions[0].GetProperty("text").GetString()?.TrimEnd());
        Assert.Equal(isWhole, completions[0].GetProperty("isWhole").GetBoolean());
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("/qwertz")]
    [InlineData("/rtrag")]
    [InlineData("/help some")]
    [InlineData("/qwertz some")]
    public async Task There_is_nothing_to_complete(string typed) => Assert.Empty(await SuggestAsync(typed));

    [Fact]
    public async Task Only_the_bots_own_page_may_ask_for_completions()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/suggest")
        {
            Content = JsonContent.Create(new { channel = "announcements", text = "/" }),
        };
        request.Headers.TryAddWithoutValidation("Origin", "https://evil.example");

        Assert.Equal(HttpStatusCode.Forbidden, (await bot.Http.SendAsync(request)).StatusCode);
    }

    private async Task<List<JsonElement>> SuggestAsync(string typed)
    {
        using var answer = await bot.Http.PostAsJsonAsync(
            "/api/suggest", new { channel = "announcements", text = typed });
        return [.. (await answer.Content.ReadFromJsonAsync<JsonElement>()).EnumerateArray()];
    }
}
