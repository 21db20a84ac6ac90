using CommunityBot.Testing;

namespace CommunityBot.Tests.Browser;

/// <summary>A bot a few days before a meetup, with its chat open in a browser.</summary>
internal sealed class OpenChat : IAsyncDisposable
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
        * 1:15pm - 2:00pm - Meshes by Anna Example
        """;

    private const string Undated = "---\ntitle: Some day\nlayout: event\nevent_date: soon\n---\n\nSoon.\n";

    private readonly SettingsFolder folder = new();
    private RunningBot bot = null!;

    private OpenChat()
    {
    }

    public Chromium Browser { get; private set; } = null!;

    public static async Task<OpenChat> StartAsync()
    {
        Needs.Chromium();
        var chat = new OpenChat();
        chat.folder.Write("content/connect-may-2020.md", Page);
        chat.folder.Write("content/undated.md", Undated);
        chat.bot = await RunningBot.StartAsync(chat.folder.Path, null, "--now", "2020-05-27T10:00Z");
        chat.Browser = await Chromium.OpenAsync(chat.bot.Address);
        await chat.Browser.PreferAsync(isDark: false);
        await chat.OpenedAsync();
        return chat;
    }

    public Uri At(string path) => new(bot.Address, path);

    /// <summary>Completes when the page shows a channel and the announcement in it.</summary>
    public Task OpenedAsync() => Browser.UntilAsync(
        "document.querySelector('nav button[aria-current]') !== null && " +
        "document.querySelector('article.posted') !== null");

    /// <summary>What an expression in the page is.</summary>
    public async Task<T> IsAsync<T>(string expression) =>
        (await Browser.EvaluateAsync(expression))!.GetValue<T>();

    public async Task<string> LineAsync() => await IsAsync<string>("document.getElementById('line').value");

    /// <summary>Types into the command line, which a person reaches with the first link of the page.</summary>
    public async Task TypeAsync(string text)
    {
        await Browser.EvaluateAsync("document.getElementById('line').focus()");
        await Browser.TypeAsync(text);
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        await bot.DisposeAsync();
        folder.Dispose();
    }
}
