using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Storage.Postgres;

/// <summary>The workspaces that let the bot in, in the shared database: what one instance is told, all know.</summary>
public sealed class PostgresInstallations(PostgresStore store) : IInstallations
{
    public Task<IReadOnlyList<Installation>> ReadAsync(string platform, CancellationToken cancellation) =>
        store.RunAsync<IReadOnlyList<Installation>>(
            async connection => await PostgresStore.RowsAsync(
                PostgresStore.Command(connection, InstallationTable.ReadPlatform, ("platform", platform)), InstallationTable.Read, cancellation),
            cancellation);

    public Task<Installation?> FindAsync(string platform, string spaceId, CancellationToken cancellation) => store.RunAsync(
        async connection => (await PostgresStore.RowsAsync(
            PostgresStore.Command(connection, InstallationTable.ReadOne, InstallationTable.Key(platform, spaceId)),
            InstallationTable.Read,
            cancellation)).FirstOrDefault(),
        cancellation);

    public Task KeepAsync(Installation installation, CancellationToken cancellation) => store.RunAsync(
        async connection =>
        {
            await using var keep = PostgresStore.Command(connection, InstallationTable.Keep, InstallationTable.Row(installation));
            return await keep.ExecuteNonQueryAsync(cancellation);
        },
        cancellation);

    public Task<bool> ForgetAsync(string platform, string spaceId, Instant endedAt, CancellationToken cancellation) => store.RunAsync(
        async connection =>
        {
            await using var forget = PostgresStore.Command(
                connection,
                InstallationTable.Forget,
                [.. InstallationTable.Key(platform, spaceId), ("at", endedAt.ToUnixTimeMilliseconds())]);
            return await forget.ExecuteNonQueryAsync(cancellation) == 1;
        },
        cancellation);
}
