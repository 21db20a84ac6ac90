using CommunityBot.Core.Communities;
using CommunityBot.Core.Messages;
using CommunityBot.Hosting;
using CommunityBot.Wire;

namespace CommunityBot.Discord;

/// <summary>Discord, as the host sees it.</summary>
public sealed class DiscordModule : IPlatformModule
{
    internal const string TokenVariable = "DISCORD_TOKEN";

    internal const string InteractionsPath = "/discord/interactions";

    public string Name => DiscordPlatform.PlatformName;

    public IReadOnlyList<string> TokenVariables => [TokenVariable];

    public IReadOnlyList<string> SignedPaths => [InteractionsPath];

    public IdFormat ChannelIds { get; } = new("a Discord channel", "910000000000000001", IsSnowflake);

    public IdFormat MentionIds { get; } = new("a Discord role", "910000000000000007", IsSnowflake);

    public IdFormat CalendarIds { get; } = new("a Discord server", "910000000000000000", IsSnowflake);

    public Func<Message, string> Preview => DiscordPreview.Json;

    public IPlatformManifest Manifest { get; } = new ManifestPrinter();

    public IPlatformSettings ReadSettings(
        SettingsSection section, IReadOnlyList<Community> communities, IReadOnlyCollection<string> commands) =>
        DiscordSettingsReader.Read(section);

    internal static bool IsSnowflake(string id) => id.Length is >= 15 and <= 20 && id.All(char.IsAsciiDigit);

    private sealed class ManifestPrinter : IPlatformManifest
    {
        public string Description => "the commands for Discord";

        public PlatformManifest Write(ManifestRequest request)
        {
            var application = request.Variable(TokenVariable) is { } token
                ? DiscordManifest.ApplicationIdIn(new Secret(token))
                : null;
            return new PlatformManifest(DiscordManifest.Json(request.Commands),
            [
                "The bot registers these commands when it connects. Invite link:",
                DiscordManifest.InviteLink(application ?? DiscordManifest.UnknownApplication),
            ]);
        }
    }
}
