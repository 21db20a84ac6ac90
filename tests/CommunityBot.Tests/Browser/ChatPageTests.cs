using System.Text.Json.Nodes;

using CommunityBot.Testing;

namespace CommunityBot.Tests.Browser;

/// <summary>Tests for the local web chat in a real browser whose time zone is Tokyo.</summary>
public sealed class ChatPageTests : IAsyncLifetime
{
    private const string Page = """
        ---
        title: Clusters in many clouds
        event_date: "2020-05-29"
        link: /events/connect-may-2020
        address: "Virtual Event"
        ---

        **Agenda:**

        * 1:00pm - 1:15pm - Welcome
        * 1:15pm - 2:00pm - <b>Meshes</b> across clouds by Speaker One
        """;

    private readonly SettingsFolder folder = new();
    private RunningBot? bot;
    private Chromium browser = null!;

    public async ValueTask InitializeAsync()
    {
        Needs.Chromium();
        folder.Write("content/connect-may-2020.md", Page);
        bot = await RunningBot.StartAsync(folder.Path, null, "--now", "2020-05-27T10:00Z");
        browser = await Chromium.OpenAsync(bot.Address);
        await browser.UntilAsync("document.querySelector('nav button[aria-current]') !== null");
    }

    public async ValueTask DisposeAsync()
    {
        if (bot is not null)
        {
            await browser.DisposeAsync();
            await bot.DisposeAsync();
        }

        folder.Dispose();
    }

    [Fact]
    public async Task A_typed_command_is_answered_on_the_page_and_its_buttons_work()
    {
        await browser.EvaluateAsync("document.getElementById('line').focus()");
        await browser.TypeAsync("/help");
        await browser.PressEnterAsync();
        await browser.UntilAsync("document.querySelector('article.answer button[data-ask]') !== null");
        Assert.Contains("/next-meetup", await TextAsync("article.answer"), StringComparison.Ordinal);

        await browser.EvaluateAsync("document.querySelector('article.answer button[data-ask]').click()");
        await browser.UntilAsync("document.querySelectorAll('article.answer').length === 2");

        Assert.Contains(
            "Clusters in many clouds", await TextAsync("article.answer:last-child"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_announcement_appears_with_the_readers_time()
    {
        await browser.UntilAsync("document.querySelector('article.posted time.yours') !== null");

        var posted = await TextAsync("article.posted");
        Assert.Contains("Clusters in many clouds", posted, StringComparison.Ordinal);
        Assert.DoesNotContain("13:00", posted, StringComparison.Ordinal);
        Assert.Matches("21:00|9:00.(–.10:00.)?PM", await TextAsync("article.posted time.yours"));
    }

    [Fact]
    public async Task An_organiser_deletes_a_post_with_its_button_and_it_stays_deleted()
    {
        await browser.UntilAsync("document.querySelector('article.posted .delete') !== null");

        await browser.EvaluateAsync("document.querySelector('article.posted .delete').click()");
        await browser.UntilAsync(
            "document.querySelector('article.answer button[data-ask^=\"/delete-post yes \"]') !== null");
        Assert.Contains("Clusters in many clouds", await TextAsync("article.posted"), StringComparison.Ordinal);
        await browser.EvaluateAsync("document.querySelector('article.answer button[data-ask]').click()");
        await browser.UntilAsync("document.querySelector('article.posted .deleted') !== null");

        Assert.DoesNotContain("Clusters", await TextAsync("article.posted"), StringComparison.Ordinal);
        await browser.UntilAsync("document.querySelector('article.posted .delete') === null");
        await browser.GoToAsync(new Uri(bot!.Address, "/"));
        await browser.UntilAsync("document.querySelector('article.posted .deleted') !== null");
        Assert.Equal(0, (int)(await browser.EvaluateAsync("document.querySelectorAll('.delete').length"))!);
    }

    [Fact]
    public async Task Markup_in_a_page_stays_text()
    {
        await browser.EvaluateAsync("document.getElementById('line').focus()");
        await browser.TypeAsync("/agenda connect-may-2020");
        await browser.PressEnterAsync();
        await browser.UntilAsync("document.querySelector('article.answer') !== null");

        Assert.False((bool)(await browser.EvaluateAsync("document.querySelector('article b') !== null"))!);
    }

    [Fact]
    public async Task The_preview_is_one_click_away_and_scrolls_to_its_end()
    {
        Assert.Equal("/preview", (string?)await browser.EvaluateAsync(
            "document.querySelector('aside a[href^=\"/preview\"]').getAttribute('href')"));
        await using var preview = await Chromium.OpenAsync(new Uri(bot!.Address, "/preview"));
        await preview.UntilAsync(
            "document.readyState === 'complete' && document.querySelectorAll('article').length > 4");

        Assert.True(
            (bool)(await preview.EvaluateAsync(
                "document.scrollingElement.scrollHeight > innerHeight && document.scrollingElement.scrollWidth <= " +
                "innerWidth"))!);
        await preview.EvaluateAsync("document.scrollingElement.scrollTo(0, 1e6)");
        Assert.True(
            (bool)(await preview.EvaluateAsync(
                "document.querySelector('article:last-of-type').getBoundingClientRect().bottom <= innerHeight"))!);
    }

    [Fact]
    public async Task Every_control_is_focusable_and_labelled()
    {
        var nameless = (JsonArray)(await browser.EvaluateAsync(
            """
            [...document.querySelectorAll('button, a, input, img, nav, section')].filter(each =>
              !(each.textContent.trim() || each.getAttribute('alt') !== null || each.labels?.length ||
                each.getAttribute('aria-label') || each.getAttribute('aria-labelledby'))).map(each => each.outerHTML)
            """))!;

        Assert.Empty(nameless);
        Assert.Equal(
            "log", (string?)await browser.EvaluateAsync("document.getElementById('messages').getAttribute('role')"));
    }

    private async Task<string> TextAsync(string selector) =>
        (string)(await browser.EvaluateAsync(
            $"document.querySelector({System.Text.Json.JsonSerializer.Serialize(selector)}).textContent"))!;
}
