using System.Text;

namespace CommunityBot.Storage.Postgres;

/// <summary>
/// Sanitizes text for PostgreSQL, which rejects U+0000 and unpaired surrogates; a fetched page may contain both, and a
/// post must not fail because of them.
/// </summary>
internal static class PostgresText
{
    public static string Sanitize(string text) =>
        text.AsSpan().ContainsAnyInRange('\ud800', '\udfff') || text.Contains('\0', StringComparison.Ordinal)
            ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\ufffd')
            : text;
}
