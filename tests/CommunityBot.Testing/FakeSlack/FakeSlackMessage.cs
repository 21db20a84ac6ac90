using System.Text.Json.Nodes;

namespace CommunityBot.Testing.FakeSlack;

/// <summary>A message that stands.</summary>
public sealed record FakeSlackMessage(string Timestamp, string Text)
{
    public JsonArray Blocks { get; init; } = [];

    public JsonObject? Metadata { get; init; }

    /// <summary>Null for what a person said.</summary>
    public string? BotId { get; init; }

    /// <summary>Who sees it; null for everybody.</summary>
    public string? OnlyFor { get; init; }

    /// <summary>How often it was made to say something else.</summary>
    public int Edits { get; init; }

    /// <summary>Everything that was sent with it.</summary>
    public JsonObject Arguments { get; init; } = [];

    /// <summary>All texts of all blocks, a line each.</summary>
    public string BlockText => FakeSlackBlocks.TextOf(Blocks);
}
