using System.Data.Common;

using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Storage;

/// <summary>SQL statements and row mapping of the installation table, shared by SQLite and PostgreSQL.</summary>
internal static class InstallationTable
{
    public const string ReadAll = $"SELECT {Columns} FROM installation";

    public const string ReadPlatform = $"{ReadAll} WHERE platform = @platform ORDER BY space";

    public const string ReadOne = $"{ReadAll} WHERE {IsSpace}";

    public const string Upsert =
        $"INSERT INTO installation ({Columns}) VALUES (@platform, @space, @name, @token, @at) " +
        "ON CONFLICT (platform, space) DO UPDATE SET name = excluded.name, sealed_token = excluded.sealed_token, " +
        "installed_at = excluded.installed_at";

    public const string Delete = $"DELETE FROM installation WHERE {IsSpace} AND installed_at <= @at";

    private const string Columns = "platform, space, name, sealed_token, installed_at";

    private const string IsSpace = "platform = @platform AND space = @space";

    public static (string Name, object? Value)[] Key(string platform, string space) =>
        [("platform", platform), ("space", space)];

    public static (string Name, object? Value)[] Row(Installation installation) =>
    [
        .. Key(installation.Platform, installation.WorkspaceId),
        ("name", installation.Name),
        ("token", installation.SealedToken),
        ("at", installation.At.ToUnixTimeMilliseconds()),
    ];

    public static Installation Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3),
        Instant.FromUnixTimeMilliseconds(row.GetInt64(4)));
}
