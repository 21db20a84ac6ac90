namespace CommunityBot.Slack.Web;

/// <summary>The events that the app subscribes to. https://docs.slack.dev/reference/events</summary>
internal static class SlackEvents
{
    /// <summary>
    /// Of the messages people write, only those that mention the bot and the direct messages to it are delivered.
    /// </summary>
    public static IReadOnlyList<string> ForMessages { get; } = ["app_mention", "message.im"];

    public static IReadOnlyList<string> Required { get; } =
        ["app_home_opened", .. ForMessages, "app_uninstalled", "tokens_revoked"];
}
