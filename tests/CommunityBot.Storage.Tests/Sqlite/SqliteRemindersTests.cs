using CommunityBot.Core.Reminders;
using CommunityBot.Storage.Sqlite;
using CommunityBot.Testing;

namespace CommunityBot.Storage.Tests.Sqlite;

public sealed class SqliteRemindersTests : RemindersContract, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteStore store;

    public SqliteRemindersTests()
    {
        store = SqliteStore.Open(folder.Path);
        Reminders = new ReminderTable(store);
    }

    protected override IReminders Reminders { get; }

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }
}
