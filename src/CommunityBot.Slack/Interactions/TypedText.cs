namespace CommunityBot.Slack.Interactions;

/// <summary>Restores typed text from Slack's encoding.</summary>
internal static class TypedText
{
    /// <summary>
    /// Unescapes Slack's three entities, and reverts the apostrophes and non-breaking spaces that some phones insert.
    /// </summary>
    public static string Read(string text) => text
        .Replace("&lt;", "<", StringComparison.Ordinal)
        .Replace("&gt;", ">", StringComparison.Ordinal)
        .Replace("&amp;", "&", StringComparison.Ordinal)
        .Replace('’', '\'')
        .Replace('\u00A0', ' ')
        .Trim();
}
