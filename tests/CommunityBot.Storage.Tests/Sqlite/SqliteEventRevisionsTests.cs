using CommunityBot.Core.Identity;
using CommunityBot.Storage.Sqlite;
using CommunityBot.Testing;

namespace CommunityBot.Storage.Tests.Sqlite;

public sealed class SqliteEventRevisionsTests : EventRevisionsContract, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteStore store;

    public SqliteEventRevisionsTests()
    {
        store = SqliteStore.Open(folder.Path);
        Revisions = new EventRevisionTable(store);
    }

    protected override IEventRevisions Revisions { get; }

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }
}
