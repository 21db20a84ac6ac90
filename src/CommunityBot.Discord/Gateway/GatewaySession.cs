using System.Text.Json;

using CommunityBot.Wire;

namespace CommunityBot.Discord.Gateway;

/// <summary>A gateway session, which can be resumed for a while after its connection ends.</summary>
/// <param name="Sequence">The sequence number of the last event received.</param>
/// <param name="ResumeAddress">
/// The resume_gateway_url from READY; null after that address failed, so that the usual one is used.
/// </param>
/// <param name="FailedResumes">Consecutive failed resumes since the last READY or RESUMED.</param>
internal sealed record GatewaySession(string Id, long? Sequence, Uri? ResumeAddress, int FailedResumes = 0)
{
    /// <summary>
    /// After this many, identify instead; see https://github.com/discord/discord-api-docs/issues/1619.
    /// </summary>
    private const int MaxFailedResumes = 3;

    public bool IsResumable => Sequence is not null && FailedResumes < MaxFailedResumes;

    public GatewaySession WithSequence(long? sequence) => sequence is null ? this : this with { Sequence = sequence };

    /// <summary>The next attempt uses the usual gateway address.</summary>
    public GatewaySession AfterFailedResume() => this with { ResumeAddress = null, FailedResumes = FailedResumes + 1 };

    /// <summary>Null when READY has no session id; such a session cannot be resumed.</summary>
    public static GatewaySession? FromReady(JsonElement ready, long? sequence) =>
        ready.TextOrNumber("session_id") is { Length: > 0 } id
            ? new GatewaySession(id, sequence, AddressIn(ready.Text("resume_gateway_url")))
            : null;

    private static Uri? AddressIn(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is ("ws" or "wss") ? address : null;
}
