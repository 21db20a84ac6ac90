using CommunityBot.Core.Platforms;
using CommunityBot.Storage.Sqlite;
using CommunityBot.Testing;

namespace CommunityBot.Storage.Tests.Sqlite;

public sealed class SqliteInstallationsTests : InstallationsContract, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteStore store;

    public SqliteInstallationsTests()
    {
        store = SqliteStore.Open(folder.Path);
        Installations = new SqliteInstallations(store);
    }

    protected override IInstallations Installations { get; }

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }
}
