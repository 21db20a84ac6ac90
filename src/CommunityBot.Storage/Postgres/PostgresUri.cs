using Npgsql;

namespace CommunityBot.Storage.Postgres;

/// <summary>
/// Converts the libpq connection URI, which most hosting providers hand out and Npgsql does not read, to a connection
/// string: https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS.
/// </summary>
internal static class PostgresUri
{
    /// <summary>Null when the text is not a connection URI.</summary>
    public static string? ToConnectionString(string text)
    {
        if (!text.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) &&
            !text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri))
        {
            throw new FormatException("Not a valid connection URI.");
        }

        var userInfo = uri.UserInfo.Split(':', 2);
        var settings = new NpgsqlConnectionStringBuilder { Host = uri.Host.Trim('[', ']') };
        if (uri.Port > 0)
        {
            settings.Port = uri.Port;
        }

        if (userInfo[0].Length > 0)
        {
            settings.Username = Uri.UnescapeDataString(userInfo[0]);
        }

        if (userInfo.Length > 1)
        {
            settings.Password = Uri.UnescapeDataString(userInfo[1]);
        }

        if (uri.AbsolutePath.Trim('/') is { Length: > 0 } database)
        {
            settings.Database = Uri.UnescapeDataString(database);
        }

        foreach (var setting in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = setting.Split('=', 2) is [var one, var other] ? (one, other) : (setting, "");
            settings[KeywordOf(Uri.UnescapeDataString(name))] = Uri.UnescapeDataString(value);
        }

        return settings.ConnectionString;
    }

    /// <summary>Maps a libpq parameter name to Npgsql's keyword.</summary>
    private static string KeywordOf(string name) => name switch
    {
        "sslmode" => "SSL Mode",
        "sslrootcert" => "Root Certificate",
        "sslcert" => "SSL Certificate",
        "sslkey" => "SSL Key",
        "connect_timeout" => "Timeout",
        "application_name" => "Application Name",
        "channel_binding" => "Channel Binding",
        "host" => "Host",
        _ => name,
    };
}
