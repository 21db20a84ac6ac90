using System.Text.Json;

using CommunityBot.Core.Commands;
using CommunityBot.Wire;

namespace CommunityBot.Slack.Interactions;

/// <summary>
/// Converts a message that mentions the bot, or a direct message to it, to a command invocation. Slack sends no others.
/// https://docs.slack.dev/reference/events/app_mention and https://docs.slack.dev/reference/events/message.im
/// </summary>
internal static class MessageEventReader
{
    /// <summary>Slack's own account, which also writes direct messages.</summary>
    private const string Slackbot = "USLACKBOT";

    /// <summary>Invoked by a mention without a question.</summary>
    private const string DefaultCommand = "help";

    /// <returns>
    /// Null for other events and for messages that nobody wrote just now: of bots (the bot receives its own direct
    /// messages too), edits, deletions and notices.
    /// </returns>
    public static SlackInvocation? Read(
        JsonElement slackEvent, JsonElement payload, IReadOnlyList<CommandSpec> commands, SlackCommandNames names)
    {
        if (IdOf(slackEvent) is null
            || slackEvent.Text("user") is not { Length: > 0 } user
            || user is Slackbot
            || IsBot(user, slackEvent, payload)
            || slackEvent.Text("channel") is not { } channel)
        {
            return null;
        }

        var (isDirect, thread) = (IsDirect(slackEvent), slackEvent.Text("thread_ts"));
        var (name, text) = Command(PlainMessageText.Of(slackEvent.Text("text") ?? ""), commands, names);
        return new SlackInvocation(
            new CommandInvocation(
                name,
                new CommandUser(SlackPlatform.PlatformName, user),
                new CommandContext(SlackPlatform.PlatformName, channel, TeamIdReader.Message(payload)))
            {
                Text = text,
                IsPublic = !isDirect,
            },
            new ResponseTarget.Message(isDirect, thread)
            {
                // A direct message is answered where it is; a mention in its thread, which it may begin.
                Thread = isDirect ? thread : thread ?? slackEvent.Text("ts"),
            });
    }

    /// <summary>
    /// Identifies the message, for which Slack may send several events: an edited mention is another event. Null for an
    /// event that is no message to the bot.
    /// </summary>
    public static string? IdOf(JsonElement slackEvent) =>
        slackEvent.Text("type") is var type
        && (type is "app_mention" || (type is "message" && IsDirect(slackEvent)))
        && slackEvent.Property("subtype") is null or { ValueKind: JsonValueKind.Null }
        && slackEvent.Text("ts") is { Length: > 0 } timestamp
            ? $"{slackEvent.Text("channel")} {timestamp}"
            : null;

    private static bool IsDirect(JsonElement slackEvent) =>
        slackEvent.Text("channel_type") is { } type ? type is "im" : slackEvent.Text("channel") is ['D', ..];

    private static bool IsBot(string user, JsonElement slackEvent, JsonElement payload) =>
        slackEvent.Text("bot_id") is { Length: > 0 }
        || slackEvent.Property("bot_profile") is { ValueKind: JsonValueKind.Object }
        || payload.Items("authorizations").Any(own => own.IsTrue("is_bot") && own.Text("user_id") == user);

    /// <summary>The name is empty when no command is meant.</summary>
    private static (string Name, string Text) Command(
        string said, IReadOnlyList<CommandSpec> commands, SlackCommandNames names)
    {
        if (said.StartsWith('/'))
        {
            var (word, rest) = SlashCommandReader.FirstWord(said);
            said = names.CommandOf(word) is { } own ? $"/{own} {rest}"
                : word == names.Collective && CommandNames.Find(commands, word) is null ? rest
                : said;
        }

        return said.Any(char.IsLetterOrDigit) is false ? (DefaultCommand, "")
            : SentenceReader.Read(said, commands) is { } command ? (command.Name, command.Text)
            : ("", said);
    }
}
