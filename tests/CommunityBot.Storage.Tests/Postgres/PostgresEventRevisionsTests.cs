using CommunityBot.Core.Identity;
using CommunityBot.Storage.Postgres;
using CommunityBot.Testing.RealPostgres;

namespace CommunityBot.Storage.Tests.Postgres;

[Collection(SharedPostgres.Name)]
public sealed class PostgresEventRevisionsTests(PostgresServer server) : EventRevisionsContract, IAsyncLifetime
{
    private PostgresStore store = null!;

    protected override IEventRevisions Revisions => new EventRevisionTable(store);

    public async ValueTask InitializeAsync() =>
        store = PostgresStore.Open(PostgresAddress.Parse(await server.NewDatabaseAsync()));

    public ValueTask DisposeAsync() => store?.DisposeAsync() ?? ValueTask.CompletedTask;
}
