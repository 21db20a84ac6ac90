using System.Text.Json.Nodes;

using CommunityBot.Testing;
using CommunityBot.Tests.PublicPages;

namespace CommunityBot.Tests.Browser;

/// <summary>
/// The public pages in a browser: axe-core finds nothing, nothing is wider than the screen, and no policy is violated.
/// Pictures of them are written to <c>artifacts/public-pages</c>, to be looked at.
/// </summary>
public sealed class PublicPageTests
{
    [Theory]
    [InlineData(1200, 800)]
    [InlineData(390, 844)]
    [InlineData(320, 640)]
    public async Task Axe_finds_nothing_and_nothing_is_wider_than_the_screen(int width, int height)
    {
        Needs.Chromium();
        var rules = await File.ReadAllTextAsync(
            Path.Combine(Needs.Npm("axe-core", "web"), "node_modules", "axe-core", "axe.min.js"));
        var pictures = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "public-pages"));
        await using var bot = await PublicBot.StartAsync();
        await using var browser = await Chromium.OpenAsync(new Uri(bot.Bot.Address, "/c/sample"));
        await browser.ResizeAsync(width, height);
        foreach (var (name, path) in new[]
        {
            ("community", "/c/sample"), ("meetup", "/c/sample/kites"), ("past", "/c/sample/boats"),
            ("cancelled", "/c/sample/lanterns"), ("embed", "/c/sample/embed"),
            ("subscribe", "/calendar/sample/subscribe"),
        })
        {
            await browser.GoToAsync(new Uri(bot.Bot.Address, path));
            Assert.True(
                (bool)(await browser.EvaluateAsync(
                    "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))!, path);
            Assert.True((bool)(await browser.EvaluateAsync("document.styleSheets.length === 1"))!, path);
            foreach (var isDark in new[] { false, true })
            {
                await browser.PreferAsync(isDark);
                await browser.EvaluateAsync(rules + ";0");
                var findings = (JsonArray)(await browser.EvaluateAsync(
                    """
                    axe.run().then(result => result.violations.map(
                      rule => `${rule.id}: ${rule.nodes.map(node => node.html).slice(0, 3).join(" ")}`))
                    """))!;
                Assert.True(findings.Count == 0, $"{path}, dark {isDark}: {string.Join('\n', findings)}");
                await File.WriteAllBytesAsync(
                    Path.Combine(pictures.FullName, $"{name}-{width}-{(isDark ? "dark" : "light")}.png"),
                    await browser.PictureAsync(isWhole: true));
            }
        }
    }
}
