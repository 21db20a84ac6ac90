using System.Globalization;
using System.Text.Json.Nodes;

namespace CommunityBot.Testing.FakeDiscord;

/// <summary>A channel: its messages and the bot's permissions in it.</summary>
public sealed class FakeChannel(string id)
{
    /// <summary>Discord deduplicates messages by nonce for the "past few minutes".</summary>
    private static readonly TimeSpan NonceWindow = TimeSpan.FromMinutes(5);

    private readonly Lock gate = new();
    private readonly List<FakeMessage> messages = [];

    public string Id { get; } = id;

    /// <summary>0 for text, 5 for announcements, 10 and 11 for threads, 15 for forums.</summary>
    public int Type { get; set; }

    /// <summary>The channel or forum of a thread; null for other channels.</summary>
    public string? ParentId { get; set; }

    public string Name { get; set; } = "channel-" + id;

    /// <summary>True for a thread that was archived after inactivity; its messages cannot be edited.</summary>
    public bool IsArchived { get; set; }

    public bool CanSee { get; set; } = true;

    public bool CanSend { get; set; } = true;

    public bool CanReadHistory { get; set; } = true;

    /// <summary>Additional permissions denied to the bot's role in this channel.</summary>
    public ulong Denied { get; set; }

    /// <summary>The permission overwrites of the bot's role, as Discord serializes them.</summary>
    internal JsonArray Overwrites(string roleId)
    {
        var denied =
            Denied | (CanSee ? 0UL : 1UL << 10) | (CanSend ? 0UL : 1UL << 11) | (CanReadHistory ? 0UL : 1UL << 16);
        return new JsonArray(new JsonObject
        {
            ["id"] = roleId,
            ["type"] = 0,
            ["allow"] = "0",
            ["deny"] = denied.ToString(CultureInfo.InvariantCulture),
        });
    }

    public bool IsDeleted { get; set; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<FakeMessage> Messages
    {
        get
        {
            lock (gate)
            {
                return [.. messages];
            }
        }
    }

    /// <summary>Adds a message without validation or deduplication.</summary>
    public void Insert(FakeMessage message)
    {
        lock (gate)
        {
            messages.Add(message);
        }
    }

    public void Remove(string messageId)
    {
        lock (gate)
        {
            messages.RemoveAll(message => message.Id == messageId);
        }
    }

    /// <summary>Adds a message, or returns the earlier message with the same enforced nonce.</summary>
    internal FakeMessage Add(FakeMessage message)
    {
        lock (gate)
        {
            var enforced = message.Body["enforce_nonce"]?.GetValue<bool>() == true && message.Nonce is not null;
            if (enforced
                && messages.Find(earlier => earlier.Nonce == message.Nonce && earlier.AuthorId == message.AuthorId
                && message.SentAt - earlier.SentAt < NonceWindow) is { } existing)
            {
                return existing;
            }

            messages.Add(message);
            return message;
        }
    }

    /// <summary>Replaces the fields that the edit contains and keeps the others.</summary>
    internal FakeMessage? Edit(string messageId, JsonObject change, DateTimeOffset at)
    {
        lock (gate)
        {
            var index = messages.FindIndex(message => message.Id == messageId);
            if (index < 0)
            {
                return null;
            }

            var body = messages[index].Body.DeepClone().AsObject();
            foreach (var (name, value) in change)
            {
                body[name] = value?.DeepClone();
            }

            return messages[index] = messages[index] with { Body = body, EditedAt = at };
        }
    }

    /// <summary>False if the message has already been crossposted.</summary>
    internal bool Crosspost(string messageId)
    {
        lock (gate)
        {
            var index = messages.FindIndex(message => message.Id == messageId && !message.IsCrossposted);
            if (index >= 0)
            {
                messages[index] = messages[index] with { IsCrossposted = true };
            }

            return index >= 0;
        }
    }

    internal FakeMessage? Find(string messageId)
    {
        lock (gate)
        {
            return messages.Find(message => message.Id == messageId);
        }
    }

    /// <summary>Newest first, as Discord lists them.</summary>
    internal IReadOnlyList<FakeMessage> Page(int limit, string? before, string? after)
    {
        lock (gate)
        {
            var found = messages.AsEnumerable();
            if (Number(before) is { } upTo)
            {
                found = found.Where(message => Number(message.Id) < upTo);
            }

            if (Number(after) is { } from)
            {
                // With `after`, Discord returns the messages closest to the given id.
                return [.. found.Where(message => Number(message.Id) > from).Take(limit).Reverse()];
            }

            return [.. found.Reverse().Take(limit)];
        }
    }

    private static long? Number(string? id) =>
        long.TryParse(id, CultureInfo.InvariantCulture, out var number) ? number : null;
}
