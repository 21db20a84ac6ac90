using System.Text.Json;

using CommunityBot.Testing;

namespace CommunityBot.Tests.Browser;

/// <summary>An organiser writes, publishes and corrects a recap in a real browser, with another beside them.</summary>
public sealed class RecapFormTests : IAsyncLifetime
{
    private const int Talks = 12;
    private const string Form = "[...document.querySelectorAll('form[data-form=publish]')].at(-1)";
    private const string Answer = "[...document.querySelectorAll('article.answer')].at(-1)";

    /// <summary>True if every question of this page is answered; posts may arrive in between.</summary>
    private const string IsAnswered =
        "document.querySelectorAll('article.answer').length === document.querySelectorAll('article.asked').length";

    private readonly SettingsFolder folder = new();
    private RunningBot? bot;
    private Chromium browser = null!;

    public async ValueTask InitializeAsync()
    {
        Needs.Chromium();
        folder.Write(
            "content/evening.md",
            "---\ntitle: An evening\nevent_date: 2020-05-29\ntime: 13:00-15:00\nlocation: Online\n---\n\n## Agenda\n\n"
            + string.Concat(Enumerable.Range(1, Talks).Select(
                number => $"* 13:{number + 10} \"Talk {number}\" by Anna Example {number}\n")));
        bot = await RunningBot.StartAsync(folder.Path, null, "--now", "2020-05-30T15:00Z");
        browser = await OpenAsync();
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
    public async Task Twelve_talks_are_written_previewed_published_and_corrected()
    {
        await AskAsync(browser, "/recap evening");
        await browser.UntilAsync($"{Form} != null");
        await FillAsync(browser, "recording", "https://youtu.be/52JXFb-GXPY");
        await FillAsync(browser, "talks", string.Join("\n\n", Enumerable.Range(1, Talks).Select(number =>
            $"{number}:05 Talk {number} – Anna Example {number}\n* Number {number} scales.")));
        await SendAsync(browser, "Nothing has been posted yet");
        Assert.Equal(0, await CountAsync("document.querySelectorAll('article.posted .body h3').length"));

        await PressAsync(browser, "/publish post ", "posted.");
        await browser.UntilAsync("document.querySelector('article.posted')?.textContent.includes('Number 12 scales.')");

        await browser.GoToAsync(new Uri(bot!.Address, "/"));
        await OpenedAsync(browser);
        await AskAsync(browser, "/recap evening");
        await PressAsync(browser, "/publish write evening", "");
        await browser.UntilAsync($"{Form} != null");
        Assert.Equal(Talks, await CountAsync($"{Form}.talks.value.match(/scales\\.$/gm).length"));
        await FillAsync(
            browser, "talks",
            (await browser.EvaluateAsync($"{Form}.talks.value.replace('Number 12 scales', 'The last one rests')"))!
                .GetValue<string>());
        await SendAsync(browser, "Nothing has been changed yet");
        await PressAsync(browser, "/publish post ", "edited.");

        await browser.UntilAsync(
            "document.querySelector('article.posted')?.textContent.includes('The last one rests.')");
        Assert.Equal(1, await CountAsync("document.querySelectorAll('article.posted').length"));
    }

    [Fact]
    public async Task The_second_of_two_with_one_form_sees_what_changed_and_decides()
    {
        await using var other = await OpenAsync();
        foreach (var page in (Chromium[])[browser, other])
        {
            await AskAsync(page, "/recap evening");
            await page.UntilAsync($"{Form} != null");
        }

        await FillAsync(browser, "talks", "Talk 1 – Anna Example 1\n* It scales.");
        await SendAsync(browser, "Nothing has been posted yet");
        await PressAsync(browser, "/publish post ", "posted.");
        await FillAsync(other, "talks", "Talk 1 – Anna Example 1\n* It rests.");
        await SendAsync(other, "another organiser published this recap");

        var told = (await other.EvaluateAsync($"{Answer}.textContent"))!.GetValue<string>();
        Assert.Contains("It scales.", told, StringComparison.Ordinal);
        Assert.Contains("It rests.", told, StringComparison.Ordinal);
        await PressAsync(other, "/publish over ", "edited.");
        await browser.UntilAsync("document.querySelector('article.posted')?.textContent.includes('It rests.')");
    }

    private async Task<Chromium> OpenAsync()
    {
        var page = await Chromium.OpenAsync(bot!.Address);
        await OpenedAsync(page);
        return page;
    }

    private static Task OpenedAsync(Chromium page) =>
        page.UntilAsync("document.querySelector('nav button[aria-current]') !== null");

    private static async Task AskAsync(Chromium page, string line)
    {
        await page.EvaluateAsync("document.getElementById('line').focus()");
        await page.TypeAsync(line);
        await page.PressEnterAsync();
        await page.UntilAsync($"{IsAnswered} && {Answer} != null");
    }

    /// <summary>Replaces what is in a field by typing.</summary>
    private static async Task FillAsync(Chromium page, string field, string text)
    {
        await page.EvaluateAsync($"{Form}.{field}.select()");
        await page.TypeAsync(text);
    }

    private static async Task SendAsync(Chromium page, string answer)
    {
        await page.EvaluateAsync($"{Form}.querySelector('button[type=submit]').click()");
        await AnsweredAsync(page, answer);
    }

    /// <summary>Presses the button of the last answer whose command begins with the text.</summary>
    private static async Task PressAsync(Chromium page, string command, string answer)
    {
        await page.EvaluateAsync(
            $"[...{Answer}.querySelectorAll('button')]"
            + $".find(button => button.dataset.ask?.startsWith('{command}')).click()");
        await AnsweredAsync(page, answer);
    }

    private static Task AnsweredAsync(Chromium page, string answer) => page.UntilAsync(
        $"{IsAnswered} && {Answer}.textContent.includes({JsonSerializer.Serialize(answer)})");

    private async Task<int> CountAsync(string expression) =>
        (await browser.EvaluateAsync(expression))!.GetValue<int>();
}
