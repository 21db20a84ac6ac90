namespace CommunityBot.Tests.Browser;

/// <summary>The command line of the chat completes and remembers, with the keyboard alone.</summary>
public sealed class CommandLineTests
{
    private const string Open = "document.getElementById('line').ariaExpanded === 'true'";
    private const string Options = "[...document.querySelectorAll('#completions [role=option]')]";
    private const string Active = "document.getElementById('line').getAttribute('aria-activedescendant')";

    [Fact]
    public async Task Names_and_arguments_are_completed_and_sent_with_the_keyboard_alone()
    {
        await using var chat = await OpenChat.StartAsync();
        await chat.TypeAsync("/age");
        await chat.Browser.UntilAsync(Open);
        Assert.Contains("/agenda", await chat.IsAsync<string>($"{Options}[0].textContent"), StringComparison.Ordinal);

        await chat.Browser.PressAsync("Tab");
        Assert.Equal("/agenda ", await chat.LineAsync());
        await chat.Browser.UntilAsync($"{Options}.some(each => each.textContent.includes('Clusters in many clouds'))");
        Assert.True(await chat.IsAsync<bool>($"{Active} === null"));

        await chat.Browser.PressAsync("ArrowDown");
        Assert.Equal("completion-0", await chat.IsAsync<string>(Active));
        Assert.Equal("true", await chat.IsAsync<string>($"{Options}[0].ariaSelected"));
        Assert.Equal("line", await chat.IsAsync<string>("document.activeElement.id"));
        await chat.Browser.PressEnterAsync();

        await chat.Browser.UntilAsync("document.querySelector('article.answer') !== null");
        Assert.Contains(
            "Meshes", await chat.IsAsync<string>("document.querySelector('article.answer').textContent"),
            StringComparison.Ordinal);
        Assert.Equal("", await chat.LineAsync());
        Assert.True(await chat.IsAsync<bool>("document.getElementById('completions').hidden"));
    }

    [Fact]
    public async Task The_arrows_go_round_the_list_and_Escape_leaves_what_was_typed()
    {
        await using var chat = await OpenChat.StartAsync();
        await chat.TypeAsync("/re");
        await chat.Browser.UntilAsync(Open);
        var count = await chat.IsAsync<int>($"{Options}.length");

        await chat.Browser.PressAsync("ArrowUp");
        Assert.Equal($"completion-{count - 1}", await chat.IsAsync<string>(Active));
        await chat.Browser.PressAsync("ArrowDown");
        await chat.Browser.PressAsync("ArrowDown");
        Assert.Equal("completion-0", await chat.IsAsync<string>(Active));
        Assert.Equal("/re", await chat.LineAsync());
        await chat.Browser.PressAsync("Escape");

        Assert.Equal("/re", await chat.LineAsync());
        Assert.Equal("false", await chat.IsAsync<string>("document.getElementById('line').ariaExpanded"));
        await chat.Browser.PressAsync("Tab");
        Assert.Equal("BUTTON", await chat.IsAsync<string>("document.activeElement.tagName"));
    }

    [Fact]
    public async Task Sent_lines_come_back_with_the_arrow_keys_also_after_a_reload()
    {
        await using var chat = await OpenChat.StartAsync();
        foreach (var line in new[] { "/help", "/now" })
        {
            await chat.TypeAsync(line);
            await chat.Browser.PressAsync("Escape");
            await chat.Browser.PressEnterAsync();
        }

        await chat.Browser.UntilAsync("document.querySelectorAll('article.answer').length === 2");
        await chat.Browser.GoToAsync(chat.At("/problems"));
        await chat.Browser.GoToAsync(chat.At("/"));
        await chat.OpenedAsync();
        await chat.TypeAsync("draft");

        var seen = new List<string>();
        foreach (var key in new[] { "ArrowUp", "ArrowUp", "ArrowUp", "ArrowDown", "ArrowDown", "ArrowDown" })
        {
            await chat.Browser.PressAsync(key);
            seen.Add(await chat.LineAsync());
        }

        Assert.Equal(["/now", "/help", "/help", "/now", "draft", "draft"], seen);
    }
}
