using System.Text.Json;
using System.Text.Json.Serialization;

using CommunityBot.Core.Messages;
using CommunityBot.Discord.Rendering;

using NodaTime.Text;

namespace CommunityBot.Discord.Posting;

/// <summary>
/// A meetup as a scheduled event with an external location.
/// https://docs.discord.com/developers/resources/guild-scheduled-event#create-guild-scheduled-event
/// </summary>
internal sealed record EventPayload
{
    private const int MaxNameLength = 100;
    private const int MaxDescriptionLength = 1000;
    private const int MaxLocationLength = 100;

    [JsonPropertyName("name")]
    public required string Name { get; init; }

    [JsonPropertyName("description")]
    public required string Description { get; init; }

    /// <summary>Null leaves it unchanged: the start of an active event cannot be edited.</summary>
    [JsonPropertyName("scheduled_start_time")]
    public required string? Start { get; init; }

    /// <summary>Required for external events.</summary>
    [JsonPropertyName("scheduled_end_time")]
    public required string End { get; init; }

    /// <summary>GUILD_ONLY, the only level there is.</summary>
    [JsonPropertyName("privacy_level")]
    public int PrivacyLevel { get; } = 2;

    /// <summary>EXTERNAL.</summary>
    [JsonPropertyName("entity_type")]
    public int EntityType { get; } = 3;

    [JsonPropertyName("entity_metadata")]
    public required EventEntityMetadata EntityMetadata { get; init; }

    /// <summary>A data URI; null leaves it unchanged.</summary>
    [JsonPropertyName("image")]
    public string? Image { get; init; }

    /// <param name="reference">The post's reference, written at the end of the description to identify the
    /// event.</param>
    public static EventPayload For(Message message, CalendarEntry entry, string reference) => new()
    {
        Name = OrDefault(DiscordText.Plain(entry.Name, MaxNameLength), "A meetup"),
        Description = DescriptionOf(message, reference),
        Start = InstantPattern.General.Format(entry.Start),
        End = InstantPattern.General.Format(entry.End),
        EntityMetadata = new EventEntityMetadata(
            OrDefault(DiscordText.Plain(LocationOf(entry), MaxLocationLength), "Online")),
    };

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, EventJson.Default.EventPayload);

    private static string DescriptionOf(Message message, string reference)
    {
        var page = message.Address is { Scheme: "http" or "https", AbsoluteUri: { Length: <= 300 } address }
            ? address + "\n"
            : "";
        var join = message.Entry is { Join.AbsoluteUri: { Length: > MaxLocationLength and <= 300 } way }
            ? way + "\n"
            : "";
        var end = page + join + EventMarker.Of(reference);
        var text = new DiscordMarkdown(MaxDescriptionLength - end.Length - 2, new TimestampMarkup());
        foreach (var paragraph in message.Blocks.OfType<Block.Paragraph>())
        {
            text.AddBlock(text.Length > 0 ? "\n" : "", paragraph.Text);
        }

        return text.Length > 0 ? $"{text}\n\n{end}" : end;
    }

    /// <summary>The way to join is the place of an online meetup; a cut address would lead nowhere.</summary>
    private static string LocationOf(CalendarEntry entry) =>
        entry.Join is { AbsoluteUri: { Length: <= MaxLocationLength } join } ? join : entry.Location;

    private static string OrDefault(string text, string instead) => text.Length > 0 ? text : instead;
}

internal sealed record EventEntityMetadata([property: JsonPropertyName("location")] string Location);

/// <summary>Cancels a scheduled event, or ends an active one.</summary>
internal sealed record EventStatusChange([property: JsonPropertyName("status")] int Status)
{
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, EventJson.Default.EventStatusChange);
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EventPayload))]
[JsonSerializable(typeof(EventStatusChange))]
internal sealed partial class EventJson : JsonSerializerContext;
