using CommunityBot.Core.Photos;
using CommunityBot.Storage.Sqlite;
using CommunityBot.Testing;

namespace CommunityBot.Storage.Tests.Sqlite;

public sealed class SqlitePhotosTests : PhotosContract, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteStore store;

    public SqlitePhotosTests()
    {
        store = SqliteStore.Open(folder.Path);
        Photos = new PhotoTable(store);
    }

    protected override IPhotos Photos { get; }

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }
}
