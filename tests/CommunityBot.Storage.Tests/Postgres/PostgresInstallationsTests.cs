using CommunityBot.Core.Platforms;
using CommunityBot.Storage.Postgres;
using CommunityBot.Testing.RealPostgres;

namespace CommunityBot.Storage.Tests.Postgres;

[Collection(SharedPostgres.Name)]
public sealed class PostgresInstallationsTests(PostgresServer server) : InstallationsContract, IAsyncLifetime
{
    private PostgresStore store = null!;

    protected override IInstallations Installations => new PostgresInstallations(store);

    public async ValueTask InitializeAsync() => store = PostgresStore.Open(PostgresAddress.Read(await server.NewDatabaseAsync()));

    public ValueTask DisposeAsync() => store?.DisposeAsync() ?? ValueTask.CompletedTask;
}
