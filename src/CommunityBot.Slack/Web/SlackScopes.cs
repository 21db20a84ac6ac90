namespace CommunityBot.Slack.Web;

/// <summary>The OAuth scopes that the app needs, and why. https://docs.slack.dev/reference/scopes</summary>
internal static class SlackScopes
{
    /// <summary>
    /// <c>chat:write.public</c> posts in public channels without an invitation; <c>im:write</c> sends personal
    /// reminders; the <c>history</c> scopes are used only to find the bot's own posts: after a lost response, and
    /// before a reply. <c>app_mentions:read</c> delivers the messages that mention the bot, and <c>im:history</c> the
    /// direct messages to it.
    /// </summary>
    public static IReadOnlyList<string> Required { get; } =
    [
        "commands", "chat:write", "chat:write.public", "channels:history", "groups:history", "im:write", "im:history",
        MentionsScope,
    ];

    /// <summary>Missing where the app was installed before the bot understood messages.</summary>
    public const string MentionsScope = "app_mentions:read";

    /// <summary>Sends the draft of a recap as a file; without it, the draft is text.</summary>
    public const string FilesScope = "files:write";

    /// <summary>Downloads the pictures whose authors agree that a recap shows them.</summary>
    public const string ReadFilesScope = "files:read";

    /// <summary>The scopes that an installation asks for.</summary>
    public static IReadOnlyList<string> Requested { get; } = [.. Required, FilesScope, ReadFilesScope];

    /// <summary>
    /// Lets <c>doctor</c> detect archived channels; nothing else needs these, and the bot works without them.
    /// </summary>
    public static IReadOnlyList<string> ForDoctor { get; } = ["channels:read", "groups:read"];
}
