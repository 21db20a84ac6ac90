using CommunityBot.Core.Announcements;
using CommunityBot.Core.Platforms;
using CommunityBot.Storage.Sqlite;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Storage.Tests.Sqlite;

public sealed class SqliteLedgerTests : LedgerContract, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private SqliteStore store;

    public SqliteLedgerTests()
    {
        store = SqliteStore.Open(folder.Path);
        Ledger = new SqliteLedger(store);
    }

    protected override ILedger Ledger { get; }

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task After_a_restart_a_dead_runs_claim_is_taken_over_at_once_with_a_look()
    {
        await Ledger.ClaimAsync(Key, Now, default);

        var restarted = Restart();
        var claim = await restarted.ClaimAsync(Key, Now + Duration.FromSeconds(2), default);

        Assert.True(claim!.MayBePosted);
        Assert.Equal(Now, claim.FirstClaimed);
    }

    [Fact]
    public async Task After_a_restart_what_was_posted_is_remembered()
    {
        var claim = await Ledger.ClaimAsync(Key, Now, default);
        await Ledger.RecordAsync(claim! with { State = PostState.Posted, MessageId = "m1" }, default);

        Assert.Null(await Restart().ClaimAsync(Key, Now + Duration.FromDays(1), default));
    }

    [Fact]
    public void A_second_bot_is_kept_from_the_same_folder() =>
        Assert.Contains(
            "Is another bot running",
            Assert.Throws<StorageException>(() => SqliteStore.Open(folder.Path)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_damaged_file_is_named_with_a_remedy()
    {
        store.Dispose();
        File.WriteAllText(
            System.IO.Path.Combine(folder.Path, "communitybot.db"),
            "this is no database, but it is long enough to be looked at closely");

        var fault = Assert.Throws<StorageException>(() => SqliteStore.Open(folder.Path));

        Assert.Contains("communitybot.db", fault.Message, StringComparison.Ordinal);
        Assert.Contains("restore a backup", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_local_chat_keeps_its_messages_and_never_one_twice()
    {
        var entry = new ChatLogEntry("", "announcements", Key.Ref, Now, "<p>Tomorrow</p>");
        var log = new SqliteChatLog(store);

        var id = await log.AddAsync(entry, default);
        Assert.Equal(id, await log.AddAsync(entry with { Html = "again" }, default));
        Assert.True(await log.ReplaceAsync(id, "<p>Today</p>", default));
        Assert.False(await log.ReplaceAsync("999", "nothing", default));

        Restart();
        Assert.Equal(
            entry with { Id = id, Html = "<p>Today</p>" },
            Assert.Single(await new SqliteChatLog(store).ReadAsync(10, default)));
    }

    private SqliteLedger Restart()
    {
        store.Dispose();
        store = SqliteStore.Open(folder.Path);
        return new SqliteLedger(store);
    }
}
