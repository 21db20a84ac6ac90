namespace CommunityBot.Slack.Web;

/// <summary>What the app has to be allowed, and why. https://docs.slack.dev/reference/scopes</summary>
internal static class SlackScopes
{
    /// <summary>
    /// <c>chat:write.public</c> posts in public channels uninvited; <c>im:write</c> writes to people who asked to be
    /// reminded; the histories are read only to find a post of our own: again after an answer was lost, and before it
    /// is replied to.
    /// </summary>
    public static IReadOnlyList<string> OfTheBot { get; } =
        ["commands", "chat:write", "chat:write.public", "channels:history", "groups:history", "im:write", "im:history"];

    /// <summary>
    /// So that <c>doctor</c> sees that a channel is archived; nothing else needs them, and it works without.
    /// </summary>
    public static IReadOnlyList<string> ToLookAtChannels { get; } = ["channels:read", "groups:read"];
}
