using CommunityBot.Core.Announcements;
using CommunityBot.Core.Platforms;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Storage.Tests;

/// <summary>Tests for every implementation of <see cref="ILedger"/>.</summary>
public abstract class LedgerContract
{
    protected static readonly Instant Now = Instant.FromUtc(2020, 5, 28, 12, 0);

    protected static readonly PostKey Key = new(
        "sample", "day-before", "connect-may-2020", "2020-05-29", Sample.Announcements);

    protected abstract ILedger Ledger { get; }

    [Fact]
    public async Task A_blocked_entry_keeps_its_refusal_and_its_pause()
    {
        var claim = await Ledger.ClaimAsync(Key, Now, default);
        var refusal = new Refusal(BlockCause.Access, "Missing Permissions", "Grant Send Messages.");
        var blocked = claim! with
        {
            State = PostState.Blocked,
            Reason = refusal.Text,
            NotBefore = Now + Duration.FromMinutes(1),
            LeaseUntil = null,
        };
        Assert.True(await Ledger.RecordAsync(blocked, default));

        var entry = Assert.Single(await Ledger.ReadAsync(Key.Community, default));
        Assert.Equal((PostState.Blocked, refusal), (entry.State, entry.Refusal));
        Assert.Null(await Ledger.ClaimAsync(Key, Now + Duration.FromSeconds(59), default));
        Assert.NotNull(await Ledger.ClaimAsync(Key, Now + Duration.FromSeconds(61), default));
    }

    [Fact]
    public async Task A_deleted_entry_outlives_what_an_edit_in_progress_records()
    {
        var claim = await Ledger.ClaimAsync(Key, Now, default);
        var posted = claim! with { State = PostState.Posted, MessageId = "m1", LeaseUntil = null };
        Assert.True(await Ledger.RecordAsync(posted, default));

        var deleted = await Ledger.SupersedeAsync(posted with { State = PostState.Deleted }, default);

        Assert.NotNull(deleted);
        Assert.False(await Ledger.RecordAsync(posted with { Fingerprint = "edited" }, default));
        Assert.Null(await Ledger.SupersedeAsync(posted, default));
        Assert.True(await Ledger.RecordAsync(deleted with { MessageId = null }, default));
        Assert.Null(await Ledger.ClaimAsync(Key, Now + Duration.FromDays(1), default));
        var entry = Assert.Single(await Ledger.ReadAsync(Key.Community, default));
        Assert.Equal((PostState.Deleted, null, null), (entry.State, entry.MessageId, entry.Reason));
    }

    [Fact]
    public async Task Of_many_edits_that_are_planned_for_one_entry_one_is_claimed()
    {
        var claim = await Ledger.ClaimAsync(Key, Now, default);
        var posted = claim! with { State = PostState.Posted, MessageId = "m1", LeaseUntil = null };
        Assert.True(await Ledger.RecordAsync(posted, default));

        var edits = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(
            () => Ledger.SupersedeAsync(LedgerRules.ClaimEdit(posted, Now)!, default))));

        var edit = Assert.Single(edits, edit => edit is not null);
        Assert.Equal(edit, Assert.Single(await Ledger.ReadAsync("sample", default)));
        Assert.Null(LedgerRules.ClaimEdit(edit!, Now + LedgerRules.Lease - Duration.Epsilon));
        Assert.NotNull(LedgerRules.ClaimEdit(edit!, Now + LedgerRules.Lease));
    }

    [Fact]
    public async Task Only_the_first_claim_is_granted()
    {
        Assert.NotNull(await Ledger.ClaimAsync(Key, Now, default));
        Assert.Null(await Ledger.ClaimAsync(Key, Now, default));
    }

    [Fact]
    public async Task Only_one_of_many_concurrent_claims_is_granted()
    {
        var claims = await Task.WhenAll(
            Enumerable.Range(0, 32).Select(_ => Task.Run(() => Ledger.ClaimAsync(Key, Now, default))));

        Assert.Single(claims, claim => claim is not null);
    }

    [Fact]
    public async Task Posts_differ_by_every_part_of_their_key()
    {
        PostKey[] keys =
        [
            Key, Key with { Community = "other" }, Key with { Kind = "announced" }, Key with { Lineage = "other" },
            Key with { Occurrence = "" }, Key with { Channel = Sample.Organisers },
        ];

        foreach (var key in keys)
        {
            Assert.NotNull(await Ledger.ClaimAsync(key, Now, default));
        }

        Assert.Equal(5, (await Ledger.ReadAsync("sample", default)).Count);
    }

    [Fact]
    public async Task A_recorded_entry_is_read_back_unchanged()
    {
        var claim = await Ledger.ClaimAsync(Key, Now, default);
        var entry = claim! with
        {
            State = PostState.Unknown,
            MayBePosted = true,
            LeaseUntil = null,
            NotBefore = Now + Duration.FromMinutes(1),
            MessageId = "m1",
            Fingerprint = "f1",
            Facts = "date\t2020-05-29\nplace\tOnline",
            Reason = "the line was cut, “again”",
            RecordedAt = Now + Duration.FromSeconds(3),
        };

        Assert.True(await Ledger.RecordAsync(entry, default));

        Assert.Equal(entry, Assert.Single(await Ledger.ReadAsync("sample", default)));
    }

    [Fact]
    public async Task A_record_with_an_old_fencing_token_is_refused()
    {
        var first = await Ledger.ClaimAsync(Key, Now, default);
        var second = await Ledger.ClaimAsync(Key, Now + LedgerRules.Lease + Duration.FromSeconds(1), default);

        Assert.True(second!.MayBePosted);
        Assert.False(await Ledger.RecordAsync(first! with { State = PostState.Posted }, default));
        Assert.True(await Ledger.RecordAsync(second with { State = PostState.Posted }, default));
    }

    [Fact]
    public async Task A_completed_post_is_never_claimed_again()
    {
        var claim = await Ledger.ClaimAsync(Key, Now, default);
        await Ledger.RecordAsync(claim! with { State = PostState.Posted, MessageId = "m1" }, default);

        Assert.Null(await Ledger.ClaimAsync(Key, Now + Duration.FromDays(400), default));
    }

    [Fact]
    public async Task A_waiting_post_is_claimed_when_it_is_due_and_needs_no_lookup()
    {
        var claim = await Ledger.ClaimAsync(Key, Now, default);
        await Ledger.RecordAsync(
            claim! with { State = PostState.Waiting, NotBefore = Now + Duration.FromMinutes(5), LeaseUntil = null },
            default);

        Assert.Null(await Ledger.ClaimAsync(Key, Now + Duration.FromMinutes(4), default));
        Assert.False((await Ledger.ClaimAsync(Key, Now + Duration.FromMinutes(5), default))!.MayBePosted);
    }
}
