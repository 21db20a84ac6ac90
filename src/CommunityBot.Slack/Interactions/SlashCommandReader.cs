using System.Text.Json;

using CommunityBot.Core.Commands;

namespace CommunityBot.Slack.Interactions;

/// <summary>
/// What somebody typed, as the desk takes it. https://docs.slack.dev/interactivity/implementing-slash-commands
/// </summary>
internal static class SlashCommandReader
{
    /// <param name="known">
    /// The desk's commands. Slack's names are not ours alone, so a workspace may install one command of its own choice
    /// and say the rest as words: <c>/meetup agenda may</c>.
    /// </param>
    /// <returns>Null when the payload is no command.</returns>
    public static CommandCall? Read(JsonElement payload, IReadOnlyList<CommandSpec> known)
    {
        if (payload.Text("command")?.TrimStart('/').Trim().ToLowerInvariant() is not { Length: > 0 } name
            || payload.Text("user_id") is not { Length: > 0 } user)
        {
            return null;
        }

        var text = SlackWords.Read(payload.Text("text") ?? "");
        var words = text.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (!IsKnown(name) && words.Length > 0 && IsKnown(words[0].TrimStart('/').ToLowerInvariant()))
        {
            name = words[0].TrimStart('/').ToLowerInvariant();
            text = words.Length > 1 ? words[1] : "";
        }
        else if (!IsKnown(name) && words.Length == 0 && IsKnown("help"))
        {
            name = "help";
        }

        return new CommandCall(name, new Asker(SlackPlatform.PlatformName, user), PlaceOf(payload)) { Text = text };

        bool IsKnown(string word) => known.Any(command => command.Name == word);
    }

    private static Place PlaceOf(JsonElement payload) =>
        new(SlackPlatform.PlatformName, payload.Text("channel_id"), payload.Text("team_id"));
}
