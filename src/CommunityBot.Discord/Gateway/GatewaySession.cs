using System.Text.Json;

namespace CommunityBot.Discord.Gateway;

/// <summary>A session at the gateway, which outlives its connection for a while.</summary>
/// <param name="Sequence">Of the last event that was seen.</param>
/// <param name="ResumeAddress">
/// Where Discord wants it resumed; null once that address has failed, and the usual one is tried.
/// </param>
/// <param name="FailedResumes">How often a resume was begun and not finished since the session last stood.</param>
internal sealed record GatewaySession(string Id, long? Sequence, Uri? ResumeAddress, int FailedResumes = 0)
{
    /// <summary>Past this a resume is hopeless; see https://github.com/discord/discord-api-docs/issues/1619.</summary>
    private const int MostFailedResumes = 3;

    public bool IsResumable => Sequence is not null && FailedResumes < MostFailedResumes;

    public GatewaySession At(long? sequence) => sequence is null ? this : this with { Sequence = sequence };

    /// <summary>After a resume that came to nothing: the next try goes to the usual address.</summary>
    public GatewaySession AfterFailedResume() => this with { ResumeAddress = null, FailedResumes = FailedResumes + 1 };

    /// <summary>Null when READY names no session: then there is nothing to resume later.</summary>
    public static GatewaySession? FromReady(JsonElement ready, long? sequence) =>
        ready.Text("session_id") is { Length: > 0 } id
            ? new GatewaySession(id, sequence, AddressIn(ready.Text("resume_gateway_url")))
            : null;

    private static Uri? AddressIn(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is ("ws" or "wss") ? address : null;
}
