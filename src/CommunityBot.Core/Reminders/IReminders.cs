using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Core.Reminders;

/// <summary>Persistent storage of personal reminder subscriptions; sent reminders are recorded in the ledger.</summary>
public interface IReminders
{
    Task<IReadOnlyList<PersonalReminder>> ReadAsync(string community, CancellationToken cancellation);

    /// <summary>False when the person is already subscribed.</summary>
    Task<bool> AddAsync(PersonalReminder reminder, CancellationToken cancellation);

    /// <summary>False when the person was not subscribed.</summary>
    Task<bool> RemoveAsync(PersonalReminder reminder, CancellationToken cancellation);

    /// <summary>
    /// Sets <see cref="PersonalReminder.Facts"/> of a reminder that has none, because an earlier version stored it.
    /// </summary>
    Task SetFactsAsync(PersonalReminder reminder, string facts, CancellationToken cancellation);
}

/// <summary>One person's subscription to reminders of one meetup.</summary>
/// <param name="Person">User id on their platform: <c>slack:U1</c>.</param>
/// <param name="Lineage">The meetup's oldest id, unchanged when the page is replaced.</param>
/// <param name="RequestedAt">Reminders due before this moment are not sent.</param>
public sealed record PersonalReminder(string Community, ChannelRef Person, string Lineage, Instant RequestedAt)
{
    /// <summary>
    /// Stored in place of a lineage by a person who wants one message when the next meetup is announced, whichever it
    /// is; no id of a page contains it.
    /// </summary>
    private const string NextAnnounced = "*";

    /// <summary>True for a subscription to the next announcement instead of the reminders of one meetup.</summary>
    public bool IsForNextAnnounced => Lineage == NextAnnounced;

    /// <summary>A subscription to the next announcement.</summary>
    public static PersonalReminder ForNextAnnounced(string community, ChannelRef person, Instant now) =>
        new(community, person, NextAnnounced, now) { Facts = "" };

    /// <summary>
    /// The facts of the meetup when the reminder was requested (<c>MeetupSnapshot.Text</c>), so that the person is
    /// notified of a change also before the first reminder; null for one of an earlier version.
    /// </summary>
    public string? Facts { get; init; }
}

/// <summary>Empty storage for rehearsals and command-line calls.</summary>
public sealed class NoReminders : IReminders
{
    public Task<IReadOnlyList<PersonalReminder>> ReadAsync(string community, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<PersonalReminder>>([]);

    public Task<bool> AddAsync(PersonalReminder reminder, CancellationToken cancellation) => Task.FromResult(true);

    public Task<bool> RemoveAsync(PersonalReminder reminder, CancellationToken cancellation) => Task.FromResult(true);

    public Task SetFactsAsync(PersonalReminder reminder, string facts, CancellationToken cancellation) =>
        Task.CompletedTask;
}
