using System.Text.Json.Nodes;

namespace CommunityBot.Testing.FakeSlack;

/// <summary>What a person saw after a command or a press.</summary>
/// <param name="InAcknowledgement">True when it came with the acknowledgement, false when it came to the
/// response_url.</param>
public sealed record FakeSlackAnswer(JsonObject Body, bool InAcknowledgement)
{
    public string Text => Body["text"]?.GetValue<string>() ?? "";

    public JsonArray Blocks => Body["blocks"] as JsonArray ?? [];

    /// <summary><c>ephemeral</c> where nothing was said about it.</summary>
    public string ResponseType => Body["response_type"]?.GetValue<string>() ?? "ephemeral";

    /// <summary>The thread it was said in; null in the channel.</summary>
    public string? Thread => Body["thread_ts"]?.GetValue<string>();

    /// <summary>All texts of all blocks, a line each.</summary>
    public string BlockText => FakeSlackBlocks.TextOf(Blocks);
}
