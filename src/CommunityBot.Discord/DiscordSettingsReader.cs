using CommunityBot.Hosting;

namespace CommunityBot.Discord;

/// <summary>Reads the Discord section of the settings.</summary>
internal static class DiscordSettingsReader
{
    private const int MaxShards = 64;

    public static DiscordSettings Read(SettingsSection section)
    {
        var defaults = new DiscordSettings();
        return new()
        {
            ApiBaseUrl = section.ApiAddress() ?? defaults.ApiBaseUrl,
            GuildId = GuildId(section),
            PublicKey = PublicKey(section),
            Shards = section.Count("shards", MaxShards, "auto") ?? defaults.Shards,
            Compress = section.Flag("compress") ?? false,
            Crosspost = section.Flag("crosspost") ?? false,
            ContactUrl = ContactAddress(section),
        };
    }

    private static Uri? ContactAddress(SettingsSection section) => section.Text("contactUrl") switch
    {
        null or "" => null,
        var text when Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" =>
            address,
        var text => section.Refuse<Uri>(
            "contactUrl", $"is \"{text}\"; write an address like \"https://your-community.example\"."),
    };

    private static string? GuildId(SettingsSection section) => section.Text("guildId") switch
    {
        null or "" => null,
        var text when DiscordModule.IsSnowflake(text) => text,
        var text => section.Refuse<string>("guildId",
            $"is \"{text}\"; it must be the server's id (Discord: Settings, Advanced, Developer Mode; then " +
            "right-click the server, Copy Server ID)."),
    };

    private static string? PublicKey(SettingsSection section) => section.Text("publicKey") switch
    {
        null or "" => null,
        { Length: 64 } text when text.All(char.IsAsciiHexDigit) => text,
        _ => section.Refuse<string>("publicKey",
            "must be the 64 hex digits of Public Key under General Information on the application's page."),
    };
}
