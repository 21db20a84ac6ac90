using System.Text.Json;

using CommunityBot.Core.Commands;
using CommunityBot.Wire;

namespace CommunityBot.Slack.Interactions;

/// <summary>
/// Converts a slash command payload to a command invocation.
/// https://docs.slack.dev/interactivity/implementing-slash-commands
/// </summary>
internal static class SlashCommandReader
{
    /// <param name="commands">
    /// The dispatcher's commands. Slash command names are shared with other apps, so a workspace may install a single
    /// command under any name, with the others as subcommands: <c>/meetup agenda may</c>.
    /// </param>
    /// <param name="names">The commands' names in the workspace.</param>
    /// <returns>Null when the payload is not a slash command.</returns>
    public static CommandInvocation? Read(
        JsonElement payload, IReadOnlyList<CommandSpec> commands, SlackCommandNames names)
    {
        if (payload.Text("command")?.TrimStart('/').Trim().ToLowerInvariant() is not { Length: > 0 } name
            || payload.Text("user_id") is not { Length: > 0 } user)
        {
            return null;
        }

        var text = TypedText.Read(payload.Text("text") ?? "");
        (name, text) = names.CommandOf(name) is { } own ? (own, text) : Subcommand(name, text, commands, names);
        return new CommandInvocation(name, new CommandUser(SlackPlatform.PlatformName, user), ContextOf(payload))
        {
            Text = text
        };
    }

    /// <summary>The single command may have any name, so an unknown name is taken as it.</summary>
    private static (string Name, string Text) Subcommand(
        string name, string text, IReadOnlyList<CommandSpec> commands, SlackCommandNames names)
    {
        if (name != names.Collective && CommandNames.Find(commands, name) is { } named)
        {
            return (named.Name, text);
        }

        if (text.Length == 0)
        {
            return (CommandNames.Find(commands, "help")?.Name ?? name, "");
        }

        var (word, rest) = FirstWord(text);
        return (CommandNames.Find(commands, word), names.CommandOf(word)) switch
        {
            ({ } spec, _) => (spec.Name, rest),
            (_, { } own) => (own, rest),

            // "/meetup next meetup": the name of a command without its hyphen.
            _ when FirstWord(rest) is var (second, more)
                && CommandNames.Find(commands, $"{word} {second}") is { } spec => (spec.Name, more),

            // After the single command the first word is always a subcommand; an unknown one is answered with the
            // nearest match.
            _ when name == names.Collective => (word, rest),
            _ => (name, text),
        };
    }

    /// <summary>The first word in lower case, without its slash, and the rest.</summary>
    internal static (string Word, string After) FirstWord(string text)
    {
        var words = text.Split(
            (char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words.Length == 0
            ? ("", "")
            : (words[0].TrimStart('/').ToLowerInvariant(), words.Length > 1 ? words[1] : "");
    }

    private static CommandContext ContextOf(JsonElement payload) =>
        new(SlackPlatform.PlatformName, payload.Text("channel_id"), payload.Text("team_id"));
}
