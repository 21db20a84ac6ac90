using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

using CommunityBot.Core.Announcements;
using CommunityBot.Storage.Postgres;
using CommunityBot.Testing;
using CommunityBot.Testing.RealPostgres;

using NodaTime;

using Npgsql;

namespace CommunityBot.Storage.Tests.Postgres;

/// <summary>Tests which errors operators see, and how soon, when the database cannot be used.</summary>
[Collection(SharedPostgres.Name)]
public sealed class PostgresFaultTests(PostgresServer server)
{
    private const string Secret = "hunter2-of-all-secrets";

    private static readonly Instant Now = Instant.FromUtc(2020, 5, 28, 12, 0);

    private static readonly PostKey Key = new(
        "sample", "day-before", "connect-may-2020", "2020-05-29", Sample.Announcements);

    [Fact]
    public async Task A_wrong_password_is_reported_but_not_shown()
    {
        var fault = await FaultAsync(settings => settings.Password = Secret);

        Assert.Contains("refused the password of user \"communitybot\"", fault, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_database_is_reported_with_a_remedy() =>
        Assert.Contains(
            "createdb nowhere", await FaultAsync(settings => settings.Database = "nowhere"), StringComparison.Ordinal);

    [Fact]
    public async Task An_unreachable_host_is_reported() =>
        Assert.Contains("is unreachable", await FaultAsync(settings => settings.Port = 1), StringComparison.Ordinal);

    [Fact]
    public async Task A_newer_schema_is_refused()
    {
        var address = await NewAsync();
        PostgresStore.Open(address).Dispose();
        await RunSqlAsync(address, "INSERT INTO schema_version (step) VALUES (9999)");

        var fault = Assert.Throws<StorageException>(() => PostgresStore.Open(address).Dispose());

        Assert.Contains("newer version of the bot (migration 9999", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_permission_to_create_tables_is_reported()
    {
        var address = await NewAsync();
        await RunSqlAsync(
            address, "CREATE ROLE guest LOGIN PASSWORD 'guest'; REVOKE CREATE ON SCHEMA public FROM PUBLIC");
        var guest = new NpgsqlConnectionStringBuilder(address.ConnectionString)
        {
            Username = "guest",
            Password = "guest"
        };

        var fault = Assert.Throws<StorageException>(
            () => PostgresStore.Open(PostgresAddress.Parse(guest.ConnectionString)).Dispose());

        Assert.Contains("OWNER TO \"guest\"", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Instances_that_start_together_create_the_tables_once()
    {
        var address = await NewAsync();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => PostgresStore.Open(address).Dispose())));

        await using var store = PostgresStore.Open(address);
        Assert.NotNull(await new LedgerTable(store).ClaimAsync(Key, Now, default));
    }

    [Theory]
    [InlineData("Host=db;Pasword=hunter2-of-all-secrets")]
    [InlineData("Host=db;Port=hunter2-of-all-secrets")]
    [InlineData("hunter2-of-all-secrets")]
    [InlineData("Password=hunter2-of-all-secrets")]
    [InlineData("postgresql://bot:hunter2-of-all-secrets@:nonsense/db")]
    [InlineData("postgresql://bot:hunter2-of-all-secrets@db/db?colour=hunter2-of-all-secrets")]
    public void An_invalid_connection_string_is_refused_without_quoting_it(string text)
    {
        var fault = Assert.Throws<StorageException>(() => PostgresAddress.Parse(text));

        Assert.StartsWith("STORAGE_POSTGRES is not a valid", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_postgresql_url_of_a_hosting_provider_is_read()
    {
        var address = PostgresAddress.Parse(
            "postgresql://bot:p%40ss%3Bword@db.example.org:6432/community?sslmode=require");
        var settings = new NpgsqlConnectionStringBuilder(address.ConnectionString);

        Assert.Equal(
            ("db.example.org", 6432, "community", "bot", "p@ss;word", SslMode.Require),
            (settings.Host, settings.Port, settings.Database, settings.Username, settings.Password, settings.SslMode));
        Assert.Equal("db.example.org:6432/community", address.ToString());
    }

    [Fact]
    public async Task Operations_fail_fast_while_the_database_is_down_and_succeed_afterwards()
    {
        var address = await NewAsync();
        await using var store = PostgresStore.Open(address);
        var ledger = new LedgerTable(store);
        var claim = await ledger.ClaimAsync(Key, Now, default);

        await server.CrashAsync();
        var began = Stopwatch.GetTimestamp();
        try
        {
            await Assert.ThrowsAsync<StorageException>(() => ledger.ReadAsync("sample", default));
            await Assert.ThrowsAsync<StorageException>(
                () => ledger.ClaimAsync(Key with { Kind = "announced" }, Now, default));
            await Assert.ThrowsAsync<StorageException>(() => ledger.RecordAsync(claim!, default));
            Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(14));
        }
        finally
        {
            await server.RestartAsync();
        }

        Assert.True(await ledger.RecordAsync(claim! with { State = PostState.Posted, MessageId = "m1" }, default));
    }

    [Fact]
    public async Task A_restart_of_the_database_between_operations_fails_none()
    {
        var address = await NewAsync();
        await using var store = PostgresStore.Open(address);
        var ledger = new LedgerTable(store);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(
            number => ledger.ClaimAsync(Key with { Occurrence = $"{number}" }, Now, default)));

        await server.CrashAsync();
        await server.RestartAsync();

        Assert.Equal(8, (await ledger.ReadAsync("sample", default)).Count);
        Assert.NotNull(await ledger.ClaimAsync(Key, Now, default));
    }

    [Fact]
    public async Task A_host_that_accepts_the_connection_and_never_answers_times_out_within_seconds()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var address = PostgresAddress.Parse(
            $"Host=127.0.0.1;Port={((IPEndPoint)silent.LocalEndpoint).Port};Username=bot;Password=x;Database=db");
        await using var existing = PostgresStore.OpenExisting(address);
        var began = Stopwatch.GetTimestamp();

        var fault = await Assert.ThrowsAsync<StorageException>(() => new LedgerTable(existing).PeekAsync(default));

        Assert.Contains("is unreachable", fault.Message, StringComparison.Ordinal);
        Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(14));
    }

    private async Task<PostgresAddress> NewAsync() => PostgresAddress.Parse(await server.NewDatabaseAsync());

    private async Task<string> FaultAsync(Action<NpgsqlConnectionStringBuilder> change)
    {
        var settings = new NpgsqlConnectionStringBuilder(await server.NewDatabaseAsync());
        change(settings);
        return Assert.Throws<StorageException>(
            () => PostgresStore.Open(PostgresAddress.Parse(settings.ConnectionString)).Dispose()).Message;
    }

    private static async Task RunSqlAsync(PostgresAddress address, string sql)
    {
        await using var connection = new NpgsqlConnection(address.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
