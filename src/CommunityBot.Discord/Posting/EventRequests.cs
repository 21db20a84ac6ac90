using System.Text.Json;

using CommunityBot.Discord.Rest;
using CommunityBot.Wire;

namespace CommunityBot.Discord.Posting;

/// <summary>
/// Builds requests for scheduled events. https://docs.discord.com/developers/resources/guild-scheduled-event
/// </summary>
internal static class EventRequests
{
    private const string Route = "guilds/{guild}/scheduled-events";

    /// <summary>Scheduled and active events; cancelled and completed ones are not included.</summary>
    public static RestRequest List(string guild) =>
        Request(HttpMethod.Get, guild, id: null) with { IsIdempotent = true };

    public static RestRequest Get(string guild, string id) =>
        Request(HttpMethod.Get, guild, id) with { IsIdempotent = true };

    public static RestRequest Create(string guild, EventPayload body) =>
        Request(HttpMethod.Post, guild, id: null) with { Body = body.ToJson() };

    public static RestRequest Modify(string guild, string id, EventPayload body) =>
        Request(HttpMethod.Patch, guild, id) with { Body = body.ToJson(), IsIdempotent = true };

    /// <summary>Not repeatable: Discord refuses the second request.</summary>
    public static RestRequest Modify(string guild, string id, EventStatusChange body) =>
        Request(HttpMethod.Patch, guild, id) with { Body = body.ToJson() };

    public static RestRequest Delete(string guild, string id) =>
        Request(HttpMethod.Delete, guild, id) with { IsIdempotent = true };

    public static IReadOnlyList<ExistingEvent> ReadAll(JsonElement? list) =>
        list is { ValueKind: JsonValueKind.Array } events
            ? [.. events.EnumerateArray().Select(ExistingEvent.Read).OfType<ExistingEvent>()]
            : [];

    private static RestRequest Request(HttpMethod method, string guild, string? id) => new(
        method,
        id is null ? Route : Route + "/{id}",
        $"guilds/{Uri.EscapeDataString(guild)}/scheduled-events{(id is null ? "" : "/" + Uri.EscapeDataString(id))}")
    {
        MajorParameter = guild,
    };
}

/// <summary>A scheduled event read from Discord, with what identifies it as one of the bot's.</summary>
/// <param name="Creator">Null when the response has no creator.</param>
internal sealed record ExistingEvent(string Id, string? Creator, string? Description, EventStatus Status)
{
    public static ExistingEvent? Read(JsonElement scheduledEvent) =>
        scheduledEvent.TextOrNumber("id") is { Length: > 0 } id
            ? new ExistingEvent(
                id, scheduledEvent.TextOrNumber("creator_id"), scheduledEvent.Text("description"),
                (EventStatus)(scheduledEvent.WholeNumber("status") ?? 1))
            : null;
}

/// <summary>
/// The status of a scheduled event.
/// https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-object
/// </summary>
internal enum EventStatus
{
    Scheduled = 1,
    Active = 2,
    Completed = 3,
    Cancelled = 4,
}
