using System.Text.Json;

using CommunityBot.Discord.Doctor;
using CommunityBot.Discord.Rendering;
using CommunityBot.Wire;

namespace CommunityBot.Discord.Interactions;

/// <summary>A press of the button that shares an answer.</summary>
/// <param name="MessageId">The ephemeral answer.</param>
/// <param name="Components">Its rows of buttons and menus, as Discord sent them.</param>
internal sealed record SharePress(string MessageId, IReadOnlyList<JsonElement> Components)
{
    private static readonly long?[] ThreadTypes = [10, 11, 12];

    /// <summary>Null for another interaction.</summary>
    public static SharePress? Read(JsonElement interaction) =>
        interaction.Property("data")?.Text("custom_id") is { } customId
        && CommandButtonId.Read(customId) is { IsShare: true }
        && interaction.Property("message") is { } message
            ? new SharePress(message.TextOrNumber("id") ?? "", [.. message.Items("components")])
            : null;

    /// <summary>
    /// Whether the member and the bot may write where the interaction happens: Discord computes their permissions for
    /// that channel. False in direct messages, where there is nobody to share with.
    /// https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object
    /// </summary>
    public static bool IsAllowed(JsonElement interaction)
    {
        var needed = ThreadTypes.Contains(interaction.Property("channel")?.WholeNumber("type"))
            ? DiscordPermission.SendMessagesInThreads
            : DiscordPermission.SendMessages;
        return interaction.Property("member")?.TextOrNumber("permissions") is { } ofMember
            && MayWrite(ofMember)
            && (interaction.TextOrNumber("app_permissions") is not { } ofApp || MayWrite(ofApp));

        bool MayWrite(string bits) => ulong.TryParse(
                bits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture,
                out var flags)
            && ((DiscordPermission)flags & (needed | DiscordPermission.Administrator)) != DiscordPermission.None;
    }

    /// <summary>The edit that leaves the answer as it is, without the button.</summary>
    public byte[] WithoutButton()
    {
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteStartArray("components");
            foreach (var row in Components.Where(row => !row.Items("components").Any(IsShare)))
            {
                row.WriteTo(json);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return body.ToArray();
    }

    /// <summary>The button has a row of its own.</summary>
    private static bool IsShare(JsonElement component) =>
        component.Text("custom_id") is { } id && CommandButtonId.Read(id) is { IsShare: true };
}
