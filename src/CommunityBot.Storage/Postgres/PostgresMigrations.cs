using CommunityBot.Storage.Migrations;

using Npgsql;

namespace CommunityBot.Storage.Postgres;

/// <summary>
/// Applies the schema migrations in one transaction under an advisory lock: of several instances that start together,
/// one creates the tables and the others find them.
/// </summary>
internal static class PostgresMigrations
{
    /// <summary>The lock's key, "cbmigrat" in ASCII: any number that nothing else in the database uses.</summary>
    private const long LockKey = 0x63626d6967726174;

    /// <summary>Longer than the normal command timeout: another instance may be migrating a large table.</summary>
    private const int TimeoutSeconds = 120;

    /// <returns>The number of posts imported from the SQLite storage folder.</returns>
    public static int Apply(NpgsqlConnection connection, PostgresAddress address, string? folder)
    {
        using var transaction = connection.BeginTransaction();
        Execute(connection, $"SELECT pg_advisory_xact_lock({LockKey})");
        Execute(
            connection,
            "CREATE TABLE IF NOT EXISTS schema_version (step INTEGER PRIMARY KEY, applied_at TIMESTAMPTZ NOT NULL " +
            "DEFAULT now())");

        var steps = MigrationList.ForPostgres();
        var applied = AppliedCount(connection);
        if (applied > steps.Count)
        {
            throw new StorageException(
                $"The database {address} was migrated by a newer version of the bot (migration {applied}; this " +
                $"version knows {steps.Count}). Run that version or change {PostgresAddress.Variable}.");
        }

        foreach (var (number, sql) in steps.Skip(applied))
        {
            Execute(connection, sql);
            Execute(connection, $"INSERT INTO schema_version (step) VALUES ({number})");
        }

        var imported = folder is null ? 0 : SqliteImport.Import(connection, folder);
        transaction.Commit();
        return imported;
    }

    private static int AppliedCount(NpgsqlConnection connection)
    {
        using var read = PostgresStore.Command(connection, "SELECT coalesce(max(step), 0) FROM schema_version");
        return (int)read.ExecuteScalar()!;
    }

    private static void Execute(NpgsqlConnection connection, string sql)
    {
        using var command = PostgresStore.Command(connection, sql);
        command.CommandTimeout = TimeoutSeconds;
        command.ExecuteNonQuery();
    }
}
