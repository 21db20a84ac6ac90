using System.Linq.Expressions;
using System.Runtime;

using CommunityBot.Composition.Settings;
using CommunityBot.Content;
using CommunityBot.ContentLoading;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Problems;
using CommunityBot.Testing;

using Microsoft.Extensions.Logging.Abstractions;

namespace CommunityBot.Tests.ContentLoading;

/// <summary>A document whose reading does not end affects only itself.</summary>
public sealed class SlowDocumentTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly HangingFormat format = new();
    private readonly ManualReadingClock clock = new();
    private readonly DocumentReaders readers;

    public SlowDocumentTests() => readers = new DocumentReaders(clock);

    [Fact]
    public async Task The_others_are_read_and_the_document_is_a_problem()
    {
        Write("a.md", "one");
        Write("b.md", "hang");
        Write("c.md", "three");

        var snapshot = await ReadAsync(Content());

        Assert.Equal(["one", "three"], snapshot.Reading.Calendar.Pages.Select(page => page.Title));
        var problem = Assert.Single(snapshot.Reading.Problems);
        Assert.Equal(("too-slow", "b.md", ProblemSeverity.Error), (problem.Code, problem.Path, problem.Severity));
        Assert.NotEmpty(problem.Remedy);
    }

    [Fact]
    public async Task What_was_read_before_stays_in_use()
    {
        Write("a.md", "one");
        Write("b.md", "two");
        var content = Content();
        content.Read(CancellationToken.None);

        Write("b.md", "this hangs");
        var snapshot = await ReadAsync(content);

        Assert.Equal(["one", "two"], snapshot.Reading.Calendar.Pages.Select(page => page.Title));
        Assert.Equal("too-slow", Assert.Single(snapshot.Reading.Problems).Code);
    }

    [Fact]
    public async Task It_is_tried_once_more_and_then_only_when_it_changes()
    {
        Write("a.md", "hang");
        var content = Content();
        var first = await ReadAsync(content);
        var second = await ReadAsync(content);

        Assert.True(second.HasSameContentAs(first));
        Assert.True(content.Read(CancellationToken.None).HasSameContentAs(first));
        Assert.Equal(2, readers.Abandoned);

        Write("a.md", "repaired");
        Assert.Equal("repaired", Assert.Single(content.Read(CancellationToken.None).Reading.Calendar.Pages).Title);
    }

    [Fact]
    public async Task More_of_them_than_processors_do_not_stop_the_others()
    {
        var count = Environment.ProcessorCount + 1;
        for (var at = 0; at < count; at++)
        {
            Write($"a{at}.md", "hang");
        }

        Write("z.md", "last");
        var reading = Task.Run(() => Content().Read(CancellationToken.None));
        for (var at = 0; at < Math.Min(count, 8); at++)
        {
            Assert.True(await format.WaitUntilHangingAsync(Waiting.Limit));
            clock.Advance(DocumentReaders.Limit * 2);
        }

        var snapshot = await reading.WaitAsync(Waiting.Limit);
        Assert.Equal(count < 8 ? ["last"] : [], snapshot.Reading.Calendar.Pages.Select(page => page.Title));
    }

    [Fact]
    public async Task With_too_many_abandoned_threads_nothing_new_is_read_and_nothing_waits()
    {
        Write("ok.md", "ok");
        File.SetLastWriteTimeUtc(
            Path.Combine(folder.Path, "ok.md"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var content = Content();
        content.Read(CancellationToken.None);
        for (var at = 0; readers.Abandoned < 8; at++)
        {
            Write("bad.md", $"hang {at}");
            await ReadAsync(content);
        }

        Write("more.md", "more");
        var snapshot = content.Read(CancellationToken.None);

        Assert.Equal(["ok"], snapshot.Reading.Calendar.Pages.Select(page => page.Title));
        Assert.Equal(["bad.md", "more.md"], snapshot.Reading.Problems.Select(problem => problem.Path).Order());

        format.Release();
        Assert.True(SpinWait.SpinUntil(() => readers.Abandoned == 0, Waiting.Limit));
        Assert.Contains("more", content.Read(CancellationToken.None).Reading.Calendar.Pages.Select(page => page.Title));
    }

    [Fact]
    public async Task A_running_watcher_reads_the_others_and_stops_at_once()
    {
        Write("a.md", "one");
        var calendars = new CurrentCalendars();
        var store = new ContentStore(calendars);
        using var watcher = new ContentWatcher(
            [Content()], store, TimeProvider.System, NullLogger<ContentWatcher>.Instance);
        await watcher.StartAsync(CancellationToken.None);

        Write("b.md", "hang");
        Assert.True(await format.WaitUntilHangingAsync(Waiting.Limit));
        Write("c.md", "three");
        clock.Advance(DocumentReaders.Limit * 2);

        // It is tried once more, in the next reading, which may be the one that finds the third page.
        var again = format.WaitUntilHangingAsync(Waiting.Limit);
        for (var seen = 1L; !Titles().SequenceEqual(["one", "three"]);)
        {
            var change = store.WaitForChangeAsync(seen, CancellationToken.None);
            if (await Task.WhenAny(change, again).WaitAsync(Waiting.Limit) == again)
            {
                clock.Advance(DocumentReaders.Limit * 2);
            }

            seen = await change.WaitAsync(Waiting.Limit);
        }

        clock.Advance(DocumentReaders.Limit * 2);

        // Another one is being read while the bot stops; the clock does not move any more.
        Write("d.md", "hang as well");
        Assert.True(await format.WaitUntilHangingAsync(Waiting.Limit));
        var stopping = TimeProvider.System.GetTimestamp();
        await watcher.StopAsync(CancellationToken.None).WaitAsync(Waiting.Limit);

        Assert.InRange(TimeProvider.System.GetElapsedTime(stopping), TimeSpan.Zero, TimeSpan.FromSeconds(5));

        IEnumerable<string?> Titles() => calendars.Of(Sample.Community.Id).Pages.Select(page => page.Title);
    }

    [Fact]
    public async Task A_start_can_be_cancelled()
    {
        Write("a.md", "hang");
        using var stop = new CancellationTokenSource();
        var reading = Task.Run(() => Content().Read(stop.Token));
        Assert.True(await format.WaitUntilHangingAsync(Waiting.Limit));

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading.WaitAsync(Waiting.Limit));
    }

    [Fact]
    public void The_real_clock_counts_no_more_than_real_time()
    {
        var time = new ManualTime(DateTimeOffset.UnixEpoch);
        var real = new ReadingClock(time);
        var before = real.Now(1);
        time.Advance(TimeSpan.FromSeconds(10));
        var after = real.Now(1);

        // This process had some of the ten seconds; three hundredths always count.
        Assert.InRange(after - before, TimeSpan.FromSeconds(0.3), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void The_real_clock_does_not_count_the_compilation_of_code()
    {
        var time = new ManualTime(DateTimeOffset.UnixEpoch);
        var real = new ReadingClock(time);
        var started = Environment.CpuUsage.TotalTime;
        var before = real.Now(1);
        var compiled = JitInfo.GetCompilationTime();
        while (JitInfo.GetCompilationTime() - compiled < TimeSpan.FromMilliseconds(500))
        {
            var number = Expression.Parameter(typeof(int));
            Expression.Lambda<Func<int, int>>(Expression.Add(number, number), number).Compile()(1);
        }

        var inCompilation = JitInfo.GetCompilationTime() - compiled;
        time.Advance(TimeSpan.FromSeconds(10));
        var counted = real.Now(1) - before;

        var used = Environment.CpuUsage.TotalTime - started;
        var least = TimeSpan.FromSeconds(0.3);
        Assert.InRange(counted, least, used - inCompilation > least ? used - inCompilation : least);
    }

    public void Dispose()
    {
        format.Dispose();
        folder.Dispose();
    }

    /// <summary>Reads, and moves the clock beyond the limit once a document hangs.</summary>
    private async Task<ContentSnapshot> ReadAsync(CommunityContent content)
    {
        var reading = Task.Run(() => content.Read(CancellationToken.None));
        Assert.True(await format.WaitUntilHangingAsync(Waiting.Limit));
        clock.Advance(DocumentReaders.Limit * 2);
        return await reading.WaitAsync(Waiting.Limit);
    }

    private CommunityContent Content() => new(
        new CommunitySettings(Sample.Community, [new ContentSource(folder.Path, ".")]),
        new ContentLibrary([format]),
        TimeProvider.System,
        readers);

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(folder.Path, file), text);
}
