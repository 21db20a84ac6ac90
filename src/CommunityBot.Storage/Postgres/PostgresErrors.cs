using System.Net.Sockets;

using Npgsql;

namespace CommunityBot.Storage.Postgres;

/// <summary>What went wrong with the database, in a sentence for whoever runs the bot.</summary>
internal static class PostgresErrors
{
    /// <summary>idle_in_transaction_session_timeout.</summary>
    private const string IdleInTransaction = "25P03";

    /// <summary>Errors of the database or of the way to it; everything else is a bug and stays one.</summary>
    public static bool IsOurs(Exception exception) =>
        exception is NpgsqlException or TimeoutException or SocketException or IOException;

    /// <summary>A connection from before the database was restarted is dead; a new one may well work at once.</summary>
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
                $"The database {address} refuses the password of \"{address.User}\". Correct " +
                $"{PostgresAddress.Variable}.",
            PostgresException { SqlState: PostgresErrorCodes.InvalidAuthorizationSpecification } refused =>
                $"The database {address} does not let \"{address.User}\" in ({refused.MessageText}). Correct the " +
                "user in " +
                $"{PostgresAddress.Variable}, or allow it in the server's pg_hba.conf.",
            PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } =>
                $"There is no database \"{address.Database}\" on {address}. Make it (createdb {address.Database}), " +
                $"or correct {PostgresAddress.Variable}.",
            PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } refused =>
                $"\"{address.User}\" may not do what the bot needs in {address} ({refused.MessageText}). Let it own " +
                "the database: " +
                $"ALTER DATABASE \"{address.Database}\" OWNER TO \"{address.User}\".",
            PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } =>
                $"The database {address} has no connection left. Raise its max_connections, or stop what else uses it.",
            PostgresException { SqlState: PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.AdminShutdown or
                PostgresErrorCodes.CrashShutdown } =>
                $"The database {address} is starting or stopping just now. It is tried again.",
            PostgresException other => $"The database {address} refused: {other.MessageText} ({other.SqlState}).",
            _ => $"The database {address} does not answer ({Innermost(exception)}). Is it running, and is the host " +
                $"in {PostgresAddress.Variable} right?",
        },
        exception);

    private static string Innermost(Exception exception) =>
        exception.InnerException is { } inner ? Innermost(inner) : exception.Message.TrimEnd('.');
}
