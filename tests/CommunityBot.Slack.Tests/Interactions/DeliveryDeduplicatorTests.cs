using System.Text.Json;

using CommunityBot.Slack.Interactions;
using CommunityBot.Slack.SocketMode;
using CommunityBot.Testing;

namespace CommunityBot.Slack.Tests.Interactions;

public sealed class DeliveryDeduplicatorTests
{
    private readonly ManualTime wire = new(DateTimeOffset.UnixEpoch);

    // bolt-js#2487, python-slack-events-api#93: Slack sends an event at once, after a minute and after five.
    [Fact]
    public void An_event_sent_three_times_within_five_minutes_counts_once()
    {
        var seen = new DeliveryDeduplicator(wire);
        var counted = new List<bool>();
        foreach (var (envelope, minutes) in new[] { ("a", 0), ("b", 1), ("c", 5) })
        {
            wire.Advance(TimeSpan.FromMinutes(minutes));
            counted.Add(seen.IsNew(Event(envelope, retry: minutes)));
        }

        Assert.Equal([true, false, false], counted);
    }

    // vercel/chat#666: dropping everything marked as a retry loses deliveries that arrive for the first time.
    [Fact]
    public void A_retry_that_is_the_only_delivery_counts() =>
        Assert.True(new DeliveryDeduplicator(wire).IsNew(Event("a", retry: 3)));

    [Fact]
    public void Old_deliveries_are_forgotten()
    {
        var seen = new DeliveryDeduplicator(wire);
        seen.IsNew(Event("a"));
        wire.Advance(TimeSpan.FromMinutes(31));

        Assert.True(seen.IsNew(Event("a")));
    }

    private static Envelope Event(string id, int retry = 0)
    {
        using var payload = JsonDocument.Parse("""{"event_id":"Ev1"}""");
        return new Envelope(id, "events_api") { Payload = payload.RootElement.Clone(), RetryAttempt = retry };
    }
}
