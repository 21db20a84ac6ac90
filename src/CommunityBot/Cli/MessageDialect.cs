using System.CommandLine;

using CommunityBot.Core.Messages;
using CommunityBot.Discord;
using CommunityBot.Slack;

namespace CommunityBot.Cli;

/// <summary>The option <c>--as</c>: a message as plain text, or as the exact payload for a platform.</summary>
internal sealed class MessageDialect(string name)
{
    public static Option<string> NewOption() => new Option<string>("--as")
    {
        Description = "Plain text, or the exact payload for discord or slack",
        DefaultValueFactory = _ => "text",
    }.AcceptOnlyFromAmong("discord", "slack", "text");

    public string Of(Message message) => name switch
    {
        "discord" => DiscordPreview.Json(message),
        "slack" => SlackPreview.Json(message),
        _ => PlainTextRenderer.Render(message),
    };
}
