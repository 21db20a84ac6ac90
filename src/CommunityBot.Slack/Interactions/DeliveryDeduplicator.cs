using CommunityBot.Slack.SocketMode;
using CommunityBot.Wire;

namespace CommunityBot.Slack.Interactions;

/// <summary>
/// Deduplicates deliveries. Slack retries unacknowledged events over any connection, up to five minutes later and with
/// the same event id; a retry whose first delivery never arrived is processed.
/// https://docs.slack.dev/apis/events-api#errors
/// </summary>
internal sealed class DeliveryDeduplicator(TimeProvider time)
{
    /// <summary>Half an hour is longer than Slack retries; the maximum bounds memory use.</summary>
    private readonly RecentIds seen = new(time, TimeSpan.FromMinutes(30), capacity: 20_000);

    /// <summary>True for the first delivery only.</summary>
    /// <remarks>A message that is edited after it was answered is another event, but the same message.</remarks>
    public bool IsNew(Envelope envelope)
    {
        var isNew = seen.Add("envelope " + envelope.Id);
        isNew = envelope.EventId is { } id ? seen.Add("event " + id) && isNew : isNew;
        return isNew && MessageIdOf(envelope) is { } message ? seen.Add("message " + message) : isNew;
    }

    private static string? MessageIdOf(Envelope envelope) =>
        envelope.EventId is not null && envelope.Payload?.Property("event") is { } slackEvent
            ? MessageEventReader.IdOf(slackEvent)
            : null;
}
