using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Storage.Sqlite;

/// <summary>The workspaces that let the bot in, in the embedded database.</summary>
public sealed class SqliteInstallations(SqliteStore store) : IInstallations
{
    public Task<IReadOnlyList<Installation>> ReadAsync(string platform, CancellationToken cancellation) =>
        store.ReadAsync<IReadOnlyList<Installation>>(
            connection => SqliteStore.Rows(
                SqliteStore.Command(connection, InstallationTable.ReadPlatform, ("platform", platform)), InstallationTable.Read),
            cancellation);

    public Task<Installation?> FindAsync(string platform, string spaceId, CancellationToken cancellation) => store.ReadAsync(
        connection => SqliteStore.Rows(
            SqliteStore.Command(connection, InstallationTable.ReadOne, InstallationTable.Key(platform, spaceId)),
            InstallationTable.Read).FirstOrDefault(),
        cancellation);

    public Task KeepAsync(Installation installation, CancellationToken cancellation) => store.WriteAsync(
        connection =>
        {
            using var keep = SqliteStore.Command(connection, InstallationTable.Keep, InstallationTable.Row(installation));
            return keep.ExecuteNonQuery();
        },
        cancellation);

    public Task<bool> ForgetAsync(string platform, string spaceId, Instant endedAt, CancellationToken cancellation) => store.WriteAsync(
        connection =>
        {
            using var forget = SqliteStore.Command(
                connection,
                InstallationTable.Forget,
                [.. InstallationTable.Key(platform, spaceId), ("at", endedAt.ToUnixTimeMilliseconds())]);
            return forget.ExecuteNonQuery() == 1;
        },
        cancellation);
}
