using CommunityBot.Core.Announcements;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Storage.Postgres;
using CommunityBot.Testing;
using CommunityBot.Testing.RealPostgres;

using NodaTime;

namespace CommunityBot.Storage.Tests.Postgres;

/// <summary>Tests two instances, each with its own connections and clock, on one database and one platform.</summary>
[Collection(SharedPostgres.Name)]
public sealed class SeveralInstancesTests(PostgresServer server) : IAsyncLifetime
{
    private static readonly Instant Now = Instant.FromUtc(2020, 5, 28, 12, 0);

    private static readonly PostKey Key = new(
        "sample", "day-before", "connect-may-2020", "2020-05-29", Sample.Announcements);

    private static readonly Message Text = new("Tomorrow");

    private static readonly Duration PastTheLease = LedgerRules.Lease + Duration.FromSeconds(1);

    private readonly ScriptedPlatform platform = new();
    private readonly FixedClock suspendedClock = new(Now);
    private readonly FixedClock otherClock = new(Now);
    private PostgresStore[] stores = [];

    public async ValueTask InitializeAsync()
    {
        var address = PostgresAddress.Parse(await server.NewDatabaseAsync());
        stores = [PostgresStore.Open(address), PostgresStore.Open(address)];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var store in stores)
        {
            await store.DisposeAsync();
        }
    }

    [Fact]
    public async Task Concurrent_instances_send_each_post_once()
    {
        var recording = new RecordingPlatform();
        var instances = stores
            .Select(store => new Announcer(new LedgerTable(store), [recording], new FixedClock(Now)))
            .ToList();
        var posts = Enumerable.Range(0, 50).Select(number => Key with { Occurrence = $"{number}" }).ToList();

        await Task.WhenAll(posts.SelectMany(post => instances.Select(instance => Task.Run(() =>
            instance.PostAsync(post, Text, Now, null, Now + Duration.FromHours(1), default)))));

        Assert.Equal(posts.Count, recording.Sent.Count);
        Assert.Equal(posts.Count, recording.Sent.Distinct().Count());
    }

    [Fact]
    public async Task A_suspended_instance_sends_nothing_if_another_has_posted_before_it_resumes()
    {
        var other = Instance(1, otherClock);
        var suspended = new Announcer(
            new SuspendableLedger(new LedgerTable(stores[0])) { BeforeSending = TakeOverAsync }, [platform],
            suspendedClock);

        Assert.IsType<PostResult.Skipped>(
            await suspended.PostAsync(Key, Text, Now, null, Now + Duration.FromHours(1), default));
        Assert.Single(platform.Posts);
        Assert.Equal(
            PostState.Posted, Assert.Single(await new LedgerTable(stores[1]).ReadAsync("sample", default)).State);

        async Task TakeOverAsync()
        {
            // The clock of the suspended instance stops too: a machine may resume with the time at which it was
            // suspended.
            otherClock.Now = Now + PastTheLease;
            Assert.IsType<PostResult.Posted>(
                await other.PostAsync(Key, Text, Now, null, Now + Duration.FromHours(1), default));
        }
    }

    [Fact]
    public async Task An_instance_suspended_past_its_lease_leaves_the_post_to_a_run_with_a_lookup()
    {
        var suspended = new Announcer(
            new SuspendableLedger(new LedgerTable(stores[0])) { BeforeSending = Sleep }, [platform], suspendedClock);

        Assert.IsType<PostResult.Skipped>(
            await suspended.PostAsync(Key, Text, Now, null, Now + Duration.FromHours(1), default));
        Assert.Empty(platform.Posts);

        otherClock.Now = Now + PastTheLease;
        Assert.IsType<PostResult.Posted>(
            await Instance(1, otherClock).PostAsync(Key, Text, Now, null, Now + Duration.FromHours(1), default));
        Assert.Single(platform.Posts);

        Task Sleep()
        {
            suspendedClock.Now = Now + PastTheLease;
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task A_message_of_a_suspended_instance_is_recovered_and_its_entry_not_overwritten()
    {
        var suspended = new Announcer(
            new SuspendableLedger(new LedgerTable(stores[0])) { BeforeRecording = TakeOverAsync }, [platform],
            suspendedClock);

        Assert.IsType<PostResult.Skipped>(
            await suspended.PostAsync(Key, Text, Now, null, Now + Duration.FromHours(1), default));

        Assert.Single(platform.Posts);
        var entry = Assert.Single(await new LedgerTable(stores[0]).ReadAsync("sample", default));
        Assert.Equal((PostState.Posted, 2, "m1"), (entry.State, entry.FencingToken, entry.MessageId));

        async Task TakeOverAsync()
        {
            otherClock.Now = Now + PastTheLease;
            Assert.IsType<PostResult.Recovered>(
                await Instance(1, otherClock).PostAsync(Key, Text, Now, null, Now + Duration.FromHours(1), default));
        }
    }

    [Fact]
    public async Task A_database_crash_between_send_and_record_does_not_duplicate_the_post()
    {
        var interrupted = new Announcer(
            new SuspendableLedger(new LedgerTable(stores[0])) { BeforeRecording = server.CrashAsync }, [platform],
            suspendedClock);

        await Assert.ThrowsAsync<StorageException>(
            () => interrupted.PostAsync(Key, Text, Now, null, Now + Duration.FromHours(1), default));
        await server.RestartAsync();

        var next = Instance(0, suspendedClock);
        Assert.IsType<PostResult.Skipped>(
            await next.PostAsync(Key, Text, Now, null, Now + Duration.FromHours(1), default));
        suspendedClock.Now = Now + PastTheLease;
        Assert.IsType<PostResult.Recovered>(
            await next.PostAsync(Key, Text, Now, null, Now + Duration.FromHours(1), default));
        Assert.Single(platform.Posts);
    }

    [Fact]
    public async Task An_edit_is_not_sent_while_another_instance_edits_the_message_and_its_words_are_not_lost()
    {
        var (first, second) = (Instance(0, otherClock), Instance(1, otherClock));
        await first.PostAsync(Key, Text, Now, null, Now + Duration.FromHours(1), default);
        var held = new TaskCompletionSource();
        var holding = new HoldingPlatform(platform, held.Task);
        var earlier = new Announcer(new LedgerTable(stores[0]), [holding], otherClock)
            .EditAsync(await EditAsync("earlier"), default);
        await holding.Reached;

        Assert.Null(await second.EditAsync(await EditAsync("later"), default));
        held.SetResult();
        Assert.IsType<DeliveryOutcome.Delivered>(await earlier);
        Assert.IsType<DeliveryOutcome.Delivered>(await second.EditAsync(await EditAsync("later"), default));

        Assert.Equal("later", Assert.Single(platform.Posts).Message.Summary);
        Assert.Null((await EntryAsync()).LeaseUntil);
    }

    [Fact]
    public async Task An_edit_that_outlasts_its_lease_has_the_message_edited_again()
    {
        await Instance(0, otherClock).PostAsync(Key, Text, Now, null, Now + Duration.FromHours(1), default);
        var held = new TaskCompletionSource();
        var holding = new HoldingPlatform(platform, held.Task);
        var earlier = new Announcer(new LedgerTable(stores[0]), [holding], suspendedClock)
            .EditAsync(await EditAsync("earlier"), default);
        await holding.Reached;
        otherClock.Now = Now + PastTheLease;

        Assert.IsType<DeliveryOutcome.Delivered>(
            await Instance(1, otherClock).EditAsync(await EditAsync("later"), default));
        Assert.Null((await EntryAsync()).LeaseUntil);
        held.SetResult();
        Assert.Null(await earlier);

        Assert.NotNull((await EntryAsync()).LeaseUntil);
        Assert.IsType<DeliveryOutcome.Delivered>(
            await Instance(1, otherClock).EditAsync(await EditAsync("later"), default));
        Assert.Equal("later", Assert.Single(platform.Posts).Message.Summary);
    }

    private async Task<LedgerEntry> EntryAsync() =>
        Assert.Single(await new LedgerTable(stores[1]).ReadAsync("sample", default));

    private async Task<PlannedEdit> EditAsync(string words) =>
        new(await EntryAsync(), new Message(words), Now, Facts: null, "");

    private Announcer Instance(int number, IClock clock) => new(new LedgerTable(stores[number]), [platform], clock);

    /// <summary>
    /// A ledger whose instance is suspended at a step: before the last check of the claim, or before the outcome is
    /// recorded.
    /// </summary>
    private sealed class SuspendableLedger(ILedger ledger) : ILedger
    {
        public Func<Task>? BeforeSending { get; init; }

        public Func<Task>? BeforeRecording { get; init; }

        public Task<IReadOnlyList<LedgerEntry>> ReadAsync(string community, CancellationToken cancellation) =>
            ledger.ReadAsync(community, cancellation);

        public Task<LedgerEntry?> ClaimAsync(PostKey key, Instant now, CancellationToken cancellation) =>
            ledger.ClaimAsync(key, now, cancellation);

        public Task<LedgerEntry?> SupersedeAsync(LedgerEntry entry, CancellationToken cancellation) =>
            ledger.SupersedeAsync(entry, cancellation);

        public async Task<bool> RecordAsync(LedgerEntry entry, CancellationToken cancellation)
        {
            var step = entry.State is PostState.Claimed ? BeforeSending : BeforeRecording;
            await (step?.Invoke() ?? Task.CompletedTask);
            return await ledger.RecordAsync(entry, cancellation);
        }
    }

    /// <summary>A platform whose edits arrive when they are released.</summary>
    private sealed class HoldingPlatform(IChatPlatform platform, Task released) : IChatPlatform
    {
        private readonly TaskCompletionSource reached = new();

        public Task Reached => reached.Task.WaitAsync(Waiting.Limit);

        public string Name => platform.Name;

        public PlatformStatus Status => platform.Status;

        public Task<DeliveryOutcome> PostAsync(Post post, CancellationToken cancellation) =>
            platform.PostAsync(post, cancellation);

        public Task<LookupResult> FindAsync(Post post, CancellationToken cancellation) =>
            platform.FindAsync(post, cancellation);

        public async Task<DeliveryOutcome> EditAsync(Post post, string messageId, CancellationToken cancellation)
        {
            reached.SetResult();
            await released;
            return await platform.EditAsync(post, messageId, cancellation);
        }
    }

    /// <summary>A thread-safe platform that only records post keys.</summary>
    private sealed class RecordingPlatform : IChatPlatform
    {
        public System.Collections.Concurrent.ConcurrentBag<PostKey> Sent { get; } = [];

        public string Name => "local";

        public PlatformStatus Status { get; } = new PlatformStatus.Connected();

        public Task<DeliveryOutcome> PostAsync(Post post, CancellationToken cancellation)
        {
            Sent.Add(post.Key);
            return Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Delivered($"m-{post.Key.Occurrence}"));
        }

        public Task<LookupResult> FindAsync(Post post, CancellationToken cancellation) =>
            Task.FromResult<LookupResult>(Sent.Contains(post.Key)
                ? new LookupResult.Found($"m-{post.Key.Occurrence}")
                : new LookupResult.NotFound());

        public Task<DeliveryOutcome> EditAsync(Post post, string messageId, CancellationToken cancellation) =>
            Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Delivered(messageId));
    }
}
