using CommunityBot.Core.Announcements;
using CommunityBot.Core.Platforms;
using CommunityBot.Storage.Postgres;
using CommunityBot.Storage.Sqlite;
using CommunityBot.Testing;
using CommunityBot.Testing.RealPostgres;

using NodaTime;

namespace CommunityBot.Storage.Tests.Postgres;

[Collection(SharedPostgres.Name)]
public sealed class PostgresLedgerTests(PostgresServer server) : LedgerContract, IAsyncLifetime
{
    private PostgresAddress address = null!;
    private PostgresStore store = null!;
    private LedgerTable ledger = null!;

    protected override ILedger Ledger => ledger;

    public async ValueTask InitializeAsync()
    {
        address = PostgresAddress.Parse(await server.NewDatabaseAsync());
        store = PostgresStore.Open(address);
        ledger = new LedgerTable(store);
    }

    public ValueTask DisposeAsync() => store?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task Each_post_that_two_instances_claim_concurrently_is_granted_to_one()
    {
        await using var otherStore = PostgresStore.Open(address);
        LedgerTable[] instances = [ledger, new(otherStore)];
        var posts = Enumerable.Range(0, 40).Select(number => Key with { Occurrence = $"{number}" }).ToList();

        var claims = await Task.WhenAll(posts.SelectMany(post => instances.SelectMany(instance =>
            Enumerable.Range(0, 3).Select(_ => Task.Run(() => instance.ClaimAsync(post, Now, default))))));

        Assert.Equal(posts.Count, claims.OfType<LedgerEntry>().Select(claim => claim.Key).Distinct().Count());
        Assert.Equal(posts.Count, claims.Count(claim => claim is not null));
    }

    /// <summary>
    /// Otherwise an instance frozen between two statements would hold the row lock of the post, and all later posts
    /// would wait.
    /// </summary>
    [Fact]
    public async Task An_instance_that_is_frozen_during_a_claim_does_not_block_the_others()
    {
        await ledger.ClaimAsync(Key, Now, default);
        await using var frozen = PostgresStore.Open(address);
        var holding = new TaskCompletionSource();
        var resumes = new TaskCompletionSource();
        var claiming = frozen.InTransactionAsync(
            async session =>
            {
                await session.ReadAsync(
                    "SELECT count(*) FROM (SELECT 1 FROM ledger FOR UPDATE) AS lines", row => row.GetInt64(0));
                holding.TrySetResult();
                await resumes.Task;
                return (await session.ReadAsync("SELECT 1", row => row.GetValue(0)))[0];
            },
            default);
        await holding.Task;

        var claim = await ledger
            .ClaimAsync(Key, Now + LedgerRules.Lease + Duration.FromSeconds(1), default)
            .WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(2, claim?.FencingToken);

        // Its connection has been terminated when it continues; it retries once over another, as after a database
        // restart.
        resumes.SetResult();
        Assert.Equal(1, await claiming);
    }

    [Fact]
    public async Task Only_one_of_two_instances_takes_over_an_expired_claim()
    {
        await using var otherStore = PostgresStore.Open(address);
        LedgerTable[] instances = [ledger, new(otherStore)];
        await ledger.ClaimAsync(Key, Now, default);
        var later = Now + LedgerRules.Lease + Duration.FromSeconds(1);

        var claims = await Task.WhenAll(Enumerable.Range(0, 16).Select(number =>
            Task.Run(() => instances[number % 2].ClaimAsync(Key, later, default))));

        Assert.Equal(2, Assert.Single(claims.OfType<LedgerEntry>()).FencingToken);
    }

    [Fact]
    public async Task A_restarted_instance_does_not_take_over_a_claim_of_another()
    {
        await ledger.ClaimAsync(Key, Now, default);
        await using var otherStore = PostgresStore.Open(address);

        Assert.Null(await new LedgerTable(otherStore).ClaimAsync(Key, Now + Duration.FromSeconds(30), default));
    }

    [Fact]
    public async Task Characters_that_the_database_refuses_are_replaced()
    {
        var claim = await ledger.ClaimAsync(Key, Now, default);

        Assert.True(
            await ledger.RecordAsync(claim! with { State = PostState.Waiting, Reason = "a\0b\ud800c" }, default));

        Assert.Equal("a\ufffdb\ufffdc", Assert.Single(await ledger.ReadAsync("sample", default)).Reason);
    }

    [Fact]
    public async Task Peeking_reads_what_is_stored_and_creates_no_tables()
    {
        await ledger.ClaimAsync(Key, Now, default);
        var empty = PostgresAddress.Parse(await server.NewDatabaseAsync());

        Assert.Equal(Key, Assert.Single(await PeekAsync(address)).Key);
        Assert.Empty(await PeekAsync(empty));
    }

    [Fact]
    public async Task The_ledger_and_chat_of_a_folder_are_imported_once()
    {
        using var folder = new TemporaryFolder();
        var message = new ChatLogEntry("", "announcements", Key.Reference, Now, "<p>Tomorrow</p>");
        using (var old = SqliteStore.Open(folder.Path))
        {
            var claim = await new LedgerTable(old).ClaimAsync(Key, Now, default);
            var chat = new ChatLogTable(old);
            await chat.AddAsync(message with { Reference = "before" }, default);
            var id = await chat.AddAsync(message, default);
            await new LedgerTable(old).RecordAsync(
                claim! with { State = PostState.Posted, MessageId = id, LeaseUntil = null }, default);
        }

        var empty = PostgresAddress.Parse(await server.NewDatabaseAsync());
        await using var heir = PostgresStore.Open(empty, folder.Path);
        await using var latecomer = PostgresStore.Open(empty, folder.Path);

        Assert.Equal((1, 0), (heir.ImportedPosts, latecomer.ImportedPosts));
        Assert.Null(await new LedgerTable(heir).ClaimAsync(Key, Now + Duration.FromDays(1), default));
        var log = new ChatLogTable(latecomer);
        Assert.True(await log.ReplaceAsync("2", "<p>Today</p>", default));
        Assert.Equal("3", await log.AddAsync(message with { Reference = "after" }, default));
        Assert.Equal(
            ["<p>Tomorrow</p>", "<p>Today</p>", "<p>Tomorrow</p>"],
            (await log.ReadAsync(10, default)).Select(said => said.Html));
    }

    [Fact]
    public async Task The_local_chat_stores_each_message_once()
    {
        var entry = new ChatLogEntry("", "announcements", Key.Reference, Now, "<p>Tomorrow</p>");
        var log = new ChatLogTable(store);

        var ids = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => log.AddAsync(entry, default))));
        var id = Assert.Single(ids.Distinct());
        await log.AddAsync(entry with { Reference = "other", Html = "<p>Later</p>" }, default);

        Assert.True(await log.ReplaceAsync(id, "<p>Today</p>", default));
        Assert.False(await log.ReplaceAsync("999", "nothing", default));
        Assert.False(await log.ReplaceAsync("not a number", "nothing", default));
        Assert.Equal(
            ["<p>Today</p>", "<p>Later</p>"], (await log.ReadAsync(10, default)).Select(message => message.Html));
        Assert.Equal(["<p>Later</p>"], (await log.ReadAsync(1, default)).Select(message => message.Html));
    }

    private static async Task<IReadOnlyList<LedgerEntry>> PeekAsync(PostgresAddress address)
    {
        await using var existing = PostgresStore.OpenExisting(address);
        return await new LedgerTable(existing).PeekAsync(default);
    }
}
