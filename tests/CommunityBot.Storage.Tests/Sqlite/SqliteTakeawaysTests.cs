using CommunityBot.Core.Takeaways;
using CommunityBot.Storage.Sqlite;
using CommunityBot.Testing;

namespace CommunityBot.Storage.Tests.Sqlite;

public sealed class SqliteTakeawaysTests : TakeawaysContract, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteStore store;

    public SqliteTakeawaysTests()
    {
        store = SqliteStore.Open(folder.Path);
        Takeaways = new TakeawayTable(store);
    }

    protected override ITakeaways Takeaways { get; }

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }
}
