using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace CommunityBot.Testing.FakeSlack;

/// <summary>A channel and what stands in it.</summary>
public sealed class FakeSlackChannel
{
    private readonly FakeSlack slack;
    private readonly Lock gate = new();
    private ImmutableList<FakeSlackMessage> messages = [];
    private ImmutableList<FakeSlackMessage> whispers = [];

    internal FakeSlackChannel(FakeSlack slack, string id, string teamId)
    {
        this.slack = slack;
        Id = id;
        TeamId = teamId;
    }

    public string Id { get; }

    /// <summary>The workspace it belongs to.</summary>
    public string TeamId { get; }

    /// <summary>False where nobody has invited the bot.</summary>
    public bool HasTheBot { get; set; } = true;

    public bool IsPrivate { get; set; }

    public bool IsArchived { get; set; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<FakeSlackMessage> Messages => messages;

    /// <summary>What only one member sees.</summary>
    public IReadOnlyList<FakeSlackMessage> Whispers => whispers;

    /// <summary>A member, or another app, says something.</summary>
    public FakeSlackMessage Say(
        string text, string? botId = null, JsonObject? metadata = null, string? userId = null) =>
        Add(new FakeSlackMessage(slack.NextTimestamp(), text) { BotId = botId, UserId = userId, Metadata = metadata });

    /// <summary>Something was said at that moment, before anything that stands.</summary>
    public FakeSlackMessage SayAt(DateTimeOffset at, string text) =>
        Add(new FakeSlackMessage(FakeSlack.TimestampOf(at), text));

    /// <summary>A member answers to a message, in its thread.</summary>
    public FakeSlackMessage Reply(string thread, string text) =>
        Add(new FakeSlackMessage(slack.NextTimestamp(), text) { Thread = thread });

    /// <summary>What stands in the thread of a message, oldest first.</summary>
    public IReadOnlyList<FakeSlackMessage> RepliesTo(string timestamp) =>
        [.. messages.Where(message => message.Thread == timestamp)];

    /// <summary>
    /// An organiser deletes a message. One that has replies leaves a stone, so that those can still be read.
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

    internal void Whisper(FakeSlackMessage message)
    {
        lock (gate)
        {
            whispers = whispers.Add(message);
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
