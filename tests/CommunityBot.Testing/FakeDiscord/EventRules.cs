using System.Globalization;
using System.Text.Json.Nodes;

namespace CommunityBot.Testing.FakeDiscord;

/// <summary>
/// Discord's validation rules for scheduled events.
/// https://docs.discord.com/developers/resources/guild-scheduled-event#create-guild-scheduled-event
/// </summary>
internal static class EventRules
{
    private static readonly HashSet<string> Fields =
    [
        "name", "description", "privacy_level", "scheduled_start_time", "scheduled_end_time", "entity_type",
        "entity_metadata",
        "channel_id", "image", "recurrence_rule", "status",
    ];

    public static IReadOnlyList<ValidationError> MistakesIn(JsonObject body, bool isNew, DateTimeOffset now)
    {
        var mistakes = body
            .Where(field => !Fields.Contains(field.Key))
            .Select(field => new ValidationError(field.Key, "Unknown field."))
            .ToList();
        var name = MessageRules.TextAt(body, "name", 100, mistakes, "name");
        MessageRules.TextAt(body, "description", 1000, mistakes, "description");
        Require(!isNew || name.Length > 0, "name", mistakes);
        if (body.ContainsKey("privacy_level") || isNew)
        {
            Require(body["privacy_level"]?.GetValue<int>() == 2, "privacy_level", mistakes);
        }

        if (!isNew && !body.ContainsKey("entity_type") && !body.ContainsKey("scheduled_start_time"))
        {
            return mistakes;
        }

        Require(body["entity_type"]?.GetValue<int>() == 3, "entity_type", mistakes);
        var location = MessageRules.TextAt(
            body["entity_metadata"] as JsonObject, "location", 100, mistakes, "entity_metadata.location");
        Require(location.Length > 0, "entity_metadata.location", mistakes);
        var (start, end) = (Moment(body, "scheduled_start_time"), Moment(body, "scheduled_end_time"));
        Require(start is not null || !isNew, "scheduled_start_time", mistakes);
        Require(end is not null, "scheduled_end_time", mistakes);
        if (start <= now)
        {
            mistakes.Add(new ValidationError("scheduled_start_time", "Cannot schedule event in the past."));
        }

        if (end <= start)
        {
            mistakes.Add(new ValidationError("scheduled_end_time", "Cannot schedule event to end before it starts."));
        }

        return mistakes;
    }

    private static DateTimeOffset? Moment(JsonObject body, string name) =>
        DateTimeOffset.TryParse(body[name]?.ToString(), CultureInfo.InvariantCulture, out var moment) ? moment : null;

    private static void Require(bool isThere, string path, List<ValidationError> mistakes)
    {
        if (!isThere)
        {
            mistakes.Add(new ValidationError(path, "This field is required"));
        }
    }
}
