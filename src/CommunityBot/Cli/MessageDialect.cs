using System.CommandLine;

using CommunityBot.Core.Messages;
using CommunityBot.Discord;
using CommunityBot.Slack;

namespace CommunityBot.Cli;

/// <summary>The option <c>--as</c>: a message for people, or exactly what would be sent to a platform.</summary>
internal sealed class MessageDialect(string name)
{
    public static Option<string> NewOption() => new Option<string>("--as")
    {
        Description = "text for people; discord or slack for exactly what would be sent there",
        DefaultValueFactory = _ => "text",
    }.AcceptOnlyFromAmong("discord", "slack", "text");

    public string Of(Message message) => name switch
    {
        "discord" => DiscordPreview.Json(message),
        "slack" => SlackPreview.Json(message),
        _ => PlainTextRenderer.Render(message),
    };
}
