using System.Globalization;

using CommunityBot.Storage.Migrations;

using Microsoft.Data.Sqlite;

namespace CommunityBot.Storage.Sqlite;

/// <summary>Numbered steps from an empty file to today's tables; forwards only.</summary>
internal static class SqliteMigrations
{
    public static void Apply(SqliteConnection connection, string file)
    {
        var steps = MigrationSteps.ForSqlite();
        using (var read = SqliteStore.Command(connection, "PRAGMA user_version;"))
        {
            var present = Convert.ToInt32(read.ExecuteScalar(), CultureInfo.InvariantCulture);
            if (present > steps.Count)
            {
                throw new StorageException(
                    $"The bot's memory {file} was written by a newer version (step {present}, this one knows " +
                    $"{steps.Count}). " +
                    "Run that version, or set storage.path elsewhere.");
            }

            steps = [.. steps.Skip(present)];
        }

        foreach (var (number, sql) in steps)
        {
            SqliteStore.Execute(connection, $"BEGIN IMMEDIATE; {sql} PRAGMA user_version = {number}; COMMIT;");
        }
    }
}
