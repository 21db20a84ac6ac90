using CommunityBot.Storage.Migrations;

using Npgsql;

namespace CommunityBot.Storage.Postgres;

/// <summary>
/// The numbered steps, applied in one transaction under a lock: of several instances that start together one makes the
/// tables, and the others find them.
/// </summary>
internal static class PostgresMigrations
{
    /// <summary>"cbmigrat" in ASCII; any number that nothing else in the database uses.</summary>
    private const long LockNumber = 0x63626d6967726174;

    /// <summary>
    /// Longer than any other command may take: another instance may be at it, with a table full of years.
    /// </summary>
    private const int PatienceSeconds = 120;

    /// <returns>How many posts were taken over from a folder.</returns>
    public static int Apply(NpgsqlConnection connection, PostgresAddress address, string? folder)
    {
        using var transaction = connection.BeginTransaction();
        Execute(connection, $"SELECT pg_advisory_xact_lock({LockNumber})");
        Execute(
            connection,
            "CREATE TABLE IF NOT EXISTS schema_version (step INTEGER PRIMARY KEY, applied_at TIMESTAMPTZ NOT NULL " +
            "DEFAULT now())");

        var steps = MigrationSteps.ForPostgres();
        var present = Present(connection);
        if (present > steps.Count)
        {
            throw new StorageException(
                $"The database {address} was written by a newer version (step {present}, this one knows " +
                $"{steps.Count}). " +
                $"Run that version, or point {PostgresAddress.Variable} elsewhere.");
        }

        foreach (var (number, sql) in steps.Skip(present))
        {
            Execute(connection, sql);
            Execute(connection, $"INSERT INTO schema_version (step) VALUES ({number})");
        }

        var inherited = folder is null ? 0 : SqliteImport.Import(connection, folder);
        transaction.Commit();
        return inherited;
    }

    private static int Present(NpgsqlConnection connection)
    {
        using var read = PostgresStore.Command(connection, "SELECT coalesce(max(step), 0) FROM schema_version");
        return (int)read.ExecuteScalar()!;
    }

    private static void Execute(NpgsqlConnection connection, string sql)
    {
        using var command = PostgresStore.Command(connection, sql);
        command.CommandTimeout = PatienceSeconds;
        command.ExecuteNonQuery();
    }
}
