using System.Globalization;
using System.Text.Json.Nodes;

namespace CommunityBot.Testing.FakeDiscord;

/// <summary>A text channel: its history, and what the bot may do in it.</summary>
public sealed class FakeChannel(string id)
{
    /// <summary>"Past few minutes" is what Discord promises about nonces.</summary>
    private static readonly TimeSpan NonceMemory = TimeSpan.FromMinutes(5);

    private readonly Lock gate = new();
    private readonly List<FakeMessage> messages = [];

    public string Id { get; } = id;

    /// <summary>0 for text, 5 for announcements, 10 and 11 for threads, 15 for forums.</summary>
    public int Type { get; set; }

    /// <summary>Of a thread: the channel or forum it belongs to.</summary>
    public string? ParentId { get; set; }

    public string Name { get; set; } = "channel-" + id;

    /// <summary>Of a thread in which nothing was said for long; nothing can be edited there.</summary>
    public bool IsArchived { get; set; }

    public bool CanSee { get; set; } = true;

    public bool CanSend { get; set; } = true;

    public bool CanReadHistory { get; set; } = true;

    /// <summary>Further permissions that the bot's role is denied here.</summary>
    public ulong Denied { get; set; }

    /// <summary>What the bot's role is denied here, as Discord writes it.</summary>
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

    /// <summary>Puts somebody's message there.</summary>
    public void Say(FakeMessage message)
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

    /// <summary>Adds a message, or answers the one that an enforced nonce stands for.</summary>
    internal FakeMessage Add(FakeMessage message)
    {
        lock (gate)
        {
            var enforced = message.Body["enforce_nonce"]?.GetValue<bool>() == true && message.Nonce is not null;
            if (enforced
                && messages.Find(earlier => earlier.Nonce == message.Nonce && earlier.AuthorId == message.AuthorId
                && message.SentAt - earlier.SentAt < NonceMemory) is { } standing)
            {
                return standing;
            }

            messages.Add(message);
            return message;
        }
    }

    /// <summary>An edit changes the fields it names and leaves the others.</summary>
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

    /// <summary>False when it was published before.</summary>
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
                // Of those after an id Discord gives the ones next to it.
                return [.. found.Where(message => Number(message.Id) > from).Take(limit).Reverse()];
            }

            return [.. found.Reverse().Take(limit)];
        }
    }

    private static long? Number(string? id) =>
        long.TryParse(id, CultureInfo.InvariantCulture, out var number) ? number : null;
}
