using System.Data.Common;

using CommunityBot.Core.Platforms;
using CommunityBot.Core.Recaps;

using NodaTime;

namespace CommunityBot.Storage;

/// <summary>The recaps that organisers published with the form, and what they wrote in it.</summary>
public sealed class RecapTable(SqlStore store) : IRecaps
{
    internal const string RevisionName = "recap_revision";

    internal const string DraftName = "recap_draft";

    internal const string FileName = "recap_file";

    internal const string WriteName = "recap_write";

    private const string RevisionColumns =
        "community, lineage, number, recording, talks, chat, page, draft, published_by, published_at";

    private const string DraftColumns =
        "community, reference, lineage, base, recording, talks, chat, written_by, written_at";

    private const string FileColumns = "community, lineage, path, hashes, fingerprints";

    private const string WriteColumns = "community, lineage, place, number, hashes, beside, address";

    private const string Select =
        $"SELECT {RevisionColumns} FROM {RevisionName} WHERE community = @community ORDER BY lineage, number";

    private const string SelectLatest =
        $"SELECT {RevisionColumns}, (SELECT fingerprints FROM {FileName} WHERE community = @community " +
        $"AND lineage = each.lineage), (SELECT max(address) FROM {WriteName} WHERE community = @community " +
        $"AND lineage = each.lineage) FROM {RevisionName} AS each WHERE community = @community AND number = " +
        $"(SELECT max(number) FROM {RevisionName} WHERE community = @community AND lineage = each.lineage) " +
        "ORDER BY lineage";

    private const string Insert =
        $"INSERT INTO {RevisionName} ({RevisionColumns}) VALUES (@community, @lineage, @number, @recording, @talks, " +
        "@chat, @page, @draft, @by, @at) ON CONFLICT DO NOTHING";

    private const string SelectDrafts =
        $"SELECT {DraftColumns} FROM {DraftName} WHERE community = @community AND written_by = @by " +
        "ORDER BY written_at, reference";

    private const string InsertDraft =
        $"INSERT INTO {DraftName} ({DraftColumns}) VALUES (@community, @reference, @lineage, @base, @recording, " +
        "@talks, @chat, @by, @at) ON CONFLICT DO NOTHING";

    private const string DeleteDrafts =
        $"DELETE FROM {DraftName} WHERE community = @community AND written_at < @before";

    private const string SelectFile =
        $"SELECT {FileColumns} FROM {FileName} WHERE community = @community AND lineage = @lineage";

    private const string UpsertFile =
        $"INSERT INTO {FileName} ({FileColumns}) VALUES (@community, @lineage, @path, @hashes, @fingerprints) " +
        "ON CONFLICT (community, lineage) DO UPDATE SET path = excluded.path, hashes = excluded.hashes, " +
        "fingerprints = excluded.fingerprints";

    private const string SelectWrites = $"SELECT {WriteColumns} FROM {WriteName} WHERE community = @community";

    private const string UpsertWrite =
        $"INSERT INTO {WriteName} ({WriteColumns}) VALUES (@community, @lineage, @place, @number, @hashes, @beside, " +
        "@address) ON CONFLICT (community, lineage, place) DO UPDATE SET number = excluded.number, " +
        "hashes = excluded.hashes, beside = excluded.beside, address = excluded.address";

    /// <summary>For copying all rows in <c>SqliteImport</c>.</summary>
    internal static IReadOnlyList<string> WriteColumnNames { get; } = WriteColumns.Split(", ");

    /// <summary>For copying all rows in <c>SqliteImport</c>.</summary>
    internal static IReadOnlyList<string> FileColumnNames { get; } = FileColumns.Split(", ");

    /// <summary>For copying all rows in <c>SqliteImport</c>.</summary>
    internal static IReadOnlyList<string> RevisionColumnNames { get; } = RevisionColumns.Split(", ");

    /// <summary>For copying all rows in <c>SqliteImport</c>.</summary>
    internal static IReadOnlyList<string> DraftColumnNames { get; } = DraftColumns.Split(", ");

    public Task<IReadOnlyList<RecapRevision>> ReadLatestAsync(string community, CancellationToken cancellation) =>
        store.ReadAsync(
            SelectLatest,
            [("community", community)],
            row => ReadRevision(row) with
            {
                File = row.IsDBNull(10) ? "" : row.GetString(10),
                PullRequest = ReadAddress(row, 11),
            },
            cancellation);

    public Task<IReadOnlyList<RecapRevision>> ReadAsync(string community, CancellationToken cancellation) =>
        store.ReadAsync(Select, [("community", community)], ReadRevision, cancellation);

    public Task<bool> PublishAsync(RecapRevision revision, CancellationToken cancellation) => store.ExecuteAsync(
        Insert,
        [
            ("community", revision.Community),
            ("lineage", revision.Lineage),
            ("number", (long)revision.Number),
            .. Row(revision.Words),
            ("page", revision.Page),
            ("draft", revision.Draft),
            ("by", revision.By.ToString()),
            ("at", revision.At.ToUnixTimeMilliseconds()),
        ],
        cancellation);

    public async Task<RecapFile?> FileAsync(string community, string lineage, CancellationToken cancellation) =>
        (await store.ReadAsync(
            SelectFile, [("community", community), ("lineage", lineage)], ReadFile, cancellation)).SingleOrDefault();

    public Task SaveAsync(RecapFile file, CancellationToken cancellation) => store.ExecuteAsync(
        UpsertFile,
        [
            ("community", file.Community),
            ("lineage", file.Lineage),
            ("path", file.Path),
            ("hashes", string.Join(' ', file.Hashes)),
            ("fingerprints", string.Join(' ', file.Fingerprints)),
        ],
        cancellation);

    public Task<IReadOnlyList<RecapWrite>> ReadWritesAsync(string community, CancellationToken cancellation) =>
        store.ReadAsync(SelectWrites, [("community", community)], ReadWrite, cancellation);

    public Task SaveAsync(RecapWrite write, CancellationToken cancellation) => store.ExecuteAsync(
        UpsertWrite,
        [
            ("community", write.Community),
            ("lineage", write.Lineage),
            ("place", write.Place),
            ("number", (long)write.Number),
            ("hashes", string.Join(' ', write.Hashes)),
            ("beside", string.Join(' ', write.Beside)),
            ("address", write.Address?.AbsoluteUri),
        ],
        cancellation);

    public Task<IReadOnlyList<RecapSubmission>> ReadDraftsAsync(
        string community, ChannelRef author, CancellationToken cancellation) => store.ReadAsync(
        SelectDrafts, [("community", community), ("by", author.ToString())], ReadDraft, cancellation);

    public Task SaveAsync(RecapSubmission draft, Instant removeBefore, CancellationToken cancellation) =>
        store.InTransactionAsync(
            async session =>
            {
                await session.ExecuteAsync(
                    DeleteDrafts,
                    ("community", draft.Community), ("before", removeBefore.ToUnixTimeMilliseconds()));
                await session.ExecuteAsync(
                    InsertDraft,
                    [
                        ("community", draft.Community),
                        ("reference", draft.Reference),
                        ("lineage", draft.Lineage),
                        ("base", (long)draft.Base),
                        .. Row(draft.Words),
                        ("by", draft.By.ToString()),
                        ("at", draft.At.ToUnixTimeMilliseconds()),
                    ]);
                return true;
            },
            cancellation);

    private static (string Name, object? Value)[] Row(RecapWords words) =>
        [("recording", words.Recording), ("talks", words.Talks), ("chat", words.Chat)];

    private static RecapRevision ReadRevision(DbDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        (int)row.GetInt64(2),
        new RecapWords(row.GetString(3), row.GetString(4), row.GetString(5)),
        ChannelRef.Read(row.GetString(8)) ?? default,
        Instant.FromUnixTimeMilliseconds(row.GetInt64(9)))
    {
        Page = row.IsDBNull(6) ? null : row.GetString(6),
        Draft = row.GetString(7),
    };

    private static RecapFile ReadFile(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3).Split(' '), row.GetString(4).Split(' '));

    private static RecapWrite ReadWrite(DbDataReader row) => new(row.GetString(0), row.GetString(1), row.GetString(2))
    {
        Number = (int)row.GetInt64(3),
        Hashes = row.GetString(4).Split(' ', StringSplitOptions.RemoveEmptyEntries),
        Beside = row.GetString(5).Split(' ', StringSplitOptions.RemoveEmptyEntries),
        Address = ReadAddress(row, 6),
    };

    private static Uri? ReadAddress(DbDataReader row, int column) =>
        !row.IsDBNull(column) && Uri.TryCreate(row.GetString(column), UriKind.Absolute, out var address)
            ? address
            : null;

    private static RecapSubmission ReadDraft(DbDataReader row) => new(
        row.GetString(0),
        row.GetString(2),
        (int)row.GetInt64(3),
        new RecapWords(row.GetString(4), row.GetString(5), row.GetString(6)),
        ChannelRef.Read(row.GetString(7)) ?? default,
        Instant.FromUnixTimeMilliseconds(row.GetInt64(8)));
}
