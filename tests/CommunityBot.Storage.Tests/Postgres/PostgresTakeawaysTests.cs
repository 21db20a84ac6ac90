using CommunityBot.Core.Takeaways;
using CommunityBot.Storage.Postgres;
using CommunityBot.Testing.RealPostgres;

namespace CommunityBot.Storage.Tests.Postgres;

[Collection(SharedPostgres.Name)]
public sealed class PostgresTakeawaysTests(PostgresServer server) : TakeawaysContract, IAsyncLifetime
{
    private PostgresStore store = null!;

    protected override ITakeaways Takeaways => new TakeawayTable(store);

    public async ValueTask InitializeAsync() =>
        store = PostgresStore.Open(PostgresAddress.Parse(await server.NewDatabaseAsync()));

    public ValueTask DisposeAsync() => store?.DisposeAsync() ?? ValueTask.CompletedTask;
}
