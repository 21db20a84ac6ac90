using System.Text;
using System.Threading.Channels;

namespace CommunityBot.Wire.Tests;

public sealed class SocketReadingTests : IAsyncDisposable
{
    private readonly Line line = new();

    public ValueTask DisposeAsync() => line.DisposeAsync();

    [Fact]
    public async Task Messages_are_taken_in_order_until_the_line_ends()
    {
        var taken = new List<string>();
        var reading = SocketReading.ToTheEndAsync(line, frame => taken.Add(Text(frame)), TestContext.Current.CancellationToken);
        line.Say("one", "two", "three");
        line.End(4000, "enough");

        var closed = await reading;

        Assert.Equal(["one", "two", "three"], taken);
        Assert.Equal((4000, "enough"), (closed.Code, closed.Reason));
    }

    [Fact]
    public async Task Work_that_blocks_its_thread_holds_up_no_message()
    {
        using var blocked = new ManualResetEventSlim();
        var second = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var reading = SocketReading.ToTheEndAsync(
            line,
            frame =>
            {
                if (Text(frame) is "first")
                {
                    _ = SocketReading.BeginWork(() =>
                    {
                        blocked.Wait();
                        return Task.CompletedTask;
                    });
                }
                else
                {
                    second.SetResult();
                }
            },
            TestContext.Current.CancellationToken);

        line.Say("first");
        line.Say("second");
        await second.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        blocked.Set();
        line.End(1000, "");
        await reading;
    }

    [Fact]
    public async Task Work_begins_after_the_next_read()
    {
        var reads = new List<int>();
        var work = new TaskCompletionSource<Task>(TaskCreationOptions.RunContinuationsAsynchronously);
        var reading = SocketReading.ToTheEndAsync(
            line,
            _ => work.SetResult(SocketReading.BeginWork(() =>
            {
                reads.Add(line.Reads);
                return Task.CompletedTask;
            })),
            TestContext.Current.CancellationToken);

        line.Say("go");
        await await work.Task;
        line.End(1000, "");
        await reading;

        Assert.Equal([2], reads);
    }

    [Fact]
    public async Task Outside_of_a_reading_work_begins_on_another_thread()
    {
        using var began = new ManualResetEventSlim();
        var work = SocketReading.BeginWork(() =>
        {
            began.Set();
            return Task.CompletedTask;
        });

        // Waited for without giving this thread away: the work cannot be using it.
        Assert.True(began.Wait(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken));
        await work;
    }

    [Fact]
    public async Task Faulty_work_faults_its_own_task_and_nothing_else()
    {
        var works = new List<Task>();
        var reading = SocketReading.ToTheEndAsync(
            line, _ => works.Add(SocketReading.BeginWork(() => throw new InvalidOperationException("mine"))), TestContext.Current.CancellationToken);
        line.Say("one", "two");
        line.End(1000, "");
        await reading;

        Assert.Equal(2, works.Count);
        foreach (var work in works)
        {
            Assert.Equal("mine", (await Assert.ThrowsAsync<InvalidOperationException>(() => work)).Message);
        }
    }

    [Fact]
    public async Task What_was_asked_for_before_a_fault_is_done_and_the_reading_ends_with_the_fault()
    {
        var work = Task.CompletedTask;
        var isDone = false;
        var reading = SocketReading.ToTheEndAsync(
            line,
            _ =>
            {
                work = SocketReading.BeginWork(() =>
                {
                    isDone = true;
                    return Task.CompletedTask;
                });
                throw new InvalidOperationException("mine");
            },
            TestContext.Current.CancellationToken);
        line.Say("one");

        await Assert.ThrowsAsync<InvalidOperationException>(() => reading);
        await work;
        Assert.True(isDone);
    }

    [Fact]
    public async Task Cancelling_ends_the_reading()
    {
        using var life = new CancellationTokenSource();
        var reading = SocketReading.ToTheEndAsync(line, _ => { }, life.Token);

        await life.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    /// <summary>Neither the stack nor a chain of awaits grows with the line's life.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_long_life_leaves_nothing_behind(bool isAllThere)
    {
        const int Messages = 200_000;
        var done = 0;
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (isAllThere)
        {
            line.Say([.. Enumerable.Repeat("x", Messages)]);
        }

        var reading = SocketReading.ToTheEndAsync(
            line,
            _ => SocketReading.BeginWork(() =>
            {
                // Each message leads to the next, as answers lead to questions.
                if (!isAllThere && Volatile.Read(ref done) < Messages - 1)
                {
                    line.Say("x");
                }

                if (Interlocked.Increment(ref done) == Messages)
                {
                    all.SetResult();
                }

                return Task.CompletedTask;
            }),
            TestContext.Current.CancellationToken);
        if (!isAllThere)
        {
            line.Say("x");
        }

        await all.Task.WaitAsync(TimeSpan.FromSeconds(120), TestContext.Current.CancellationToken);
        line.End(1000, "");
        await reading;
    }

    private static string Text(SocketRead.Frame frame) => Encoding.UTF8.GetString(frame.Bytes.Span);

    /// <summary>A line whose other end the test holds.</summary>
    private sealed class Line : ITextSocket
    {
        private readonly Channel<SocketRead> said = Channel.CreateUnbounded<SocketRead>();

        public int Reads { get; private set; }

        public void Say(params string[] messages)
        {
            foreach (var message in messages)
            {
                said.Writer.TryWrite(new SocketRead.Frame(Encoding.UTF8.GetBytes(message)));
            }
        }

        public void End(int code, string reason) => said.Writer.TryWrite(new SocketRead.Closed(code, reason));

        public ValueTask<SocketRead> ReadAsync(CancellationToken cancellation)
        {
            Reads++;
            return said.Reader.ReadAsync(cancellation);
        }

        public ValueTask<bool> SendAsync(ReadOnlyMemory<byte> utf8, CancellationToken cancellation) => ValueTask.FromResult(true);

        public ValueTask CloseAsync(int code, string reason) => ValueTask.CompletedTask;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
