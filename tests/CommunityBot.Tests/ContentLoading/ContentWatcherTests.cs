using CommunityBot.Composition;
using CommunityBot.Composition.Settings;
using CommunityBot.Content;
using CommunityBot.ContentLoading;
using CommunityBot.Core.Meetups;
using CommunityBot.Testing;

using Microsoft.Extensions.Logging;

namespace CommunityBot.Tests.ContentLoading;

public sealed class ContentWatcherTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly CurrentCalendars calendars = new();
    private readonly AwaitedText log = new();
    private readonly ContentStore store;
    private readonly ContentWatcher watcher;

    public ContentWatcherTests()
    {
        Directory.CreateDirectory(Pages);
        File.WriteAllText(Path.Combine(Pages, "page.md"), "one");
        store = new ContentStore(calendars);
        var content = new CommunityContent(
            new CommunitySettings(Sample.Community, [new ContentSource(Pages, "pages")]),
            new ContentLibrary([new EchoFormat()]),
            TimeProvider.System);
        watcher = new ContentWatcher(
            [content],
            store,
            TimeProvider.System,
            LoggerFactory.Create(
                logs => logs.AddProvider(new SentenceLogger(log, TimeProvider.System))).CreateLogger<ContentWatcher>());
    }

    private string Pages => Path.Combine(folder.Path, "pages");

    public async ValueTask InitializeAsync() => await watcher.StartAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await watcher.StopAsync(CancellationToken.None);
        watcher.Dispose();
        folder.Dispose();
        await log.DisposeAsync();
    }

    [Fact]
    public void All_content_is_loaded_before_the_start_completes() => Assert.Equal(["one"], Titles());

    [Fact]
    public async Task A_changed_page_is_applied_long_before_the_next_scan_of_the_folder()
    {
        var began = TimeProvider.System.GetTimestamp();

        await File.WriteAllTextAsync(Path.Combine(Pages, "page.md"), "two");

        // Writing empties the page first, which may be read as well.
        for (var seen = 1L; !Titles().SequenceEqual(["two"]);)
        {
            seen = await store.WaitForChangeAsync(seen, CancellationToken.None).WaitAsync(Waiting.Limit);
        }

        // An idle machine takes less than a second. A busy one gets more, and less than the watcher's next round of the
        // folder.
        Assert.InRange(TimeProvider.System.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task New_and_removed_pages_in_new_folders_are_detected()
    {
        Directory.CreateDirectory(Path.Combine(Pages, "more"));
        await File.WriteAllTextAsync(Path.Combine(Pages, "more/new.md"), "new");
        File.Delete(Path.Combine(Pages, "page.md"));
        for (var seen = 1L; !Titles().SequenceEqual(["new"]);)
        {
            seen = await store.WaitForChangeAsync(seen, CancellationToken.None).WaitAsync(Waiting.Limit);
        }

        Assert.Equal(["new"], Titles());
    }

    [Fact]
    public async Task A_missing_folder_keeps_its_last_good_calendar_until_it_returns()
    {
        var elsewhere = Path.Combine(folder.Path, "elsewhere");
        Directory.Move(Pages, elsewhere);
        await log.WaitForAsync("the last good calendar stays in use");

        Assert.Equal(["one"], Titles());
        Assert.Equal(1, store.Version);

        await File.WriteAllTextAsync(Path.Combine(elsewhere, "page.md"), "back");
        Directory.Move(elsewhere, Pages);
        await store.WaitForChangeAsync(1, CancellationToken.None).WaitAsync(Waiting.Limit);

        Assert.Equal(["back"], Titles());
    }

    private IEnumerable<string?> Titles() => calendars.Of(Sample.Community.Id).Pages.Select(page => page.Title);
}
