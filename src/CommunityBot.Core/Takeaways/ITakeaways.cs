using System.Security.Cryptography;
using System.Text;

using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Core.Takeaways;

/// <summary>What organisers chose from the chat for the recap of a meetup. Remembered across restarts.</summary>
public interface ITakeaways
{
    /// <summary>Of all meetups, in the order in which they were added.</summary>
    Task<IReadOnlyList<Takeaway>> ReadAsync(string community, CancellationToken cancellation);

    /// <summary>False when one from the same source is in already, for whichever meetup.</summary>
    Task<bool> AddAsync(Takeaway takeaway, CancellationToken cancellation);

    /// <summary>Puts one down for another meetup. False when it is not in any more.</summary>
    Task<bool> MoveAsync(Takeaway takeaway, string lineage, CancellationToken cancellation);

    /// <summary>False when it was not in.</summary>
    Task<bool> RemoveAsync(Takeaway takeaway, CancellationToken cancellation);
}

/// <summary>One sentence for the recap of one meetup.</summary>
/// <param name="Lineage">The meetup's eldest id, so that it stays the same when the page is replaced.</param>
/// <param name="Source">Where it comes from, so that nothing is in twice: <c>slack:C1/1590764400.000100</c>.</param>
/// <param name="Text">One line of plain text; see <see cref="TakeawayText"/>.</param>
/// <param name="AddedBy">The organiser, as the asker's id on their platform: <c>slack:U1</c>.</param>
/// <param name="AddedAt">Later than that of every one before it in the community.</param>
public sealed record Takeaway(
    string Community, string Lineage, string Source, string Text, ChannelRef AddedBy, Instant AddedAt)
{
    /// <summary>Who wrote the message; null for what was typed in, and where the platform does not say.</summary>
    public ChannelRef? Author { get; init; }

    /// <summary>Sixteen hex digits by which buttons name it.</summary>
    public string Ref =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Community}\n{Source}")).AsSpan(0, 8));
}

/// <summary>Takeaways of a bot that remembers nothing: for rehearsals and single questions.</summary>
public sealed class NoTakeaways : ITakeaways
{
    public Task<IReadOnlyList<Takeaway>> ReadAsync(string community, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Takeaway>>([]);

    public Task<bool> AddAsync(Takeaway takeaway, CancellationToken cancellation) => Task.FromResult(true);

    public Task<bool> MoveAsync(Takeaway takeaway, string lineage, CancellationToken cancellation) =>
        Task.FromResult(true);

    public Task<bool> RemoveAsync(Takeaway takeaway, CancellationToken cancellation) => Task.FromResult(true);
}
