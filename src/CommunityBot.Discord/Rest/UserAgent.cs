namespace CommunityBot.Discord.Rest;

/// <summary>
/// Who calls, in the form that Discord asks for; without it Cloudflare answers instead of Discord.
/// https://docs.discord.com/developers/reference#user-agent
/// </summary>
internal static class UserAgent
{
    private static readonly string Version = typeof(UserAgent).Assembly.GetName().Version is { } version
        ? version.ToString(3)
        : "0.0.0";

    public static string Of(DiscordAccount account) => $"DiscordBot ({AddressOf(account)}, {Version})";

    /// <summary>A program without a page of its own is at least found where its bot is added to a server.</summary>
    private static string AddressOf(DiscordAccount account) => account.Settings.ContactUrl?.AbsoluteUri
        ?? (DiscordManifest.ApplicationIdIn(account.Token) is { } application
            ? $"https://discord.com/oauth2/authorize?client_id={application}"
            : "https://discord.com");
}
