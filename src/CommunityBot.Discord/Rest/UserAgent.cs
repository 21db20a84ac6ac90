namespace CommunityBot.Discord.Rest;

/// <summary>
/// The User-Agent header in the format that Discord requires; requests without it are blocked by Cloudflare.
/// https://docs.discord.com/developers/reference#user-agent
/// </summary>
internal static class UserAgent
{
    private static readonly string Version = typeof(UserAgent).Assembly.GetName().Version is { } version
        ? version.ToString(3)
        : "0.0.0";

    public static string Of(DiscordAccount account) => $"DiscordBot ({ContactUrlOf(account)}, {Version})";

    /// <summary>Without a contact URL, the page that adds the bot to a server.</summary>
    private static string ContactUrlOf(DiscordAccount account) => account.Settings.ContactUrl?.AbsoluteUri
        ?? (DiscordManifest.ApplicationIdIn(account.Token) is { } application
            ? $"https://discord.com/oauth2/authorize?client_id={application}"
            : "https://discord.com");
}
