namespace CommunityBot.Slack.Interactions;

/// <summary>What Slack sends for what a person typed.</summary>
internal static class TypedText
{
    /// <summary>
    /// The text as it was typed: Slack escapes three characters, and some phones make quotes and dashes fine.
    /// </summary>
    public static string Read(string text) => text
        .Replace("&lt;", "<", StringComparison.Ordinal)
        .Replace("&gt;", ">", StringComparison.Ordinal)
        .Replace("&amp;", "&", StringComparison.Ordinal)
        .Replace('’', '\'')
        .Replace('\u00A0', ' ')
        .Trim();
}
