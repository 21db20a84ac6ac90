using System.Text;

namespace CommunityBot.Storage.Postgres;

/// <summary>
/// Text as PostgreSQL takes it. It refuses the character 0 and broken pairs of surrogates, and a page from the net may
/// hold both; a post must not fail for them.
/// </summary>
internal static class PostgresText
{
    public static string Of(string text) =>
        text.AsSpan().ContainsAnyInRange('\ud800', '\udfff') || text.Contains('\0', StringComparison.Ordinal)
            ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\ufffd')
            : text;
}
