using CommunityBot.Core.Recaps;
using CommunityBot.Storage.Sqlite;
using CommunityBot.Testing;

namespace CommunityBot.Storage.Tests.Sqlite;

public sealed class SqliteRecapsTests : RecapsContract, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteStore store;

    public SqliteRecapsTests()
    {
        store = SqliteStore.Open(folder.Path);
        Recaps = new RecapTable(store);
    }

    protected override IRecaps Recaps { get; }

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }
}
