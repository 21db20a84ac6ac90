using CommunityBot.Slack.SocketMode;

namespace CommunityBot.Slack.Interactions;

/// <summary>
/// What was delivered already. Slack sends again what it thinks was missed, over any connection, up to five minutes
/// later and with the same event id; a retry whose first delivery never arrived is as good as new.
/// https://docs.slack.dev/apis/events-api#errors
/// </summary>
internal sealed class SeenDeliveries(TimeProvider wire)
{
    /// <summary>Longer than Slack tries.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(30);

    /// <summary>More in half an hour would be a flood; then the eldest are forgotten first.</summary>
    private const int Most = 20_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, DateTimeOffset> seen = [];
    private readonly Queue<(string Id, DateTimeOffset At)> inOrder = new();

    /// <summary>True the first time, and only then; safe to ask from several connections at once.</summary>
    public bool IsNew(Envelope envelope)
    {
        lock (gate)
        {
            Forget();
            var isNew = Remember("envelope " + envelope.Id);
            return envelope.EventId is { } id ? Remember("event " + id) && isNew : isNew;
        }
    }

    private bool Remember(string id)
    {
        var now = wire.GetUtcNow();
        if (!seen.TryAdd(id, now))
        {
            return false;
        }

        inOrder.Enqueue((id, now));
        return true;
    }

    private void Forget()
    {
        var horizon = wire.GetUtcNow() - Memory;
        while (inOrder.TryPeek(out var eldest) && (eldest.At < horizon || inOrder.Count > Most))
        {
            seen.Remove(inOrder.Dequeue().Id);
        }
    }
}
