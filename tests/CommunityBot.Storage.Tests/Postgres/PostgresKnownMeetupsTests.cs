using CommunityBot.Core.Identity;
using CommunityBot.Storage.Postgres;
using CommunityBot.Testing.RealPostgres;

namespace CommunityBot.Storage.Tests.Postgres;

[Collection(SharedPostgres.Name)]
public sealed class PostgresKnownMeetupsTests(PostgresServer server) : KnownMeetupsContract, IAsyncLifetime
{
    private PostgresStore store = null!;

    protected override IKnownMeetups Known => new KnownMeetupTable(store);

    public async ValueTask InitializeAsync() =>
        store = PostgresStore.Open(PostgresAddress.Parse(await server.NewDatabaseAsync()));

    public ValueTask DisposeAsync() => store?.DisposeAsync() ?? ValueTask.CompletedTask;
}
