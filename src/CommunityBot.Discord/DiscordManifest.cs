using System.Text;

using CommunityBot.Core.Commands;
using CommunityBot.Discord.Registration;
using CommunityBot.Wire;

namespace CommunityBot.Discord;

/// <summary>The bot's setup on Discord: the commands to be registered, and the invite link.</summary>
public static class DiscordManifest
{
    /// <summary>The placeholder in an invite link while the application id is unknown.</summary>
    internal const string UnknownApplication = "APPLICATION_ID";

    public static string Json(IReadOnlyList<CommandSpec> commands) =>
        IndentedJson.Write(CommandPayload.ToJson(CommandPayload.All(commands)));

    /// <summary>
    /// Requests only the permissions that the settings require.
    /// https://docs.discord.com/developers/topics/oauth2#bot-authorization-flow
    /// </summary>
    public static string InviteLink(string applicationId, DiscordRequirements? requirements = null) =>
        $"https://discord.com/oauth2/authorize?client_id={Uri.EscapeDataString(applicationId)}"
        + "&scope=bot%20applications.commands"
        + $"&permissions={(requirements ?? DiscordRequirements.PostingOnly).Permissions}";

    /// <summary>A bot token starts with the application id in base64; null when this token does not.</summary>
    public static string? ApplicationIdIn(Secret token)
    {
        var first = token.Reveal().Split('.')[0];
        var bytes = new byte[first.Length];
        var padded = first.PadRight((first.Length + 3) / 4 * 4, '=');
        return Convert.TryFromBase64String(padded, bytes, out var length)
            && Encoding.ASCII.GetString(bytes, 0, length) is { Length: >= 15 and <= 21 } id && id.All(char.IsAsciiDigit)
            ? id
            : null;
    }
}
