using CommunityBot.Core.Identity;
using CommunityBot.Storage.Sqlite;
using CommunityBot.Testing;

namespace CommunityBot.Storage.Tests.Sqlite;

public sealed class SqliteKnownMeetupsTests : KnownMeetupsContract, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteStore store;

    public SqliteKnownMeetupsTests()
    {
        store = SqliteStore.Open(folder.Path);
        Known = new KnownMeetupTable(store);
    }

    protected override IKnownMeetups Known { get; }

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }
}
