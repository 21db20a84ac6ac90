using CommunityBot.Core.Platforms;
using CommunityBot.Storage.Postgres;
using CommunityBot.Testing.RealPostgres;

using NodaTime;

namespace CommunityBot.Storage.Tests.Postgres;

[Collection(SharedPostgres.Name)]
public sealed class PostgresInstallationsTests(PostgresServer server) : InstallationsContract, IAsyncLifetime
{
    private PostgresStore store = null!;

    protected override IInstallations Installations => new InstallationTable(store);

    [Fact]
    public async Task Peeking_reads_what_is_stored_and_creates_no_tables()
    {
        var empty = PostgresAddress.Parse(await server.NewDatabaseAsync());
        var kept = new Installation("slack", "T1", "First", "1.sealed", Instant.FromUtc(2020, 5, 28, 12, 0));
        await Installations.SaveAsync(kept, default);

        Assert.Equal(kept, Assert.Single(await PeekAsync(store.Address)));
        Assert.Empty(await PeekAsync(empty));
        await Assert.ThrowsAsync<StorageException>(
            () => PeekAsync(PostgresAddress.Parse("Host=127.0.0.1;Port=1;Username=bot;Database=bot")));
    }

    public async ValueTask InitializeAsync() =>
        store = PostgresStore.Open(PostgresAddress.Parse(await server.NewDatabaseAsync()));

    public ValueTask DisposeAsync() => store?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task<IReadOnlyList<Installation>> PeekAsync(PostgresAddress address)
    {
        await using var existing = PostgresStore.OpenExisting(address);
        return await new InstallationTable(existing).PeekAsync("slack", default);
    }
}
