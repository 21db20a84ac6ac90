using System.Text.Json.Nodes;

namespace CommunityBot.Testing.FakeSlack;

/// <summary>A message in a channel.</summary>
public sealed record FakeSlackMessage(string Timestamp, string Text)
{
    public JsonArray Blocks { get; init; } = [];

    public JsonObject? Metadata { get; init; }

    /// <summary>Null for a message of a person.</summary>
    public string? BotId { get; init; }

    /// <summary>The author, if the payload contains one.</summary>
    public string? UserId { get; init; }

    /// <summary>The author, or a default member.</summary>
    public string User => UserId ?? "U0000000002";

    /// <summary>The subtype of the message; null for a regular message.</summary>
    public string? Subtype { get; init; }

    /// <summary>The parent of a reply; null for a message in the channel itself.</summary>
    public string? Thread { get; init; }

    /// <summary>True for a reply that is also shown in the channel.</summary>
    public bool IsBroadcast { get; init; }

    /// <summary>True for the placeholder of a deleted message that had replies.</summary>
    public bool IsTombstone { get; init; }

    /// <summary>The person who sees an ephemeral message; null if all members see it.</summary>
    public string? OnlyFor { get; init; }

    public IReadOnlyList<FakeSlackFile> Files { get; init; } = [];

    /// <summary>Files of a person, from <see cref="FakeSlackPrivateFiles.Add"/>.</summary>
    public IReadOnlyList<JsonObject> Attached { get; init; } = [];

    /// <summary>The author's profile, which Slack adds to some payloads; null if it does not.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Number of edits.</summary>
    public int Edits { get; init; }

    /// <summary>All arguments of the call.</summary>
    public JsonObject Arguments { get; init; } = [];

    /// <summary>All texts of all blocks, one per line.</summary>
    public string BlockText => FakeSlackBlocks.TextOf(Blocks);
}
