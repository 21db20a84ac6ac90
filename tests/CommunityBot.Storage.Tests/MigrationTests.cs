using CommunityBot.Core.Announcements;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Takeaways;
using CommunityBot.Storage.Migrations;
using CommunityBot.Storage.Postgres;
using CommunityBot.Storage.Sqlite;
using CommunityBot.Testing;
using CommunityBot.Testing.RealPostgres;

using Microsoft.Data.Sqlite;

using NodaTime;

using Npgsql;

namespace CommunityBot.Storage.Tests;

/// <summary>Tests that databases of earlier versions are migrated and keep their data.</summary>
[Collection(Postgres.SharedPostgres.Name)]
public sealed class MigrationTests(PostgresServer server)
{
    private const string OldPost =
        "INSERT INTO ledger VALUES ('sample', 'announced', 'connect-may-2020', '', 'local:announcements', 'Posted', " +
        "'me', 1, 1, 0, 1590000000000, " +
        "NULL, NULL, 'm1', 'f1', NULL, NULL, 1590000000000)";

    private static readonly Installation Installed = new(
        "slack", "T1", "First", "1.sealed", Instant.FromUnixTimeSeconds(1590000000));

    private static readonly Takeaway[] Chosen =
    [
        new("sample", "connect-may-2020", "slack:C1/1.2", "Meshes scale.", new ChannelRef("slack", "U1"), Installed.At)
        {
            Author = new ChannelRef("slack", "U2")
        },
        new(
            "sample",
            "connect-may-2020",
            "typed:1",
            "They heal.",
            new ChannelRef("local", "you"),
            Installed.At + Duration.FromMilliseconds(1)),
    ];

    [Fact]
    public async Task A_sqlite_file_of_the_first_version_is_migrated()
    {
        using var folder = new TemporaryFolder();
        WriteFirstVersion(folder.Path);

        using var store = SqliteStore.Open(folder.Path);
        var installations = new InstallationTable(store);
        await installations.SaveAsync(Installed, default);
        await new TakeawayTable(store).AddAsync(Chosen[0], default);

        Assert.Equal([Chosen[0]], await new TakeawayTable(store).ReadAsync("sample", default));
        Assert.Equal("m1", Assert.Single(await new LedgerTable(store).ReadAsync("sample", default)).MessageId);
        Assert.Equal(Installed, await installations.FindAsync("slack", "T1", default));
    }

    [Fact]
    public async Task A_postgres_database_of_the_first_version_is_migrated()
    {
        var address = PostgresAddress.Parse(await server.NewDatabaseAsync());
        await using (var connection = new NpgsqlConnection(address.ConnectionString))
        {
            await connection.OpenAsync();
            foreach (var sql in new[]
            {
                "CREATE TABLE schema_version (step INTEGER PRIMARY KEY, applied_at TIMESTAMPTZ NOT NULL DEFAULT now())",
                MigrationList.ForPostgres()[0].Sql,
                "INSERT INTO schema_version (step) VALUES (1)",
                OldPost,
            })
            {
                await using var command = new NpgsqlCommand(sql, connection);
                await command.ExecuteNonQueryAsync();
            }
        }

        await using var store = PostgresStore.Open(address);
        var installations = new InstallationTable(store);
        await installations.SaveAsync(Installed, default);
        await new TakeawayTable(store).AddAsync(Chosen[0], default);

        Assert.Equal([Chosen[0]], await new TakeawayTable(store).ReadAsync("sample", default));
        Assert.Equal(
            PostState.Posted, Assert.Single(await new LedgerTable(store).ReadAsync("sample", default)).State);
        Assert.Equal(Installed, await installations.FindAsync("slack", "T1", default));
    }

    [Fact]
    public async Task A_postgres_database_imports_the_data_of_a_folder_of_the_current_or_first_version()
    {
        using var folder = new TemporaryFolder();
        using var old = new TemporaryFolder();
        using (var store = SqliteStore.Open(folder.Path))
        {
            await new InstallationTable(store).SaveAsync(Installed, default);
            await new TakeawayTable(store).AddAsync(Chosen[0], default);
            await new TakeawayTable(store).AddAsync(Chosen[1], default);
        }

        WriteFirstVersion(old.Path);
        await using var heir = PostgresStore.Open(PostgresAddress.Parse(await server.NewDatabaseAsync()), folder.Path);
        await using var heirOfOld = PostgresStore.Open(
            PostgresAddress.Parse(await server.NewDatabaseAsync()), old.Path);

        Assert.Equal(Installed, await new InstallationTable(heir).FindAsync("slack", "T1", default));
        Assert.Equal(Chosen, await new TakeawayTable(heir).ReadAsync("sample", default));
        Assert.Equal(1, heirOfOld.ImportedPosts);
    }

    private static void WriteFirstVersion(string folder)
    {
        SQLitePCL.Batteries_V2.Init();
        using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(folder, "communitybot.db")};Pooling=False");
        connection.Open();
        SqliteStore.Execute(connection, $"{MigrationList.ForSqlite()[0].Sql}; PRAGMA user_version = 1; {OldPost}");
    }
}
