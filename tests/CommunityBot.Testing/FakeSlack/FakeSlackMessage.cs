using System.Text.Json.Nodes;

namespace CommunityBot.Testing.FakeSlack;

/// <summary>A message that stands.</summary>
public sealed record FakeSlackMessage(string Timestamp, string Text)
{
    public JsonArray Blocks { get; init; } = [];

    public JsonObject? Metadata { get; init; }

    /// <summary>Null for what a person said.</summary>
    public string? BotId { get; init; }

    /// <summary>Who said it, where that is told.</summary>
    public string? UserId { get; init; }

    /// <summary>The same, and somebody where it is not told.</summary>
    public string User => UserId ?? "U0000000002";

    /// <summary>
    /// What kind of message it is where somebody did not just say something; null for the usual kind.
    /// </summary>
    public string? Subtype { get; init; }

    /// <summary>The message it replies to; null for one that stands in the channel.</summary>
    public string? Thread { get; init; }

    /// <summary>True for a reply that is shown in the channel as well.</summary>
    public bool IsBroadcast { get; init; }

    /// <summary>What is left of a deleted message that had replies.</summary>
    public bool IsTombstone { get; init; }

    /// <summary>Who sees it; null for everybody.</summary>
    public string? OnlyFor { get; init; }

    /// <summary>How often it was made to say something else.</summary>
    public int Edits { get; init; }

    /// <summary>Everything that was sent with it.</summary>
    public JsonObject Arguments { get; init; } = [];

    /// <summary>All texts of all blocks, a line each.</summary>
    public string BlockText => FakeSlackBlocks.TextOf(Blocks);
}
