using System.Buffers.Binary;

using CommunityBot.Core.Announcements;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Reminders;
using CommunityBot.Core.Takeaways;
using CommunityBot.Storage.Sqlite;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Storage.Tests.Sqlite;

/// <summary>
/// Opens a database written with Microsoft.Data.Sqlite.Core 6.0.7 and SQLitePCLRaw 2.0.6 (SQLite 3.35.5). The stores of
/// this project wrote its rows, one for each state of a post and at least two in each other table; then it was
/// vacuumed. The expected values below are those that were written.
/// </summary>
public sealed class OldSqliteFileTests : IDisposable
{
    private const string Fixture = "written-by-sqlite-3.35.5.db";

    private const int VersionOfLastWriter = 96;

    private static readonly Instant Now = Instant.FromUtc(2020, 5, 28, 12, 0);

    private static readonly LedgerEntry Claimed = new(Key("claimed"), PostState.Claimed)
    {
        FencingToken = 1,
        Attempts = 1,
        FirstClaimed = Now,
        LeaseUntil = Now + Duration.FromMinutes(3),
        RecordedAt = Now,
    };

    private static readonly LedgerEntry Waiting = Claimed with
    {
        Key = Key("waiting"),
        State = PostState.Waiting,
        LeaseUntil = null,
        NotBefore = Now + Duration.FromMinutes(1),
        Reason = "Slack asks to wait, “busy”",
        RecordedAt = Now + Duration.FromSeconds(1),
    };

    private static readonly LedgerEntry Posted = Claimed with
    {
        Key = Key("posted"),
        State = PostState.Posted,
        LeaseUntil = null,
        MessageId = "1590764400.000100",
        Fingerprint = "00f1",
        Facts = "date\t2020-05-29\nplace\tMünchen 数 🎉",
        RecordedAt = Now + Duration.FromMilliseconds(2001),
    };

    private static readonly LedgerEntry Refused = Claimed with
    {
        Key = Key("refused"),
        State = PostState.Refused,
        LeaseUntil = null,
        Reason = "The channel's archived",
        RecordedAt = Now + Duration.FromSeconds(3),
    };

    private static readonly LedgerEntry Unknown = Claimed with
    {
        Key = Key("unknown"),
        State = PostState.Unknown,
        FencingToken = 2,
        Attempts = 2,
        MayBePosted = true,
        LeaseUntil = null,
        NotBefore = Now + Duration.FromMinutes(5),
        Reason = "the line was cut",
        RecordedAt = Now + Duration.FromSeconds(4),
    };

    private static readonly ChatLogEntry[] Chat =
    [
        new("1", "announcements", "0001", Now, "<p>Tomorrow</p>"),
        new("2", "organisers", "0001", Now + Duration.FromMilliseconds(1), "<p>It’s <b>today</b> & 'now' 🎉</p>"),
    ];

    private static readonly PersonalReminder[] Reminders =
    [
        new("sample", new ChannelRef("slack", "U1"), "connect-may-2020", Now),
        new(
            "sample",
            new ChannelRef("discord", "123456789012345678"),
            "connect-may-2020",
            Now + Duration.FromSeconds(1)),
    ];

    private static readonly Takeaway[] Takeaways =
    [
        new(
            "sample",
            "connect-may-2020",
            "slack:C1/1590764400.000100",
            "Meshes “scale” – 'yes'; 数 🎉",
            new ChannelRef("slack", "U1"),
            Now)
        {
            Author = new ChannelRef("slack", "U2"),
        },
        new(
            "sample",
            "connect-may-2020",
            "typed:1",
            "They heal.",
            new ChannelRef("local", "you"),
            Now + Duration.FromMilliseconds(1)),
    ];

    private static readonly Installation[] Installations =
    [
        new("slack", "T1", "First “and” last", "1.sealed", Now),
        new("slack", "T2", "Second", "1.other", Now + Duration.FromHours(1)),
    ];

    private readonly TemporaryFolder folder = new();
    private SqliteStore? store;

    public OldSqliteFileTests()
    {
        using var fixture = typeof(OldSqliteFileTests).Assembly.GetManifestResourceStream(Fixture)!;
        using var copy = File.Create(Database);
        fixture.CopyTo(copy);
    }

    private string Database => Path.Combine(folder.Path, "communitybot.db");

    public void Dispose()
    {
        store?.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void The_last_writer_of_the_fixture_is_the_old_version_and_the_linked_version_is_newer()
    {
        var writer = BinaryPrimitives.ReadInt32BigEndian(File.ReadAllBytes(Database).AsSpan(VersionOfLastWriter));
        SQLitePCL.Batteries_V2.Init();

        Assert.Equal(3_035_005, writer);
        Assert.True(SQLitePCL.raw.sqlite3_libversion_number() > writer);
    }

    [Fact]
    public async Task Every_row_has_the_values_that_were_written()
    {
        var opened = Open();

        Assert.Equal(
            [Claimed, Posted, Refused, Unknown, Waiting],
            (await new LedgerTable(opened).ReadAsync("sample", default)).OrderBy(entry => entry.Key.Kind));
        Assert.Equal(Chat, await new ChatLogTable(opened).ReadAsync(10, default));
        Assert.Equal(Reminders, await new ReminderTable(opened).ReadAsync("sample", default));
        Assert.Equal(Takeaways, await new TakeawayTable(opened).ReadAsync("sample", default));
        Assert.Equal(Installations, await new InstallationTable(opened).ReadAsync("slack", default));
    }

    [Fact]
    public async Task Peek_reads_the_same_rows()
    {
        await using var existing = SqliteStore.OpenExisting(folder.Path);

        Assert.Equal(5, (await new LedgerTable(existing).PeekAsync(default)).Count);
        Assert.Equal(Installations, await new InstallationTable(existing).PeekAsync("slack", default));
    }

    [Fact]
    public async Task The_ledger_continues_where_the_old_version_stopped()
    {
        var ledger = new LedgerTable(Open());
        var later = Now + Duration.FromSeconds(30);

        Assert.Null(await ledger.ClaimAsync(Posted.Key, later, default));
        Assert.Null(await ledger.ClaimAsync(Refused.Key, later, default));
        Assert.Null(await ledger.ClaimAsync(Waiting.Key, later, default));
        Assert.Null(await ledger.ClaimAsync(Unknown.Key, later, default));
        Assert.NotNull(await ledger.ClaimAsync(Key("announced"), later, default));

        // The claim's holder was a process of the old version, which no longer runs.
        var claim = (await ledger.ClaimAsync(Claimed.Key, later, default))!;
        Assert.True(claim.MayBePosted);
        Assert.Equal(2, claim.FencingToken);
        var record = claim with { State = PostState.Posted, LeaseUntil = null, MessageId = "m1", RecordedAt = later };
        Assert.True(await ledger.RecordAsync(record, default));
        Assert.False(await ledger.RecordAsync(Claimed with { State = PostState.Refused }, default));

        var entries = await new LedgerTable(Reopen()).ReadAsync("sample", default);
        Assert.Equal(6, entries.Count);
        Assert.Equal(record, entries.Single(entry => entry.Key == Claimed.Key));
    }

    [Fact]
    public async Task Writes_to_the_other_tables_are_kept()
    {
        var opened = Open();
        var chat = new ChatLogTable(opened);
        Assert.Equal("2", await chat.AddAsync(Chat[1] with { Html = "again" }, default));
        Assert.Equal("3", await chat.AddAsync(Chat[0] with { Reference = "0002" }, default));
        Assert.True(await chat.ReplaceAsync("1", "<p>Today</p>", default));
        var reminders = new ReminderTable(opened);
        Assert.False(await reminders.AddAsync(Reminders[0] with { RequestedAt = Now + Duration.FromDays(1) }, default));
        Assert.True(await reminders.AddAsync(Reminders[0] with { Lineage = "another" }, default));
        Assert.True(await reminders.RemoveAsync(Reminders[1], default));
        var takeaways = new TakeawayTable(opened);
        Assert.False(await takeaways.AddAsync(Takeaways[0] with { Text = "It was edited." }, default));
        Assert.True(await takeaways.MoveAsync(Takeaways[0], "another", default));
        Assert.True(await takeaways.RemoveAsync(Takeaways[1], default));
        var installations = new InstallationTable(opened);
        await installations.SaveAsync(Installations[0] with { Name = "Renamed" }, default);
        Assert.True(await installations.RemoveAsync("slack", "T2", Now + Duration.FromDays(1), default));

        var reopened = Reopen();

        Assert.Equal(
            [Chat[0] with { Html = "<p>Today</p>" }, Chat[1], Chat[0] with { Id = "3", Reference = "0002" }],
            await new ChatLogTable(reopened).ReadAsync(10, default));
        Assert.Equal(
            [Reminders[0] with { Lineage = "another" }, Reminders[0]],
            await new ReminderTable(reopened).ReadAsync("sample", default));
        Assert.Equal(
            [Takeaways[0] with { Lineage = "another" }],
            await new TakeawayTable(reopened).ReadAsync("sample", default));
        Assert.Equal(
            [Installations[0] with { Name = "Renamed" }],
            await new InstallationTable(reopened).ReadAsync("slack", default));
        Assert.Equal(["ok"], await reopened.ReadAsync(
            "PRAGMA integrity_check", [], row => row.GetString(0), default));
    }

    private static PostKey Key(string kind) =>
        new("sample", kind, "connect-may-2020", "2020-05-29", new ChannelRef("slack", "C1"));

    private SqliteStore Open() => store = SqliteStore.Open(folder.Path);

    private SqliteStore Reopen()
    {
        store?.Dispose();
        return Open();
    }
}
