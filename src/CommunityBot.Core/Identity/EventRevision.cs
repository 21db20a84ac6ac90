using NodaTime;

namespace CommunityBot.Core.Identity;

/// <summary>
/// The revision of an event that subscribers of a calendar have: its SEQUENCE (RFC 5545, 3.8.7.4) and when it last
/// changed. Stored, so that both are the same after a restart and in every instance.
/// </summary>
/// <param name="Uid">The UID in the feed.</param>
public sealed record EventRevision(string Community, string Uid)
{
    public int Sequence { get; init; }

    /// <summary>Time, place and state as lines of iCalendar; a change of them raises the sequence.</summary>
    public required string Schedule { get; init; }

    /// <summary>Its title, for one that was cancelled before its page vanished.</summary>
    public required string Title { get; init; }

    /// <summary>Fingerprint of everything that the event says.</summary>
    public required string Content { get; init; }

    /// <summary>When its content changed, in whole seconds.</summary>
    public required Instant Changed { get; init; }

    /// <summary>The revision after a reading; the same one if nothing changed.</summary>
    /// <param name="before">Null for an event that was in no feed.</param>
    /// <param name="current">What the event says now; its sequence is that of a new event.</param>
    public static EventRevision After(EventRevision? before, EventRevision current)
    {
        var second = Instant.FromUnixTimeSeconds(current.Changed.ToUnixTimeSeconds());
        return before is null ? current with { Changed = second }
            : before.Schedule == current.Schedule && before.Content == current.Content ? before
            : current with
            {
                Sequence = before.Schedule == current.Schedule
                    ? before.Sequence
                    : Math.Max(before.Sequence + 1, current.Sequence),

                // A clock that was set back must not make a change look older than the one before it.
                Changed = Instant.Max(second, before.Changed + Duration.FromSeconds(1)),
            };
    }
}
