using CommunityBot.Core.Recaps;
using CommunityBot.Storage.Postgres;
using CommunityBot.Testing.RealPostgres;

namespace CommunityBot.Storage.Tests.Postgres;

[Collection(SharedPostgres.Name)]
public sealed class PostgresRecapsTests(PostgresServer server) : RecapsContract, IAsyncLifetime
{
    private PostgresStore store = null!;

    protected override IRecaps Recaps => new RecapTable(store);

    public async ValueTask InitializeAsync() =>
        store = PostgresStore.Open(PostgresAddress.Parse(await server.NewDatabaseAsync()));

    public ValueTask DisposeAsync() => store?.DisposeAsync() ?? ValueTask.CompletedTask;
}
