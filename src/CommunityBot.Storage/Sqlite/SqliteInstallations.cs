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
            using var connection = SqliteStore.Look(folder);
            return connection is null || !Exists(connection)
                ? []
                : SqliteStore.Rows(
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
            connection => SqliteStore.Rows(
                SqliteStore.Command(connection, InstallationTable.ReadPlatform, ("platform", platform)),
                InstallationTable.Read),
            cancellation);

    public Task<Installation?> FindAsync(
        string platform, string spaceId, CancellationToken cancellation) => store.ReadAsync(
        connection => SqliteStore.Rows(
            SqliteStore.Command(connection, InstallationTable.ReadOne, InstallationTable.Key(platform, spaceId)),
            InstallationTable.Read).FirstOrDefault(),
        cancellation);

    public Task SaveAsync(Installation installation, CancellationToken cancellation) => store.WriteAsync(
        connection =>
        {
            using var keep = SqliteStore.Command(
                connection, InstallationTable.Keep, InstallationTable.Row(installation));
            return keep.ExecuteNonQuery();
        },
        cancellation);

    public Task<bool> RemoveAsync(
        string platform, string spaceId, Instant endedAt, CancellationToken cancellation) => store.WriteAsync(
        connection =>
        {
            using var forget = SqliteStore.Command(
                connection,
                InstallationTable.Forget,
                [.. InstallationTable.Key(platform, spaceId), ("at", endedAt.ToUnixTimeMilliseconds())]);
            return forget.ExecuteNonQuery() == 1;
        },
        cancellation);

    /// <summary>False in a database from before workspaces could install the app.</summary>
    private static bool Exists(SqliteConnection connection)
    {
        using var exists = SqliteStore.Command(
            connection, "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'installation'");
        return exists.ExecuteScalar() is > 0L;
    }
}
