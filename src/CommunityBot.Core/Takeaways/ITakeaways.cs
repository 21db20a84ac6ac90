using System.Security.Cryptography;
using System.Text;

using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Core.Takeaways;

/// <summary>Persistent storage of the takeaways that organisers selected for recaps.</summary>
public interface ITakeaways
{
    /// <summary>For all meetups, in the order in which they were added.</summary>
    Task<IReadOnlyList<Takeaway>> ReadAsync(string community, CancellationToken cancellation);

    /// <summary>False when one from the same source exists, for any meetup.</summary>
    Task<bool> AddAsync(Takeaway takeaway, CancellationToken cancellation);

    /// <summary>Assigns a takeaway to another meetup; false when it no longer exists.</summary>
    Task<bool> MoveAsync(Takeaway takeaway, string lineage, CancellationToken cancellation);

    /// <summary>False when it does not exist.</summary>
    Task<bool> RemoveAsync(Takeaway takeaway, CancellationToken cancellation);
}

/// <summary>A takeaway: one sentence from the chat for the recap of a meetup.</summary>
/// <param name="Lineage">The meetup's oldest id, unchanged when the page is replaced.</param>
/// <param name="Source">The source message, used to deduplicate: <c>slack:C1/1590764400.000100</c>.</param>
/// <param name="Text">One line of plain text; see <see cref="TakeawayText"/>.</param>
/// <param name="AddedBy">The organiser's user id on their platform: <c>slack:U1</c>.</param>
/// <param name="AddedAt">Strictly increasing within a community.</param>
public sealed record Takeaway(
    string Community, string Lineage, string Source, string Text, ChannelRef AddedBy, Instant AddedAt)
{
    /// <summary>
    /// Author of the message; null for text typed by an organiser and where the platform does not report it.
    /// </summary>
    public ChannelRef? Author { get; init; }

    /// <summary>Sixteen hex digits, used in button ids.</summary>
    public string Reference =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Community}\n{Source}")).AsSpan(0, 8));
}

/// <summary>Empty storage for rehearsals and command-line calls.</summary>
public sealed class NoTakeaways : ITakeaways
{
    public Task<IReadOnlyList<Takeaway>> ReadAsync(string community, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Takeaway>>([]);

    public Task<bool> AddAsync(Takeaway takeaway, CancellationToken cancellation) => Task.FromResult(true);

    public Task<bool> MoveAsync(Takeaway takeaway, string lineage, CancellationToken cancellation) =>
        Task.FromResult(true);

    public Task<bool> RemoveAsync(Takeaway takeaway, CancellationToken cancellation) => Task.FromResult(true);
}
