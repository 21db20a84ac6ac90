using CommunityBot.Core.Platforms;
using CommunityBot.Storage.Sqlite;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Storage.Tests.Sqlite;

public sealed class SqliteInstallationsTests : InstallationsContract, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteStore store;

    public SqliteInstallationsTests()
    {
        store = SqliteStore.Open(folder.Path);
        Installations = new InstallationTable(store);
    }

    protected override IInstallations Installations { get; }

    [Fact]
    public async Task Peeking_reads_an_open_store_and_creates_no_files()
    {
        using var empty = new TemporaryFolder();
        var kept = new Installation("slack", "T1", "First", "1.sealed", Instant.FromUtc(2020, 5, 28, 12, 0));
        await Installations.SaveAsync(kept, default);

        Assert.Equal(kept, Assert.Single(await PeekAsync(folder, "slack")));
        Assert.Empty(await PeekAsync(folder, "other"));
        Assert.Empty(await PeekAsync(empty, "slack"));
        Assert.Empty(Directory.EnumerateFileSystemEntries(empty.Path));
    }

    [Fact]
    public async Task An_older_store_has_no_installations_and_a_damaged_one_is_reported()
    {
        using var old = new TemporaryFolder();
        using var damaged = new TemporaryFolder();
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection(
            $"Data Source={Path.Combine(old.Path, "communitybot.db")};Pooling=false"))
        {
            connection.Open();
            SqliteStore.Execute(connection, "CREATE TABLE ledger (kind TEXT)");
        }

        File.WriteAllText(Path.Combine(damaged.Path, "communitybot.db"), new string('x', 4096));

        Assert.Empty(await PeekAsync(old, "slack"));
        Assert.Contains(
            "cannot be read",
            (await Assert.ThrowsAsync<StorageException>(() => PeekAsync(damaged, "slack"))).Message,
            StringComparison.Ordinal);
    }

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }

    private static async Task<IReadOnlyList<Installation>> PeekAsync(TemporaryFolder folder, string platform)
    {
        await using var existing = SqliteStore.OpenExisting(folder.Path);
        return await new InstallationTable(existing).PeekAsync(platform, default);
    }
}
