using System.Data.Common;

using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Storage;

/// <summary>The Slack workspaces that have installed the app.</summary>
public sealed class InstallationTable(SqlStore store) : IInstallations
{
    private const string SelectPlatform =
        $"SELECT {Columns} FROM installation WHERE platform = @platform ORDER BY space";

    private const string SelectOne = $"SELECT {Columns} FROM installation WHERE {IsSpace}";

    private const string Upsert =
        $"INSERT INTO installation ({Columns}) VALUES (@platform, @space, @name, @token, @at) " +
        "ON CONFLICT (platform, space) DO UPDATE SET name = excluded.name, sealed_token = excluded.sealed_token, " +
        "installed_at = excluded.installed_at";

    private const string Delete = $"DELETE FROM installation WHERE {IsSpace} AND installed_at <= @at";

    private const string Columns = "platform, space, name, sealed_token, installed_at";

    private const string IsSpace = "platform = @platform AND space = @space";

    public Task<IReadOnlyList<Installation>> ReadAsync(string platform, CancellationToken cancellation) =>
        store.ReadAsync(SelectPlatform, [("platform", platform)], Read, cancellation);

    /// <summary>
    /// Like <see cref="ReadAsync"/>; empty in a database that has no such table, which is the case before the first
    /// start and in one from before workspaces could install the app.
    /// </summary>
    /// <exception cref="StorageException">The database cannot be read.</exception>
    public Task<IReadOnlyList<Installation>> PeekAsync(string platform, CancellationToken cancellation) =>
        store.PeekAsync("installation", SelectPlatform, [("platform", platform)], Read, cancellation);

    public async Task<Installation?> FindAsync(
        string platform, string workspaceId, CancellationToken cancellation)
    {
        var found = await store.ReadAsync(SelectOne, Key(platform, workspaceId), Read, cancellation);
        return found is [var installation] ? installation : null;
    }

    public Task SaveAsync(Installation installation, CancellationToken cancellation) =>
        store.ExecuteAsync(Upsert, Row(installation), cancellation);

    public Task<bool> RemoveAsync(
        string platform, string workspaceId, Instant endedAt, CancellationToken cancellation) => store.ExecuteAsync(
        Delete, [.. Key(platform, workspaceId), ("at", endedAt.ToUnixTimeMilliseconds())], cancellation);

    private static (string Name, object? Value)[] Key(string platform, string space) =>
        [("platform", platform), ("space", space)];

    private static (string Name, object? Value)[] Row(Installation installation) =>
    [
        .. Key(installation.Platform, installation.WorkspaceId),
        ("name", installation.Name),
        ("token", installation.SealedToken),
        ("at", installation.At.ToUnixTimeMilliseconds()),
    ];

    private static Installation Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3),
        Instant.FromUnixTimeMilliseconds(row.GetInt64(4)));
}
