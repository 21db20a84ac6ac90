namespace CommunityBot.Tests.Browser;

/// <summary>On a phone the conversation has the screen, and everything else is one button away.</summary>
public sealed class NarrowScreenTests
{
    [Theory]
    [InlineData(1200, 800)]
    [InlineData(390, 844)]
    [InlineData(320, 640)]
    public async Task No_page_scrolls_sideways(int width, int height)
    {
        await using var chat = await OpenChat.StartAsync();
        await chat.Browser.ResizeAsync(width, height);

        Assert.Equal(width, await chat.IsAsync<int>("document.scrollingElement.scrollWidth"));
        foreach (var page in new[] { "/plan", "/preview", "/problems" })
        {
            await chat.Browser.GoToAsync(chat.At(page));
            Assert.Equal(
                await chat.IsAsync<int>("document.documentElement.clientWidth"),
                await chat.IsAsync<int>("document.scrollingElement.scrollWidth"));
        }
    }

    [Theory]
    [InlineData(390, 844, 0.7)]
    [InlineData(320, 640, 0.65)]
    [InlineData(390, 420, 0.65)]
    public async Task The_conversation_has_the_screen(int width, int height, double share)
    {
        await using var chat = await OpenChat.StartAsync();

        // The last height is what a keyboard leaves.
        await chat.Browser.ResizeAsync(width, height);

        Assert.InRange(
            await chat.IsAsync<double>("document.getElementById('messages').clientHeight / innerHeight"), share, 1);
        Assert.True(await chat.IsAsync<bool>(
            "document.querySelector('#ask button[type=submit]').getBoundingClientRect().bottom <= innerHeight"));
        Assert.True(await chat.IsAsync<bool>(
            "(box => box.scrollHeight - box.scrollTop - box.clientHeight < 2)(document.getElementById('messages'))"));
    }

    [Fact]
    public async Task The_side_bar_is_behind_a_button_that_the_keyboard_can_use()
    {
        await using var chat = await OpenChat.StartAsync();
        await chat.Browser.ResizeAsync(390, 844);
        const string Visible = "getComputedStyle(document.getElementById('side')).visibility";
        Assert.Equal("hidden", await chat.IsAsync<string>(Visible));

        await chat.Browser.EvaluateAsync("document.getElementById('menu').focus()");
        await chat.Browser.PressEnterAsync();

        Assert.Equal("visible", await chat.IsAsync<string>(Visible));
        Assert.Equal("true", await chat.IsAsync<string>("document.getElementById('menu').ariaExpanded"));
        Assert.Equal("close-side", await chat.IsAsync<string>("document.activeElement.id"));
        Assert.True(await chat.IsAsync<bool>("document.querySelector('main').inert"));

        await chat.Browser.PressAsync("Escape");

        Assert.Equal("hidden", await chat.IsAsync<string>(Visible));
        Assert.Equal("menu", await chat.IsAsync<string>("document.activeElement.id"));

        await chat.Browser.PressEnterAsync();
        await chat.Browser.PressAsync("Tab");
        await chat.Browser.PressAsync("Tab");
        await chat.Browser.PressEnterAsync();

        Assert.Equal("hidden", await chat.IsAsync<string>(Visible));
        Assert.Equal(
            "# organisers", await chat.IsAsync<string>("document.getElementById('channel-title').textContent"));
    }
}
