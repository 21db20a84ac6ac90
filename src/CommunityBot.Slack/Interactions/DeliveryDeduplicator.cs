using CommunityBot.Slack.SocketMode;

namespace CommunityBot.Slack.Interactions;

/// <summary>
/// What was delivered already. Slack sends again what it thinks was missed, over any connection, up to five minutes
/// later and with the same event id; a retry whose first delivery never arrived is as good as new.
/// https://docs.slack.dev/apis/events-api#errors
/// </summary>
internal sealed class DeliveryDeduplicator(TimeProvider wire)
{
    /// <summary>Half an hour is longer than Slack tries; more than that many in it would be a flood.</summary>
    private readonly RecentIds seen = new(wire, TimeSpan.FromMinutes(30), most: 20_000);

    /// <summary>True the first time, and only then.</summary>
    public bool IsNew(Envelope envelope)
    {
        var isNew = seen.Add("envelope " + envelope.Id);
        return envelope.EventId is { } id ? seen.Add("event " + id) && isNew : isNew;
    }
}
