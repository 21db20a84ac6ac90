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

/// <summary>What an operator is told, and how fast, when the database cannot be used.</summary>
[Collection(SharedPostgres.Name)]
public sealed class PostgresFaultTests(PostgresServer server)
{
    private const string Secret = "hunter2-of-all-secrets";

    private static readonly Instant Now = Instant.FromUtc(2020, 5, 28, 12, 0);

    private static readonly PostKey Key = new(
        "sample", "day-before", "connect-may-2020", "2020-05-29", Sample.Announcements);

    [Fact]
    public async Task A_wrong_password_is_said_and_not_shown()
    {
        var fault = await FaultAsync(settings => settings.Password = Secret);

        Assert.Contains("refuses the password of \"communitybot\"", fault, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_database_is_named_with_a_remedy() =>
        Assert.Contains(
            "createdb nowhere", await FaultAsync(settings => settings.Database = "nowhere"), StringComparison.Ordinal);

    [Fact]
    public async Task A_host_where_nobody_listens_is_named() =>
        Assert.Contains("does not answer", await FaultAsync(settings => settings.Port = 1), StringComparison.Ordinal);

    [Fact]
    public async Task A_newer_schema_is_left_alone()
    {
        var address = await NewAsync();
        PostgresStore.Open(address).Dispose();
        await RunSqlAsync(address, "INSERT INTO schema_version (step) VALUES (9999)");

        var fault = Assert.Throws<StorageException>(() => PostgresStore.Open(address).Dispose());

        Assert.Contains("newer version (step 9999", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_where_nothing_may_be_made_is_said()
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
            () => PostgresStore.Open(PostgresAddress.Read(guest.ConnectionString)).Dispose());

        Assert.Contains("OWNER TO \"guest\"", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Instances_that_start_together_make_the_tables_once()
    {
        var address = await NewAsync();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => PostgresStore.Open(address).Dispose())));

        await using var store = PostgresStore.Open(address);
        Assert.NotNull(await new PostgresLedger(store).ClaimAsync(Key, Now, default));
    }

    [Theory]
    [InlineData("Host=db;Pasword=hunter2-of-all-secrets")]
    [InlineData("Host=db;Port=hunter2-of-all-secrets")]
    [InlineData("hunter2-of-all-secrets")]
    [InlineData("Password=hunter2-of-all-secrets")]
    [InlineData("postgresql://bot:hunter2-of-all-secrets@:nonsense/db")]
    [InlineData("postgresql://bot:hunter2-of-all-secrets@db/db?colour=hunter2-of-all-secrets")]
    public void An_address_that_cannot_be_read_is_refused_without_quoting_it(string text)
    {
        var fault = Assert.Throws<StorageException>(() => PostgresAddress.Read(text));

        Assert.StartsWith("STORAGE_POSTGRES cannot be read", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_form_that_hosting_offers_hand_out_is_read()
    {
        var address = PostgresAddress.Read(
            "postgresql://bot:p%40ss%3Bword@db.example.org:6432/community?sslmode=require");
        var settings = new NpgsqlConnectionStringBuilder(address.ConnectionString);

        Assert.Equal(
            ("db.example.org", 6432, "community", "bot", "p@ss;word", SslMode.Require),
            (settings.Host, settings.Port, settings.Database, settings.Username, settings.Password, settings.SslMode));
        Assert.Equal("db.example.org:6432/community", address.ToString());
    }

    [Fact]
    public async Task While_the_database_is_away_every_operation_fails_at_once_and_afterwards_all_is_as_before()
    {
        var address = await NewAsync();
        await using var store = PostgresStore.Open(address);
        var ledger = new PostgresLedger(store);
        var claim = await ledger.ClaimAsync(Key, Now, default);

        await server.CrashAsync();
        var began = Stopwatch.GetTimestamp();
        try
        {
            await Assert.ThrowsAsync<StorageException>(() => ledger.ReadAsync("sample", default));
            await Assert.ThrowsAsync<StorageException>(
                () => ledger.ClaimAsync(Key with { Kind = "announced" }, Now, default));
            await Assert.ThrowsAsync<StorageException>(() => ledger.RecordAsync(claim!, default));
            Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(10));
        }
        finally
        {
            await server.ComeBackAsync();
        }

        Assert.True(await ledger.RecordAsync(claim! with { State = PostState.Posted, MessageId = "m1" }, default));
    }

    [Fact]
    public async Task A_restart_that_nobody_noticed_costs_no_operation()
    {
        var address = await NewAsync();
        await using var store = PostgresStore.Open(address);
        var ledger = new PostgresLedger(store);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(
            number => ledger.ClaimAsync(Key with { Occurrence = $"{number}" }, Now, default)));

        await server.CrashAsync();
        await server.ComeBackAsync();

        Assert.Equal(8, (await ledger.ReadAsync("sample", default)).Count);
        Assert.NotNull(await ledger.ClaimAsync(Key, Now, default));
    }

    [Fact]
    public async Task A_host_that_takes_the_call_and_never_answers_is_given_up_within_seconds()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var address = PostgresAddress.Read(
            $"Host=127.0.0.1;Port={((IPEndPoint)silent.LocalEndpoint).Port};Username=bot;Password=x;Database=db");
        var began = Stopwatch.GetTimestamp();

        var fault = await Assert.ThrowsAsync<StorageException>(() => PostgresLedger.PeekAsync(address, default));

        Assert.Contains("does not answer", fault.Message, StringComparison.Ordinal);
        Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(10));
    }

    private async Task<PostgresAddress> NewAsync() => PostgresAddress.Read(await server.NewDatabaseAsync());

    private async Task<string> FaultAsync(Action<NpgsqlConnectionStringBuilder> change)
    {
        var settings = new NpgsqlConnectionStringBuilder(await server.NewDatabaseAsync());
        change(settings);
        return Assert.Throws<StorageException>(
            () => PostgresStore.Open(PostgresAddress.Read(settings.ConnectionString)).Dispose()).Message;
    }

    private static async Task RunSqlAsync(PostgresAddress address, string sql)
    {
        await using var connection = new NpgsqlConnection(address.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
