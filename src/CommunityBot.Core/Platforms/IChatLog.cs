using NodaTime;

namespace CommunityBot.Core.Platforms;

/// <summary>Persistent message log of the local chat.</summary>
public interface IChatLog
{
    /// <summary>
    /// Adds a message and returns its id; idempotent: returns the id of an existing message with the same reference.
    /// </summary>
    Task<string> AddAsync(ChatLogEntry entry, CancellationToken cancellation);

    /// <summary>The newest messages of all channels, oldest first.</summary>
    Task<IReadOnlyList<ChatLogEntry>> ReadAsync(int limit, CancellationToken cancellation);

    /// <summary>False when the message does not exist.</summary>
    Task<bool> ReplaceAsync(string id, string html, CancellationToken cancellation);
}

/// <summary>One message in the local chat.</summary>
/// <param name="Id">Assigned by the log; empty before.</param>
/// <param name="Reference">The post's <c>PostKey.Ref</c>, used to deduplicate.</param>
/// <param name="Html">Already escaped by the renderer.</param>
public sealed record ChatLogEntry(string Id, string Channel, string Reference, Instant At, string Html);
