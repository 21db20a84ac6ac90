using CommunityBot.Core.Reminders;
using CommunityBot.Storage.Postgres;
using CommunityBot.Testing.RealPostgres;

namespace CommunityBot.Storage.Tests.Postgres;

[Collection(SharedPostgres.Name)]
public sealed class PostgresRemindersTests(PostgresServer server) : RemindersContract, IAsyncLifetime
{
    private PostgresStore store = null!;

    protected override IReminders Reminders => new ReminderTable(store);

    public async ValueTask InitializeAsync() =>
        store = PostgresStore.Open(PostgresAddress.Parse(await server.NewDatabaseAsync()));

    public ValueTask DisposeAsync() => store?.DisposeAsync() ?? ValueTask.CompletedTask;
}
