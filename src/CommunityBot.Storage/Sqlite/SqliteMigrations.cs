using System.Globalization;

using CommunityBot.Storage.Migrations;

using Microsoft.Data.Sqlite;

namespace CommunityBot.Storage.Sqlite;

/// <summary>
/// Applies the pending schema migrations, each in its own transaction; <c>user_version</c> holds the last one.
/// </summary>
internal static class SqliteMigrations
{
    public static void Apply(SqliteConnection connection, string file)
    {
        var steps = MigrationList.ForSqlite();
        using (var read = SqliteStore.Command(connection, "PRAGMA user_version;"))
        {
            var applied = Convert.ToInt32(read.ExecuteScalar(), CultureInfo.InvariantCulture);
            if (applied > steps.Count)
            {
                throw new StorageException(
                    $"The database {file} was migrated by a newer version of the bot (migration {applied}; this " +
                    $"version knows {steps.Count}). Run that version or change storage.path.");
            }

            steps = [.. steps.Skip(applied)];
        }

        foreach (var (number, sql) in steps)
        {
            SqliteStore.Execute(connection, $"BEGIN IMMEDIATE; {sql} PRAGMA user_version = {number}; COMMIT;");
        }
    }
}
