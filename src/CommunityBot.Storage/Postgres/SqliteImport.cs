using CommunityBot.Storage.Sqlite;

using Microsoft.Data.Sqlite;

using Npgsql;

namespace CommunityBot.Storage.Postgres;

/// <summary>
/// One-time import of the SQLite storage folder into an empty PostgreSQL database; without it, the bot would announce
/// every upcoming meetup again.
/// </summary>
internal static class SqliteImport
{
    private const string ImportHolder = "inherited";

    /// <param name="connection">Inside the transaction that holds the migration lock, so that exactly one instance
    /// imports.</param>
    /// <returns>The number of imported posts.</returns>
    /// <exception cref="StorageException">The folder contains a database that cannot be read.</exception>
    public static int Import(NpgsqlConnection connection, string folder)
    {
        if (Execute(
            connection,
            "SELECT EXISTS (SELECT 1 FROM ledger) OR EXISTS (SELECT 1 FROM chat_log) " +
            "OR EXISTS (SELECT 1 FROM installation)")
            is true)
        {
            return 0;
        }

        try
        {
            using var source = SqliteStore.OpenReadOnly(folder);
            if (source is null)
            {
                return 0;
            }

            var posts = ImportLedger(connection, source);
            ImportChat(connection, source);
            ImportTable(
                connection, source, "installation", ["platform", "space", "name", "sealed_token", "installed_at"]);
            ImportTable(
                connection, source, "reminder", ["community", "platform", "person", "lineage", "asked_at", "facts"]);
            ImportTable(connection, source, KnownMeetupTable.Name, KnownMeetupTable.ColumnNames);
            ImportTable(connection, source, EventRevisionTable.Name, EventRevisionTable.ColumnNames);
            ImportTable(connection, source, TakeawayTable.Name, TakeawayTable.ColumnNames);
            ImportTable(connection, source, RecapTable.RevisionName, RecapTable.RevisionColumnNames);
            ImportTable(connection, source, RecapTable.DraftName, RecapTable.DraftColumnNames);
            ImportTable(connection, source, RecapTable.FileName, RecapTable.FileColumnNames);
            ImportTable(connection, source, RecapTable.WriteName, RecapTable.WriteColumnNames);
            ImportTable(connection, source, PhotoTable.Name, PhotoTable.ColumnNames);
            ImportTable(connection, source, PhotoTable.FileName, PhotoTable.FileColumnNames);
            return posts;
        }
        catch (SqliteException exception)
        {
            throw new StorageException(
                $"The SQLite database in {folder} cannot be imported into {PostgresAddress.Variable} " +
                $"({exception.Message}). Run this version once without that variable, or move the folder away; " +
                "without the import the bot may announce meetups again.",
                exception);
        }
    }

    private static int ImportLedger(NpgsqlConnection connection, SqliteConnection source)
    {
        using var select = SqliteStore.Command(source, LedgerTable.SelectAll);
        using var row = select.ExecuteReader();
        var posts = 0;
        for (; row.Read(); posts++)
        {
            Execute(connection, LedgerTable.Insert, LedgerTable.Row(LedgerTable.Entry(row), ImportHolder));
        }

        return posts;
    }

    /// <summary>Keeps the ids, because messages are edited by id.</summary>
    private static void ImportChat(NpgsqlConnection connection, SqliteConnection source)
    {
        using var select = SqliteStore.Command(source, "SELECT id, channel, reference, posted_at, html FROM chat_log");
        using var row = select.ExecuteReader();
        while (row.Read())
        {
            Execute(
                connection,
                "INSERT INTO chat_log (id, channel, reference, posted_at, html) " +
                "VALUES (@id, @channel, @reference, @at, @html)",
                ("id", row.GetInt64(0)),
                ("channel", row.GetString(1)),
                ("reference", row.GetString(2)),
                ("at", row.GetInt64(3)),
                ("html", row.GetString(4)));
        }

        Execute(
            connection,
            "SELECT setval(pg_get_serial_sequence('chat_log', 'id'), " +
            "(SELECT coalesce(max(id), 0) + 1 FROM chat_log), false)");
    }

    /// <summary>Copies all rows unchanged; the table may be missing in a folder written by an older version.</summary>
    private static void ImportTable(
        NpgsqlConnection connection, SqliteConnection source, string table, IReadOnlyList<string> columns)
    {
        using var exists = SqliteStore.Command(
            source, "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = @table", ("table", table));
        if (exists.ExecuteScalar() is null)
        {
            return;
        }

        using var select = SqliteStore.Command(source, $"SELECT {string.Join(", ", columns)} FROM {table}");
        using var row = select.ExecuteReader();
        while (row.Read())
        {
            Execute(
                connection,
                $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES " +
                $"({string.Join(", ", columns.Select(column => "@" + column))}) ON CONFLICT DO NOTHING",
                [.. columns.Select((column, at) => (column, (object?)row.GetValue(at)))]);
        }
    }

    private static object? Execute(
        NpgsqlConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = PostgresStore.Command(connection, sql, parameters);
        return command.ExecuteScalar();
    }
}
