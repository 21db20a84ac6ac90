using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Core.Reminders;

/// <summary>
/// Who wants to be reminded of which meetup, for themselves. Remembered across restarts; what was sent stands in the
/// ledger.
/// </summary>
public interface IReminders
{
    Task<IReadOnlyList<PersonalReminder>> ReadAsync(string community, CancellationToken cancellation);

    /// <summary>False when the person is down for it already.</summary>
    Task<bool> AddAsync(PersonalReminder reminder, CancellationToken cancellation);

    /// <summary>False when the person was not down for it.</summary>
    Task<bool> RemoveAsync(PersonalReminder reminder, CancellationToken cancellation);
}

/// <summary>One person's wish to be reminded of one meetup.</summary>
/// <param name="Person">Their own id on their platform, as the asker's: <c>slack:U1</c>.</param>
/// <param name="Lineage">The meetup's eldest id, so that it stays the same when the page is replaced.</param>
/// <param name="RequestedAt">What was due before this moment is not sent.</param>
public sealed record PersonalReminder(string Community, ChannelRef Person, string Lineage, Instant RequestedAt);

/// <summary>Reminders of a bot that remembers nothing: for rehearsals and single questions.</summary>
public sealed class NoReminders : IReminders
{
    public Task<IReadOnlyList<PersonalReminder>> ReadAsync(string community, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<PersonalReminder>>([]);

    public Task<bool> AddAsync(PersonalReminder reminder, CancellationToken cancellation) => Task.FromResult(true);

    public Task<bool> RemoveAsync(PersonalReminder reminder, CancellationToken cancellation) => Task.FromResult(true);
}
