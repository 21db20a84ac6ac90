using System.Text.Json.Nodes;

namespace CommunityBot.Testing.FakeDiscord;

/// <summary>A gateway session with its events, so that a resume can replay the missed ones.</summary>
internal sealed class FakeGatewaySession(string id, int shard, int shards)
{
    private readonly Lock gate = new();
    private readonly List<JsonObject> events = [];
    private long discarded;

    public string Id { get; } = id;

    public int Shard { get; } = shard;

    public int Shards { get; } = shards;

    /// <summary>The current connection; null while disconnected.</summary>
    public FakeGatewayConnection? Connection { get; set; }

    public long Sequence
    {
        get
        {
            lock (gate)
            {
                return discarded + events.Count;
            }
        }
    }

    /// <summary>https://docs.discord.com/developers/events/gateway#sharding</summary>
    public bool Carries(JsonNode content) =>
        Shard == (ulong.TryParse(content["guild_id"]?.ToString(), out var guild)
            ? (int)((guild >> 22) % (ulong)Shards)
            : 0);

    /// <summary>Assigns the next sequence number to the event and stores it.</summary>
    public JsonObject Add(string type, JsonNode content)
    {
        lock (gate)
        {
            var dispatch = new JsonObject
            {
                ["op"] = 0,
                ["d"] = content,
                ["s"] = discarded + events.Count + 1,
                ["t"] = type
            };
            events.Add(dispatch);
            return dispatch;
        }
    }

    public IReadOnlyList<JsonObject> After(long sequence)
    {
        lock (gate)
        {
            return [.. events.Skip((int)Math.Max(0, sequence - discarded))];
        }
    }

    /// <summary>
    /// Discards the stored events, as Discord does after a while; only later sequence numbers can be resumed.
    /// </summary>
    public void DiscardEvents()
    {
        lock (gate)
        {
            discarded += events.Count;
            events.Clear();
        }
    }
}
