using System.Text.Json.Nodes;

using CommunityBot.Testing;

namespace CommunityBot.Tests.Browser;

/// <summary>The rules of axe-core find nothing on any page, at three widths and in both colour schemes.</summary>
public sealed class AccessibilityTests
{
    [Theory]
    [InlineData(1200, 800)]
    [InlineData(390, 844)]
    [InlineData(320, 640)]
    public async Task Axe_finds_nothing(int width, int height)
    {
        var rules = await File.ReadAllTextAsync(
            Path.Combine(Needs.Npm("axe-core", "web"), "node_modules", "axe-core", "axe.min.js"));
        await using var chat = await OpenChat.StartAsync();
        await chat.Browser.ResizeAsync(width, height);

        // The conversation with an announcement and an answer; then the list of suggestions; then the side bar.
        await chat.TypeAsync("/agenda");
        await chat.Browser.PressAsync("Escape");
        await chat.Browser.PressEnterAsync();
        await chat.Browser.UntilAsync("document.querySelector('article.answer') !== null");
        await AssertCleanAsync(chat, rules, "the conversation");
        await chat.TypeAsync("/");
        await chat.Browser.UntilAsync("document.getElementById('line').ariaExpanded === 'true'");
        await chat.Browser.PressAsync("ArrowDown");
        await AssertCleanAsync(chat, rules, "the suggestions");
        if (width < 700)
        {
            await chat.Browser.EvaluateAsync("document.getElementById('menu').click()");
            await AssertCleanAsync(chat, rules, "the side bar");
        }

        foreach (var page in new[] { "/plan", "/preview", "/problems" })
        {
            await chat.Browser.GoToAsync(chat.At(page));
            await chat.Browser.EvaluateAsync("document.querySelectorAll('details').forEach(each => each.open = true)");
            await AssertCleanAsync(chat, rules, page);
        }
    }

    private static async Task AssertCleanAsync(OpenChat chat, string rules, string what)
    {
        foreach (var isDark in new[] { false, true })
        {
            await chat.Browser.PreferAsync(isDark);
            await chat.Browser.EvaluateAsync(rules + ";0");
            var findings = (JsonArray)(await chat.Browser.EvaluateAsync(
                """
                axe.run().then(result => result.violations.map(
                  rule => `${rule.id}: ${rule.nodes.map(node => node.html).slice(0, 3).join(" ")}`))
                """))!;
            Assert.True(findings.Count == 0, $"{what}, dark {isDark}: {string.Join('\n', findings)}");
        }
    }
}
