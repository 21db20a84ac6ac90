using CommunityBot.Core.Announcements;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Storage.Postgres;
using CommunityBot.Testing;
using CommunityBot.Testing.RealPostgres;

using NodaTime;

namespace CommunityBot.Storage.Tests.Postgres;

/// <summary>
/// Many runs in which two instances try to post the same message and each fails at a random step: it dies, it is
/// suspended past its lease, the platform's response is lost, or the database restarts. In the end the message exists
/// exactly once.
/// </summary>
[Collection(SharedPostgres.Name)]
public sealed class TwoInstancesCrashTests(PostgresServer server, ITestOutputHelper output) : IDisposable
{
    private const int Runs = 500;

    /// <summary>One run in this many restarts the database, which takes a second.</summary>
    private const int RestartsOneIn = 40;

    private static readonly Instant Start = Instant.FromUtc(2020, 5, 28, 12, 0);

    private static readonly Duration PastTheLease = LedgerRules.Lease + Duration.FromSeconds(1);

    private readonly SemaphoreSlim restarting = new(1, 1);

    /// <summary>
    /// All steps between planning and recording. There is no step between the last check of the claim and sending: no
    /// ledger can guard that interval, only the platform can.
    /// </summary>
    private enum Step
    {
        BeforeClaim,
        AfterClaim,
        BeforeLastLook,
        AfterSend,
        BeforeRecord,
        AfterRecord,
    }

    private enum Fault
    {
        None,
        Dies,
        Suspended,
        SuspendedWithClock,
        AnswerLost,
        DatabaseRestarts,
    }

    public void Dispose() => restarting.Dispose();

    [Fact]
    public async Task No_post_is_lost_or_duplicated()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"Seed {seed}.");
        var random = new Random(seed);
        var address = PostgresAddress.Parse(await server.NewDatabaseAsync());
        await using var first = PostgresStore.Open(address);
        await using var second = PostgresStore.Open(address);
        for (var run = 0; run < Runs; run++)
        {
            var faults = new[] { Draw(random), Draw(random) };
            var channel = new OneChannel();
            var key = new PostKey("sample", "day-before", "connect-may-2020", $"{run}", Sample.Announcements);
            await RunAsync(key, channel, [first, second], faults);

            var state = (await new LedgerTable(first).ReadAsync("sample", default)).Single(
                entry => entry.Key == key).State;
            Assert.True(
                channel.Count == 1 && state is PostState.Posted,
                $"Seed {seed}, run {run}, {string.Join(" and ", faults)}: {channel.Count} messages, ledger state " +
                $"{state}.");
        }
    }

    private static (Step At, Fault What) Draw(Random random)
    {
        var what = random.Next(RestartsOneIn) == 0
            ? Fault.DatabaseRestarts
            : (Fault)random.Next((int)Fault.DatabaseRestarts);
        return ((Step)random.Next(Enum.GetValues<Step>().Length), what);
    }

    private async Task RunAsync(PostKey key, OneChannel channel, PostgresStore[] stores, (Step At, Fault What)[] faults)
    {
        var wake = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var asleep = new List<Task>();
        var failing = faults.Select(async (fault, number) =>
        {
            var clock = new FixedClock(Start);
            var fell = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var isDead = false;
            var attempt = AttemptAsync(key, channel, stores[number], clock, async step =>
            {
                // A dead instance takes no further step, whatever caught the exception.
                isDead |= step == fault.At && fault.What is Fault.Dies;
                if (isDead)
                {
                    throw new DiedException();
                }

                if (step == fault.At)
                {
                    await InjectAsync(fault.What, clock, fell, wake.Task);
                }
            }, losesAnswer: fault.What is Fault.AnswerLost);
            await Task.WhenAny(attempt, fell.Task);
            lock (asleep)
            {
                asleep.Add(attempt);
            }
        });
        await Task.WhenAll(failing);

        // Then two healthy instances that have just started, repeatedly, each time later.
        for (var round = 1; round <= 4; round++)
        {
            var now = Start + (PastTheLease * round);
            await Task.WhenAll(stores.Select(
                store => AttemptAsync(key, channel, store, new FixedClock(now), _ => Task.CompletedTask)));
            wake.TrySetResult();
            await Task.WhenAll(asleep);
        }
    }

    private async Task InjectAsync(Fault what, FixedClock clock, TaskCompletionSource fell, Task wake)
    {
        switch (what)
        {
            case Fault.Suspended or Fault.SuspendedWithClock:
                fell.SetResult();
                await wake;
                clock.Now += what is Fault.Suspended ? PastTheLease : Duration.Zero;
                break;
            case Fault.DatabaseRestarts:
                await restarting.WaitAsync();
                try
                {
                    await server.CrashAsync();
                    await server.RestartAsync();
                }
                finally
                {
                    restarting.Release();
                }

                break;
        }
    }

    private static async Task AttemptAsync(
        PostKey key, OneChannel channel, PostgresStore store, FixedClock clock, Func<Step, Task> at,
        bool losesAnswer = false)
    {
        var announcer = new Announcer(
            new SteppedLedger(new LedgerTable(store), at), [new SteppedPlatform(channel, at, losesAnswer)], clock);
        try
        {
            await announcer.PostAsync(
                key, new Message("Tomorrow"), clock.Now, null, Start + Duration.FromDays(1), default);
        }
        catch (Exception exception) when (exception is DiedException or StorageException)
        {
            // A dead process does nothing more; an instance without its database retries in its next run.
        }
    }

    private sealed class DiedException : Exception;

    /// <summary>Counts the messages in the only channel of a run.</summary>
    private sealed class OneChannel
    {
        private int standing;

        public int Count => Volatile.Read(ref standing);

        public void Post() => Interlocked.Increment(ref standing);
    }

    private sealed class SteppedLedger(ILedger ledger, Func<Step, Task> at) : ILedger
    {
        public Task<IReadOnlyList<LedgerEntry>> ReadAsync(string community, CancellationToken cancellation) =>
            ledger.ReadAsync(community, cancellation);

        public async Task<LedgerEntry?> ClaimAsync(PostKey key, Instant now, CancellationToken cancellation)
        {
            await at(Step.BeforeClaim);
            var claim = await ledger.ClaimAsync(key, now, cancellation);
            await at(Step.AfterClaim);
            return claim;
        }

        public Task<LedgerEntry?> SupersedeAsync(LedgerEntry entry, CancellationToken cancellation) =>
            ledger.SupersedeAsync(entry, cancellation);

        public async Task<bool> RecordAsync(LedgerEntry entry, CancellationToken cancellation)
        {
            var isLastLook = entry.State is PostState.Claimed;
            await at(isLastLook ? Step.BeforeLastLook : Step.BeforeRecord);
            var kept = await ledger.RecordAsync(entry, cancellation);
            await (isLastLook ? Task.CompletedTask : at(Step.AfterRecord));
            return kept;
        }
    }

    private sealed class SteppedPlatform(OneChannel channel, Func<Step, Task> at, bool losesAnswer) : IChatPlatform
    {
        public string Name => "local";

        public PlatformStatus Status { get; } = new PlatformStatus.Connected();

        public async Task<DeliveryOutcome> PostAsync(Post post, CancellationToken cancellation)
        {
            channel.Post();
            await at(Step.AfterSend);
            return losesAnswer
                ? new DeliveryOutcome.Unknown("the answer was lost")
                : new DeliveryOutcome.Delivered("m1");
        }

        public Task<LookupResult> FindAsync(Post post, CancellationToken cancellation) =>
            Task.FromResult<LookupResult>(
                channel.Count > 0 ? new LookupResult.Found("m1") : new LookupResult.NotFound());

        public Task<DeliveryOutcome> EditAsync(Post post, string messageId, CancellationToken cancellation) =>
            Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Delivered(messageId));
    }
}
