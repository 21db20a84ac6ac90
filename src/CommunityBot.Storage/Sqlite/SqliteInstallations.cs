using CommunityBot.Core.Platforms;

using Microsoft.Data.Sqlite;

using NodaTime;

namespace CommunityBot.Storage.Sqlite;

/// <summary>The Slack workspaces that have installed the app, in SQLite.</summary>
public sealed class SqliteInstallations(SqliteStore store) : IInstallations
{
    /// <summary>
    /// Reads the installations in a storage folder read-only, while a bot may be running on it; empty when there is no
    /// database or table.
    /// </summary>
    /// <exception cref="StorageException">The file cannot be read.</exception>
    public static IReadOnlyList<Installation> Peek(string folder, string platform)
    {
        try
        {
            using var connection = SqliteStore.OpenReadOnly(folder);
            return connection is null || !TableExists(connection)
                ? []
                : SqliteStore.ReadRows(
                    SqliteStore.Command(connection, InstallationTable.ReadPlatform, ("platform", platform)),
                    InstallationTable.Read);
        }
        catch (SqliteException exception)
        {
            throw new StorageException(
                $"The SQLite database in {folder} cannot be read ({exception.Message}).", exception);
        }
    }

    public Task<IReadOnlyList<Installation>> ReadAsync(string platform, CancellationToken cancellation) =>
        store.ReadAsync<IReadOnlyList<Installation>>(
            connection => SqliteStore.ReadRows(
                SqliteStore.Command(connection, InstallationTable.ReadPlatform, ("platform", platform)),
                InstallationTable.Read),
            cancellation);

    public Task<Installation?> FindAsync(
        string platform, string workspaceId, CancellationToken cancellation) => store.ReadAsync(
        connection => SqliteStore.ReadRows(
            SqliteStore.Command(connection, InstallationTable.ReadOne, InstallationTable.Key(platform, workspaceId)),
            InstallationTable.Read).FirstOrDefault(),
        cancellation);

    public Task SaveAsync(Installation installation, CancellationToken cancellation) => store.WriteAsync(
        connection =>
        {
            using var upsert = SqliteStore.Command(
                connection, InstallationTable.Upsert, InstallationTable.Row(installation));
            return upsert.ExecuteNonQuery();
        },
        cancellation);

    public Task<bool> RemoveAsync(
        string platform, string workspaceId, Instant endedAt, CancellationToken cancellation) => store.WriteAsync(
        connection =>
        {
            using var delete = SqliteStore.Command(
                connection,
                InstallationTable.Delete,
                [.. InstallationTable.Key(platform, workspaceId), ("at", endedAt.ToUnixTimeMilliseconds())]);
            return delete.ExecuteNonQuery() == 1;
        },
        cancellation);

    /// <summary>False in a database from before workspaces could install the app.</summary>
    private static bool TableExists(SqliteConnection connection)
    {
        using var exists = SqliteStore.Command(
            connection, "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'installation'");
        return exists.ExecuteScalar() is > 0L;
    }
}
