using Npgsql;

namespace CommunityBot.Storage.Postgres;

/// <summary>
/// Where the database is and who we are there. The password stays inside: what is shown never has it.
/// </summary>
public sealed class PostgresAddress
{
    /// <summary>
    /// An operation fails within seconds instead of waiting for a database that is away: posts can wait, people cannot.
    /// </summary>
    private const int ConnectSeconds = 3;

    private const int CommandSeconds = 4;

    private const int CancelMilliseconds = 1000;

    /// <summary>A small server allows a hundred connections to all who use it.</summary>
    private const int MostConnections = 20;

    /// <summary>PostgreSQL cuts names there.</summary>
    private const int LongestName = 63;

    private readonly NpgsqlConnectionStringBuilder settings;

    private PostgresAddress(NpgsqlConnectionStringBuilder settings) => this.settings = settings;

    /// <summary>The name of the environment variable, for sentences.</summary>
    public const string Variable = "STORAGE_POSTGRES";

    /// <summary>With the password: for drivers only.</summary>
    public string ConnectionString => settings.ConnectionString;

    internal string User => settings.Username ?? Environment.UserName;

    internal string Database => settings.Database ?? User;

    /// <summary>Reads what Npgsql reads, and the form <c>postgresql://user:password@host:5432/database</c>.</summary>
    /// <exception cref="StorageException">It cannot be read. The sentence quotes nothing of it.</exception>
    public static PostgresAddress Read(string text)
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(PostgresUri.ToSettings(text) ?? text)
            {
                ApplicationName = "communitybot"
            };
            if (string.IsNullOrEmpty(settings.Host))
            {
                throw Unreadable(exception: null);
            }

            settings.Timeout = ConnectSeconds;
            settings.CommandTimeout = CommandSeconds;
            settings.CancellationTimeout = CancelMilliseconds;
            settings.MaxPoolSize = Math.Min(settings.MaxPoolSize, MostConnections);

            // A password in an error's details or in a connection's description would end up in a log.
            settings.PersistSecurityInfo = false;
            settings.IncludeErrorDetail = false;
            return new PostgresAddress(settings);
        }
        catch (Exception exception)
            when (exception is ArgumentException or FormatException or InvalidCastException or KeyNotFoundException)
        {
            throw Unreadable(exception);
        }
    }

    /// <summary>
    /// The same database over a connection of its own, under a name that others see in <c>pg_stat_activity</c>.
    /// </summary>
    internal string Named(string application) => new NpgsqlConnectionStringBuilder(ConnectionString)
    {
        Pooling = false,
        ApplicationName = Shortened(application),
    }.ConnectionString;

    internal static string Shortened(string application) =>
        application.Length > LongestName ? application[..LongestName] : application;

    public override string ToString() => $"{settings.Host}:{settings.Port}/{Database}";

    // The cause is left out on purpose: a parser's message may quote the password.
    private static StorageException Unreadable(Exception? exception) => new(
        $"{Variable} cannot be read as an address of a PostgreSQL " +
        $"database{(exception is null ? " (it names no host)" : "")}. Write it like " +
        "\"Host=db.example.org;Database=communitybot;Username=communitybot;Password=…\" or " +
        "\"postgresql://communitybot:…@db.example.org/communitybot\".");
}
