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
        Ledger = new LedgerTable(store);
    }

    protected override ILedger Ledger { get; }

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task After_a_restart_an_earlier_claim_is_taken_over_at_once_with_a_lookup()
    {
        await Ledger.ClaimAsync(Key, Now, default);

        var restarted = Restart();
        var claim = await restarted.ClaimAsync(Key, Now + Duration.FromSeconds(2), default);

        Assert.True(claim!.MayBePosted);
        Assert.Equal(Now, claim.FirstClaimed);
    }

    [Fact]
    public async Task After_a_restart_a_message_whose_edit_was_not_recorded_is_edited_again_at_once()
    {
        var claim = await Ledger.ClaimAsync(Key, Now, default);
        var posted = claim! with { State = PostState.Posted, MessageId = "m1", LeaseUntil = null };
        await Ledger.RecordAsync(posted, default);
        await Ledger.SupersedeAsync(LedgerRules.ClaimEdit(posted, Now + Duration.FromHours(1))!, default);

        var entry = Assert.Single(await Restart().ReadAsync(Key.Community, default));

        Assert.NotNull(entry.LeaseUntil);
        Assert.NotNull(LedgerRules.ClaimEdit(entry, Now + Duration.FromHours(1)));
    }

    [Fact]
    public async Task A_posted_entry_survives_a_restart()
    {
        var claim = await Ledger.ClaimAsync(Key, Now, default);
        await Ledger.RecordAsync(claim! with { State = PostState.Posted, MessageId = "m1" }, default);

        Assert.Null(await Restart().ClaimAsync(Key, Now + Duration.FromDays(1), default));
    }

    [Fact]
    public void A_second_bot_cannot_use_the_same_folder() =>
        Assert.Contains(
            "is used by another bot (process ",
            Assert.Throws<StorageException>(() => SqliteStore.Open(folder.Path)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_damaged_file_is_reported_with_a_remedy()
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
    public async Task The_local_chat_stores_each_message_once()
    {
        var entry = new ChatLogEntry("", "announcements", Key.Reference, Now, "<p>Tomorrow</p>");
        var log = new ChatLogTable(store);

        var id = await log.AddAsync(entry, default);
        Assert.Equal(id, await log.AddAsync(entry with { Html = "again" }, default));
        Assert.True(await log.ReplaceAsync(id, "<p>Today</p>", default));
        Assert.False(await log.ReplaceAsync("999", "nothing", default));

        Restart();
        Assert.Equal(
            entry with { Id = id, Html = "<p>Today</p>" },
            Assert.Single(await new ChatLogTable(store).ReadAsync(10, default)));
    }

    private LedgerTable Restart()
    {
        store.Dispose();
        store = SqliteStore.Open(folder.Path);
        return new LedgerTable(store);
    }
}
