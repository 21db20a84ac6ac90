using Npgsql;

namespace CommunityBot.Storage.Postgres;

/// <summary>
/// The address form most hosting offers hand out, which Npgsql does not read:
/// https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS.
/// </summary>
internal static class PostgresUri
{
    /// <summary>Null when the text is of another form.</summary>
    public static string? ToSettings(string text)
    {
        if (!text.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) &&
            !text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri))
        {
            throw new FormatException("No address.");
        }

        var person = uri.UserInfo.Split(':', 2);
        var settings = new NpgsqlConnectionStringBuilder { Host = uri.Host.Trim('[', ']') };
        if (uri.Port > 0)
        {
            settings.Port = uri.Port;
        }

        if (person[0].Length > 0)
        {
            settings.Username = Uri.UnescapeDataString(person[0]);
        }

        if (person.Length > 1)
        {
            settings.Password = Uri.UnescapeDataString(person[1]);
        }

        if (uri.AbsolutePath.Trim('/') is { Length: > 0 } database)
        {
            settings.Database = Uri.UnescapeDataString(database);
        }

        foreach (var setting in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = setting.Split('=', 2) is [var one, var other] ? (one, other) : (setting, "");
            settings[Known(Uri.UnescapeDataString(name))] = Uri.UnescapeDataString(value);
        }

        return settings.ConnectionString;
    }

    /// <summary>libpq's word for a thing that Npgsql calls otherwise.</summary>
    private static string Known(string name) => name switch
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
