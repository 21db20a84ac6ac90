using System.CommandLine;

using CommunityBot.Composition;
using CommunityBot.Discord;
using CommunityBot.Slack;
using CommunityBot.Wire;

namespace CommunityBot.Cli;

/// <summary><c>manifest discord|slack</c>: prints the app configuration that a platform needs.</summary>
internal sealed class ManifestVerb
{
    private readonly CliContext context;

    private readonly Argument<string> platform = new Argument<string>("platform")
    {
        Description = "discord or slack",
    }.AcceptOnlyFromAmong("discord", "slack");

    private readonly Option<string?> url = new("--url")
    {
        Description = "Slack only: the https address for HTTP requests from Slack, instead of Socket Mode",
        HelpName = "URL",
    };

    public ManifestVerb(CliContext context)
    {
        this.context = context;
        Command = new Command(
            "manifest", "Print the app manifest for Slack, or the commands for Discord") { platform, url };
        Command.SetAction(RunAsync);
    }

    public Command Command { get; }

    private async Task<int> RunAsync(ParseResult call, CancellationToken cancellation)
    {
        var commands = Core.Abilities.Commands.Select(command => command.Spec).ToList();
        var (output, error) = (context.Environment.Out, context.Environment.Error);
        if (call.GetRequiredValue(platform) is "discord")
        {
            var application = context.Environment.Variable(Tokens.DiscordVariable) is { } token
                ? DiscordManifest.ApplicationIdIn(new Secret(token))
                : null;
            await output.WriteLineAsync(DiscordManifest.Json(commands));
            await error.WriteLineAsync("The bot registers these commands when it connects. Invite link:");
            await error.WriteLineAsync(DiscordManifest.InviteLink(application ?? "APPLICATION_ID"));
            return ExitCode.Success;
        }

        if (context.ReadSettings(call) is not { } settings)
        {
            return ExitCode.Usage;
        }

        var called = call.GetValue(url);
        if (called is not null
            && !(Uri.TryCreate(called, UriKind.Absolute, out var address) && address.Scheme is "https"))
        {
            await error.WriteLineAsync(
                $"--url: \"{called}\" is not an https address; write it like https://bot.example.org.");
            return ExitCode.Usage;
        }

        // With an app-level token the bot uses Socket Mode even if it has a public URL, which then only serves OAuth.
        var app = new SlackApp
        {
            Commands = settings.Slack.Commands,
            PublicUrl = called is null ? settings.Slack.PublicUrl : new Uri(called),
            UsesHttp = called is not null
                || (settings.Slack.PublicUrl is not null
                    && context.Environment.Variable(Tokens.SlackAppVariable) is null),
        };
        await output.WriteLineAsync(SlackManifest.Json(commands, app));
        await error.WriteLineAsync(
            "Paste it at https://api.slack.com/apps (Create New App, From a manifest), or open:");
        await error.WriteLineAsync(SlackManifest.InstallLink(commands, app).AbsoluteUri);
        return ExitCode.Success;
    }
}
