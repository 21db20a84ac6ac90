using Npgsql;

namespace CommunityBot.Storage.Postgres;

/// <summary>
/// The PostgreSQL connection string, parsed and limited to short timeouts; <see cref="ToString"/> omits the password.
/// </summary>
public sealed class PostgresAddress
{
    /// <summary>
    /// Operations fail within seconds when the database is unreachable: posts can be retried later, members waiting for
    /// a response cannot.
    /// </summary>
    private const int ConnectSeconds = 3;

    private const int CommandSeconds = 4;

    private const int CancelMilliseconds = 1000;

    /// <summary>A small server allows 100 connections in total.</summary>
    private const int MaxConnections = 20;

    /// <summary>PostgreSQL truncates identifiers to this length.</summary>
    private const int MaxIdentifierLength = 63;

    private readonly NpgsqlConnectionStringBuilder settings;

    private PostgresAddress(NpgsqlConnectionStringBuilder settings) => this.settings = settings;

    /// <summary>The name of the environment variable, for messages.</summary>
    public const string Variable = "STORAGE_POSTGRES";

    /// <summary>Includes the password: for database drivers only.</summary>
    public string ConnectionString => settings.ConnectionString;

    internal string User => settings.Username ?? Environment.UserName;

    internal string Database => settings.Database ?? User;

    /// <summary>Accepts an Npgsql connection string or <c>postgresql://user:password@host:5432/database</c>.</summary>
    /// <exception cref="StorageException">The text is not a valid address. The message quotes none of it.</exception>
    public static PostgresAddress Parse(string text)
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(PostgresUri.ToConnectionString(text) ?? text)
            {
                ApplicationName = "communitybot"
            };
            if (string.IsNullOrEmpty(settings.Host))
            {
                throw Invalid(exception: null);
            }

            settings.Timeout = ConnectSeconds;
            settings.CommandTimeout = CommandSeconds;
            settings.CancellationTimeout = CancelMilliseconds;
            settings.MaxPoolSize = Math.Min(settings.MaxPoolSize, MaxConnections);

            // A password in error details or in a connection's description would end up in a log.
            settings.PersistSecurityInfo = false;
            settings.IncludeErrorDetail = false;
            return new PostgresAddress(settings);
        }
        catch (Exception exception)
            when (exception is ArgumentException or FormatException or InvalidCastException or KeyNotFoundException)
        {
            throw Invalid(exception);
        }
    }

    /// <summary>
    /// The connection string for the scheduler, which opens its own transactions and holds row locks in them: the
    /// server ends those of a frozen instance after three seconds, as <see cref="PostgresStore"/> does for its own.
    /// Otherwise no other instance could schedule anything until it wakes. Includes the password.
    /// </summary>
    public string SchedulerConnectionString => new NpgsqlConnectionStringBuilder(ConnectionString)
    {
        ApplicationName = Truncate("communitybot scheduler"),
        Options = $"{settings.Options} -c idle_in_transaction_session_timeout=3s".TrimStart(),
    }.ConnectionString;

    /// <summary>
    /// The connection string for a dedicated connection that other instances see in <c>pg_stat_activity</c> under this
    /// application name.
    /// </summary>
    internal string ToNamedConnectionString(string application) => new NpgsqlConnectionStringBuilder(ConnectionString)
    {
        Pooling = false,
        ApplicationName = Truncate(application),
    }.ConnectionString;

    internal static string Truncate(string application) =>
        application.Length > MaxIdentifierLength ? application[..MaxIdentifierLength] : application;

    public override string ToString() => $"{settings.Host}:{settings.Port}/{Database}";

    // The parser's exception is not passed on as the cause: its message may quote the password.
    private static StorageException Invalid(Exception? exception) => new(
        $"{Variable} is not a valid PostgreSQL address{(exception is null ? " (it names no host)" : "")}. " +
        "Use the form \"Host=db.example.org;Database=communitybot;Username=communitybot;Password=…\" or " +
        "\"postgresql://communitybot:…@db.example.org/communitybot\".");
}
