using System.Data.Common;
using System.Globalization;

using CommunityBot.Core.Photos;
using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Storage;

/// <summary>The pictures for recaps, with their bytes in a table of their own.</summary>
public sealed class PhotoTable(SqlStore store) : IPhotos
{
    internal const string Name = "photo";

    internal const string FileName = "photo_file";

    private const string Columns =
        "community, reference, request, lineage, message, file, state, author, credit, alt, name, address, reason, " +
        "added_by, added_at, consent_by, consent_at, hash, media_type, size, on_page";

    private const string FileColumns = "community, reference, content";

    private const string Order = "ORDER BY added_at, message, file";

    private const string Select = $"SELECT {Columns} FROM {Name} WHERE community = @community {Order}";

    private const string SelectRequest = $"SELECT {Columns} FROM {Name} WHERE request = @request {Order}";

    private const string Insert =
        $"INSERT INTO {Name} ({Columns}) VALUES (@community, @reference, @request, @lineage, @message, @file, " +
        "@state, @author, @credit, @alt, @name, @address, @reason, @added_by, @added_at, @consent_by, @consent_at, " +
        "@hash, @media_type, @size, @on_page) ON CONFLICT DO NOTHING";

    private const string Update =
        $"UPDATE {Name} SET lineage = @lineage, state = @state, credit = @credit, alt = @alt, name = @name, " +
        "address = @address, reason = @reason, consent_by = @consent_by, consent_at = @consent_at, hash = @hash, " +
        "media_type = @media_type, size = @size, on_page = @on_page " +
        "WHERE community = @community AND reference = @reference AND state = @from";

    private const string Delete = $"DELETE FROM {Name} WHERE community = @community AND reference = @reference";

    private const string InsertFile =
        $"INSERT INTO {FileName} ({FileColumns}) VALUES (@community, @reference, @content) " +
        "ON CONFLICT (community, reference) DO UPDATE SET content = excluded.content";

    private const string SelectFile =
        $"SELECT content FROM {FileName} WHERE community = @community AND reference = @reference";

    private const string DeleteFile =
        $"DELETE FROM {FileName} WHERE community = @community AND reference = @reference";

    /// <summary>For copying all rows in <c>SqliteImport</c>.</summary>
    internal static IReadOnlyList<string> ColumnNames { get; } = Columns.Split(", ");

    /// <summary>For copying all rows in <c>SqliteImport</c>.</summary>
    internal static IReadOnlyList<string> FileColumnNames { get; } = FileColumns.Split(", ");

    public Task<IReadOnlyList<Photo>> ReadAsync(string community, CancellationToken cancellation) =>
        store.ReadAsync(Select, [("community", community)], Read, cancellation);

    public Task<IReadOnlyList<Photo>> FindAsync(string request, CancellationToken cancellation) =>
        store.ReadAsync(SelectRequest, [("request", request)], Read, cancellation);

    public Task<bool> AddAsync(Photo photo, CancellationToken cancellation) =>
        store.ExecuteAsync(Insert, Row(photo), cancellation);

    public Task<bool> ChangeAsync(Photo photo, PhotoState from, CancellationToken cancellation) =>
        store.InTransactionAsync(
            async session =>
            {
                var isFirst = await session.ExecuteAsync(Update, Changed(photo, from)) == 1;
                if (isFirst && photo.State is not PhotoState.Stored)
                {
                    await session.ExecuteAsync(DeleteFile, Key(photo));
                }

                return isFirst;
            },
            cancellation);

    public Task<bool> StoreAsync(Photo photo, byte[] bytes, CancellationToken cancellation) =>
        store.InTransactionAsync(
            async session =>
            {
                var stored = photo with { State = PhotoState.Stored };
                var isFirst = await session.ExecuteAsync(Update, Changed(stored, PhotoState.Agreed)) == 1;
                if (isFirst)
                {
                    await session.ExecuteAsync(InsertFile, [.. Key(photo), ("content", bytes)]);
                }

                return isFirst;
            },
            cancellation);

    public async Task<byte[]?> BytesAsync(Photo photo, CancellationToken cancellation) =>
        (await store.ReadAsync(
            SelectFile, Key(photo), row => row.GetFieldValue<byte[]>(0), cancellation)).SingleOrDefault();

    public Task RemoveAsync(Photo photo, CancellationToken cancellation) => store.InTransactionAsync(
        async session =>
        {
            await session.ExecuteAsync(DeleteFile, Key(photo));
            return await session.ExecuteAsync(Delete, Key(photo)) == 1;
        },
        cancellation);

    private static (string Name, object? Value)[] Key(Photo photo) =>
        [("community", photo.Community), ("reference", photo.Reference)];

    private static (string Name, object? Value)[] Row(Photo photo) =>
    [
        .. Key(photo),
        .. Values(photo),
        ("request", photo.Request),
        ("message", photo.Message),
        ("file", photo.File),
        ("author", photo.Author.ToString()),
        ("added_by", photo.AddedBy.ToString()),
        ("added_at", photo.AddedAt.ToUnixTimeMilliseconds()),
    ];

    private static (string Name, object? Value)[] Changed(Photo photo, PhotoState from) =>
        [.. Key(photo), .. Values(photo), ("from", NameOf(from))];

    private static (string Name, object? Value)[] Values(Photo photo) =>
    [
        ("lineage", photo.Lineage),
        ("state", NameOf(photo.State)),
        ("credit", photo.Credit),
        ("alt", photo.Alt),
        ("name", photo.Name),
        ("address", photo.Address?.AbsoluteUri),
        ("reason", photo.Reason),
        ("consent_by", photo.ConsentBy?.ToString()),
        ("consent_at", photo.ConsentAt?.ToUnixTimeMilliseconds()),
        ("hash", photo.Hash),
        ("media_type", photo.MediaType),
        ("size", (long)photo.Size),
        ("on_page", photo.IsOnPage ? 1L : 0L),
    ];

    private static string NameOf(PhotoState state) => state.ToString().ToLower(CultureInfo.InvariantCulture);

    private static Photo Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(3), row.GetString(4), row.GetString(5),
        ChannelRef.Read(row.GetString(7)) ?? default, ChannelRef.Read(row.GetString(13)) ?? default,
        Instant.FromUnixTimeMilliseconds(row.GetInt64(14)))
    {
        // A state of a later version is none that is shown or used.
        State = Enum.TryParse<PhotoState>(row.GetString(6), ignoreCase: true, out var state)
            ? state
            : PhotoState.Withdrawn,
        Credit = row.GetString(8),
        Alt = row.GetString(9),
        Name = row.GetString(10),
        Address = row.IsDBNull(11) ? null : new Uri(row.GetString(11)),
        Reason = row.IsDBNull(12) ? null : row.GetString(12),
        ConsentBy = row.IsDBNull(15) ? null : ChannelRef.Read(row.GetString(15)),
        ConsentAt = row.IsDBNull(16) ? null : Instant.FromUnixTimeMilliseconds(row.GetInt64(16)),
        Hash = row.GetString(17),
        MediaType = row.GetString(18),
        Size = (int)row.GetInt64(19),
        IsOnPage = row.GetInt64(20) != 0,
    };
}
