using System.Text.Json;

using CommunityBot.Testing;
using CommunityBot.Tests.Browser;

namespace CommunityBot.Tests.Gallery;

/// <summary>The pictures of the README, for a person to look at and to copy to <c>.github/pictures</c>.</summary>
internal static class ReadmePictures
{
    private const int CardWidth = 560;

    /// <summary>An announcement and a programme.</summary>
    public static IReadOnlyList<string> Cards { get; } =
        ["announced kites", "/agenda windconf, a programme of days and rooms"];

    /// <summary>The draft of a recap, its form, and the recap.</summary>
    public static IReadOnlyList<string> Recap { get; } =
        ["recap-draft kites", "/recap kites, the form for an organiser", "recap recap"];

    /// <summary>Cards on one platform, in both colour schemes beside each other.</summary>
    /// <param name="platform">The class of the platform's side in the gallery.</param>
    /// <param name="headings">Of the cards in the gallery.</param>
    /// <returns>The number of cards in each half.</returns>
    public static async Task<int> WriteCardsAsync(
        string gallery, string platform, string file, IReadOnlyList<string> headings)
    {
        await using var browser = await Chromium.OpenAsync(new Uri(gallery));
        var halves = new List<byte[]>();
        var cards = 0;
        await browser.EvaluateAsync(
            $$"""
            const wanted = {{JsonSerializer.Serialize(headings)}};
            const cards = [...document.querySelectorAll("article")]
              .filter(each => wanted.includes(each.querySelector("h3").textContent))
              .sort((one, other) => wanted.indexOf(one.querySelector("h3").textContent)
                - wanted.indexOf(other.querySelector("h3").textContent))
              .map(each => each.querySelector(".{{platform}}"));
            document.body.replaceChildren(...cards);
            document.body.style.cssText = "display: grid; gap: 12px; padding: 12px";
            0
            """);
        foreach (var isDark in new[] { false, true })
        {
            await browser.PreferAsync(isDark);
            await browser.ResizeAsync(CardWidth, 400);
            await browser.ResizeAsync(
                CardWidth, (int)(await browser.EvaluateAsync("Math.ceil(document.body.scrollHeight)"))!);
            halves.Add(await browser.PictureAsync());
            cards = (int)(await browser.EvaluateAsync("document.body.children.length"))!;
        }

        await WriteAsync(halves, 2 * CardWidth, file);
        return cards;
    }

    /// <summary>The chat with a command being completed, and the same on a phone in the dark.</summary>
    public static async Task WriteChatAsync(string file)
    {
        using var folder = new SettingsFolder();
        Directory.Delete(Path.Combine(folder.Path, "content"));
        var pages = Path.Combine(Repository.Root, "content");
        foreach (var page in Directory.EnumerateFiles(pages, "*.*", SearchOption.AllDirectories))
        {
            var name = Path.Combine("content", Path.GetRelativePath(pages, page));
            folder.Write(name, await File.ReadAllTextAsync(page));
        }

        await using var bot = await RunningBot.StartAsync(folder.Path, null, "--now", "2026-11-29T11:00Z");
        await using var browser = await Chromium.OpenAsync(bot.Address);
        await browser.PreferAsync(isDark: false);
        await browser.ResizeAsync(1000, 720);
        await browser.UntilAsync("document.querySelector('article.posted') !== null");
        await browser.EvaluateAsync("document.getElementById('line').focus()");
        await browser.TypeAsync("/re");
        await browser.UntilAsync("document.getElementById('line').ariaExpanded === 'true'");
        await browser.PressAsync("ArrowDown");
        var wide = await browser.PictureAsync();
        await browser.EvaluateAsync("document.getElementById('line').value = ''");
        await browser.PressAsync("Escape");
        await browser.ResizeAsync(390, 720);
        await browser.PreferAsync(isDark: true);
        await browser.TypeAsync("/agenda");
        await browser.PressAsync("Escape");
        await browser.PressEnterAsync();
        await browser.UntilAsync("document.querySelector('article.answer') !== null");
        await browser.PreferAsync(isDark: true);
        await WriteAsync([wide, await browser.PictureAsync()], 1390, file);
    }

    private static async Task WriteAsync(IReadOnlyList<byte[]> pictures, int width, string file)
    {
        using var folder = new TemporaryFolder();
        var page = Path.Combine(folder.Path, "page.html");
        await File.WriteAllTextAsync(
            page,
            "<!doctype html><body style=\"margin: 0; display: flex; align-items: start; gap: 10px\">" +
            string.Concat(pictures.Select(
                each => $"<img src=\"data:image/png;base64,{Convert.ToBase64String(each)}\">")));
        await using var browser = await Chromium.OpenAsync(new Uri(page));
        await browser.ResizeAsync(
            width + 10, (int)(await browser.EvaluateAsync("document.body.scrollHeight"))!);
        await File.WriteAllBytesAsync(file, await browser.PictureAsync());
    }
}
