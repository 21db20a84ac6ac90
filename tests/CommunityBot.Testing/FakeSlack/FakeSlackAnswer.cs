using System.Text.Json.Nodes;

namespace CommunityBot.Testing.FakeSlack;

/// <summary>A response that a person sees after a command or button press.</summary>
/// <param name="InAcknowledgement">True if it came with the acknowledgement, false if it came to the
/// response_url.</param>
public sealed record FakeSlackAnswer(JsonObject Body, bool InAcknowledgement)
{
    public string Text => Body["text"]?.GetValue<string>() ?? "";

    public JsonArray Blocks => Body["blocks"] as JsonArray ?? [];

    /// <summary><c>ephemeral</c> by default.</summary>
    public string ResponseType => Body["response_type"]?.GetValue<string>() ?? "ephemeral";

    /// <summary>The thread that it was posted in; null for the channel.</summary>
    public string? Thread => Body["thread_ts"]?.GetValue<string>();

    /// <summary>All texts of all blocks, one per line.</summary>
    public string BlockText => FakeSlackBlocks.TextOf(Blocks);
}
