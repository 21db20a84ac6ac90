using System.Net.Sockets;

using Npgsql;

namespace CommunityBot.Storage.Postgres;

/// <summary>Classifies database exceptions and describes them to the operator.</summary>
internal static class PostgresErrors
{
    /// <summary>SQLSTATE of idle_in_transaction_session_timeout.</summary>
    private const string IdleInTransaction = "25P03";

    /// <summary>
    /// True for errors of the database or the network; any other exception is a bug and is not caught.
    /// </summary>
    public static bool IsDatabaseError(Exception exception) =>
        exception is NpgsqlException or TimeoutException or SocketException or IOException;

    /// <summary>
    /// True when a retry on a new connection may succeed at once, as after a restart of the database.
    /// </summary>
    public static bool IsTransient(Exception exception) => exception switch
    {
        PostgresException refused => refused.SqlState is
            PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or
            IdleInTransaction or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure,
        { InnerException: TimeoutException } or TimeoutException => false,
        NpgsqlException =>
            exception.InnerException is IOException or SocketException { SocketErrorCode: SocketError.ConnectionReset },
        _ => exception is IOException,
    };

    /// <summary>See https://www.postgresql.org/docs/current/errcodes-appendix.html for the codes.</summary>
    public static StorageException Describe(Exception exception, PostgresAddress address) => new(
        exception switch
        {
            PostgresException { SqlState: PostgresErrorCodes.InvalidPassword } =>
                $"The database {address} refused the password of user \"{address.User}\". Correct the password in " +
                $"{PostgresAddress.Variable}.",
            PostgresException { SqlState: PostgresErrorCodes.InvalidAuthorizationSpecification } refused =>
                $"The database {address} does not allow user \"{address.User}\" to connect ({refused.MessageText}). " +
                $"Correct the user in {PostgresAddress.Variable}, or allow it in the server's pg_hba.conf.",
            PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } =>
                $"Database \"{address.Database}\" does not exist on {address}. Create it (createdb " +
                $"{address.Database}) or correct {PostgresAddress.Variable}.",
            PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } refused =>
                $"User \"{address.User}\" has insufficient privileges in {address} ({refused.MessageText}). Make it " +
                $"the owner: ALTER DATABASE \"{address.Database}\" OWNER TO \"{address.User}\".",
            PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } =>
                $"The database {address} has no free connection. Raise its max_connections or stop other clients.",
            PostgresException
            {
                SqlState: PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.AdminShutdown or
                PostgresErrorCodes.CrashShutdown
            } =>
                $"The database {address} is starting up or shutting down. The bot retries.",
            PostgresException { SqlState: PostgresErrorCodes.DiskFull } =>
                $"The disk of the database {address} is full. Make room: until then nothing is posted, and what is " +
                "due waits.",
            PostgresException other =>
                $"The database {address} returned an error: {other.MessageText} ({other.SqlState}).",
            _ => $"The database {address} is unreachable ({InnermostMessage(exception)}). Check that it is running " +
                "and that " +
                $"the host in {PostgresAddress.Variable} is correct.",
        },
        exception)
    {
        IsTemporary = exception is not PostgresException
        {
            SqlState: not (PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.CannotConnectNow or
                PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.DiskFull)
        },
        IsDiskFull = exception is PostgresException { SqlState: PostgresErrorCodes.DiskFull },
    };

    private static string InnermostMessage(Exception exception) =>
        exception.InnerException is { } inner ? InnermostMessage(inner) : exception.Message.TrimEnd('.');
}
