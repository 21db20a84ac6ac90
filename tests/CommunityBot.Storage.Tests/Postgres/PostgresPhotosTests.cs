using CommunityBot.Core.Photos;
using CommunityBot.Storage.Postgres;
using CommunityBot.Testing.RealPostgres;

namespace CommunityBot.Storage.Tests.Postgres;

[Collection(SharedPostgres.Name)]
public sealed class PostgresPhotosTests(PostgresServer server) : PhotosContract, IAsyncLifetime
{
    private PostgresStore store = null!;

    protected override IPhotos Photos => new PhotoTable(store);

    public async ValueTask InitializeAsync() =>
        store = PostgresStore.Open(PostgresAddress.Parse(await server.NewDatabaseAsync()));

    public ValueTask DisposeAsync() => store?.DisposeAsync() ?? ValueTask.CompletedTask;
}
