using NodaTime;

namespace CommunityBot.Core.Platforms;

/// <summary>What the local chat remembers of its channels between runs.</summary>
public interface IChatLog
{
    /// <summary>
    /// Adds a message unless one of the same reference stands; answers the id of the one that stands.
    /// </summary>
    Task<string> AddAsync(ChatLogEntry entry, CancellationToken cancellation);

    /// <summary>The newest messages of all channels, oldest first.</summary>
    Task<IReadOnlyList<ChatLogEntry>> ReadAsync(int most, CancellationToken cancellation);

    /// <summary>False when no such message stands.</summary>
    Task<bool> ReplaceAsync(string id, string html, CancellationToken cancellation);
}

/// <summary>One message in the local chat.</summary>
/// <param name="Id">Chosen by the log when added; empty until then.</param>
/// <param name="Reference">The post's <c>PostKey.Ref</c>, by which doubles are refused.</param>
/// <param name="Html">Already escaped by the renderer.</param>
public sealed record ChatLogEntry(string Id, string Channel, string Reference, Instant At, string Html);
