using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Storage.Postgres;

/// <summary>
/// The Slack workspaces that have installed the app, in PostgreSQL and therefore shared by all instances.
/// </summary>
public sealed class PostgresInstallations(PostgresStore store) : IInstallations
{
    /// <summary>Reads the installations without creating or migrating a table; empty when there is no table.</summary>
    /// <exception cref="StorageException">The database cannot be reached.</exception>
    public static async Task<IReadOnlyList<Installation>> PeekAsync(
        PostgresAddress address, string platform, CancellationToken cancellation)
    {
        await using var store = PostgresStore.OpenExisting(address);
        return await store.RunAsync<IReadOnlyList<Installation>>(
            async connection =>
            {
                await using var exists = PostgresStore.Command(
                    connection, "SELECT to_regclass('installation') IS NOT NULL");
                return await exists.ExecuteScalarAsync(cancellation) is true
                    ? await PostgresStore.ReadRowsAsync(
                        PostgresStore.Command(connection, InstallationTable.ReadPlatform, ("platform", platform)),
                        InstallationTable.Read, cancellation)
                    : [];
            },
            cancellation);
    }

    public Task<IReadOnlyList<Installation>> ReadAsync(string platform, CancellationToken cancellation) =>
        store.RunAsync<IReadOnlyList<Installation>>(
            async connection => await PostgresStore.ReadRowsAsync(
                PostgresStore.Command(connection, InstallationTable.ReadPlatform, ("platform", platform)),
                InstallationTable.Read, cancellation),
            cancellation);

    public Task<Installation?> FindAsync(
        string platform, string workspaceId, CancellationToken cancellation) => store.RunAsync(
        async connection => (await PostgresStore.ReadRowsAsync(
            PostgresStore.Command(connection, InstallationTable.ReadOne, InstallationTable.Key(platform, workspaceId)),
            InstallationTable.Read,
            cancellation)).FirstOrDefault(),
        cancellation);

    public Task SaveAsync(Installation installation, CancellationToken cancellation) => store.RunAsync(
        async connection =>
        {
            await using var upsert = PostgresStore.Command(
                connection, InstallationTable.Upsert, InstallationTable.Row(installation));
            return await upsert.ExecuteNonQueryAsync(cancellation);
        },
        cancellation);

    public Task<bool> RemoveAsync(
        string platform, string workspaceId, Instant endedAt, CancellationToken cancellation) => store.RunAsync(
        async connection =>
        {
            await using var delete = PostgresStore.Command(
                connection,
                InstallationTable.Delete,
                [.. InstallationTable.Key(platform, workspaceId), ("at", endedAt.ToUnixTimeMilliseconds())]);
            return await delete.ExecuteNonQueryAsync(cancellation) == 1;
        },
        cancellation);
}
