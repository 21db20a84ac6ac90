using System.Globalization;

using Microsoft.Data.Sqlite;

namespace CommunityBot.Storage.Sqlite;

/// <summary>Numbered steps from an empty file to today's tables; forwards only.</summary>
internal static class SqliteMigrations
{
    public static void Apply(SqliteConnection connection, string file)
    {
        var steps = Steps().ToList();
        using (var read = SqliteStore.Command(connection, "PRAGMA user_version;"))
        {
            var present = Convert.ToInt32(read.ExecuteScalar(), CultureInfo.InvariantCulture);
            if (present > steps.Count)
            {
                throw new StorageException(
                    $"The bot's memory {file} was written by a newer version (step {present}, this one knows {steps.Count}). " +
                    "Run that version, or set storage.path elsewhere.");
            }

            steps = steps[present..];
        }

        foreach (var (number, sql) in steps)
        {
            SqliteStore.Execute(connection, $"BEGIN IMMEDIATE; {sql} PRAGMA user_version = {number}; COMMIT;");
        }
    }

    private static IEnumerable<(int Number, string Sql)> Steps()
    {
        var assembly = typeof(SqliteMigrations).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select((name, index) =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return (index + 1, reader.ReadToEnd());
            });
    }
}
