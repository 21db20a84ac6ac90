using CommunityBot.Core.Communities;
using CommunityBot.Core.Messages;
using CommunityBot.Hosting;

namespace CommunityBot.Slack;

/// <summary>Slack, as the host sees it.</summary>
public sealed class SlackModule : IPlatformModule
{
    public string Name => SlackPlatform.PlatformName;

    public IReadOnlyList<string> TokenVariables => [SlackTokens.BotVariable, SlackTokens.AppVariable];

    public IReadOnlyList<string> SignedPaths => [SlackPaths.Events, SlackPaths.Install, SlackPaths.OAuthRedirect];

    public IdFormat ChannelIds { get; } = new(
        "a Slack channel",
        "C0000000001",
        id => id is ['C' or 'G' or 'D', .. { Length: >= 8 } rest]
            && rest.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter)));

    public IdFormat MentionIds { get; } = new(
        "a Slack user group", "S0000000001", id => id.StartsWith('S') && id.All(char.IsAsciiLetterOrDigit));

    public Func<Message, string> Preview => SlackPreview.Json;

    public IPlatformManifest Manifest { get; } = new ManifestPrinter();

    public IPlatformSettings ReadSettings(
        SettingsSection section, IReadOnlyList<Community> communities, IReadOnlyCollection<string> commands) =>
        SlackSettingsReader.Read(section, communities, commands);

    private sealed class ManifestPrinter : IPlatformManifest
    {
        public string Description => "the app manifest for Slack";

        public string AddressHelp =>
            "Slack only: the https address for HTTP requests from Slack, instead of Socket Mode";

        public bool NeedsSettings => true;

        public PlatformManifest Write(ManifestRequest request)
        {
            // With an app-level token the bot uses Socket Mode even if it has a public URL, which then only serves
            // OAuth.
            var settings = (SlackSettings)request.Settings!;
            var app = new SlackApp
            {
                Commands = settings.Commands,
                PublicUrl = request.Address ?? settings.PublicUrl,
                UsesHttp = request.Address is not null
                    || (settings.PublicUrl is not null && request.Variable(SlackTokens.AppVariable) is null),
            };
            return new PlatformManifest(SlackManifest.Json(request.Commands, app),
            [
                "Paste it at https://api.slack.com/apps (Create New App, From a manifest), or open:",
                SlackManifest.InstallLink(request.Commands, app).AbsoluteUri,
            ]);
        }
    }
}
