using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace CommunityBot.Testing.FakeSlack;

/// <summary>A channel and its messages.</summary>
public sealed class FakeSlackChannel
{
    private readonly FakeSlack slack;
    private readonly Lock gate = new();
    private ImmutableList<FakeSlackMessage> messages = [];
    private ImmutableList<FakeSlackMessage> ephemeralMessages = [];

    internal FakeSlackChannel(FakeSlack slack, string id, string teamId)
    {
        this.slack = slack;
        Id = id;
        TeamId = teamId;
    }

    public string Id { get; }

    /// <summary>The workspace it belongs to.</summary>
    public string TeamId { get; }

    /// <summary>False if the bot has not been invited.</summary>
    public bool HasBot { get; set; } = true;

    public bool IsPrivate { get; set; }

    public bool IsArchived { get; set; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<FakeSlackMessage> Messages => messages;

    /// <summary>Ephemeral messages, each visible to one member only.</summary>
    public IReadOnlyList<FakeSlackMessage> EphemeralMessages => ephemeralMessages;

    /// <summary>Posts a message as a member or as another app.</summary>
    public FakeSlackMessage Post(
        string text, string? botId = null, JsonObject? metadata = null, string? userId = null) =>
        Add(new FakeSlackMessage(slack.NextTimestamp(), text) { BotId = botId, UserId = userId, Metadata = metadata });

    /// <summary>Adds a message posted at that time, before any later messages are added.</summary>
    public FakeSlackMessage PostAt(DateTimeOffset at, string text) =>
        Add(new FakeSlackMessage(FakeSlack.TimestampOf(at), text));

    /// <summary>Posts a reply in the thread of a message.</summary>
    public FakeSlackMessage Reply(string thread, string text) =>
        Add(new FakeSlackMessage(slack.NextTimestamp(), text) { Thread = thread });

    /// <summary>The replies in the thread of a message, oldest first.</summary>
    public IReadOnlyList<FakeSlackMessage> RepliesTo(string timestamp) =>
        [.. messages.Where(message => message.Thread == timestamp)];

    /// <summary>
    /// Deletes a message as an organiser would. If it has replies, a tombstone remains, so that they stay readable.
    /// https://docs.slack.dev/reference/events/message#subtypes
    /// </summary>
    public void Delete(string timestamp)
    {
        lock (gate)
        {
            var hasReplies = messages.Any(message => message.Thread == timestamp);
            messages = hasReplies && messages.Find(message => message.Timestamp == timestamp) is { } parent
                ? messages.Replace(
                    parent, new FakeSlackMessage(timestamp, "This message was deleted.") { IsTombstone = true })
                : messages.RemoveAll(message => message.Timestamp == timestamp);
        }

        slack.Changed();
    }

    internal FakeSlackMessage Add(FakeSlackMessage message)
    {
        lock (gate)
        {
            messages = messages.Add(message);
        }

        slack.Changed();
        return message;
    }

    internal void AddEphemeral(FakeSlackMessage message)
    {
        lock (gate)
        {
            ephemeralMessages = ephemeralMessages.Add(message);
        }

        slack.Changed();
    }

    internal void Replace(FakeSlackMessage old, FakeSlackMessage with)
    {
        lock (gate)
        {
            messages = messages.Replace(old, with);
        }

        slack.Changed();
    }
}
