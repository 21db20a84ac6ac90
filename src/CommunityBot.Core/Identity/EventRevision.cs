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

    /// <summary>Fingerprint of everything that the event says.</summary>
    public required string Content { get; init; }

    /// <summary>When its content changed, in whole seconds.</summary>
    public required Instant Changed { get; init; }

    /// <summary>The revision after a reading; the same one if nothing changed.</summary>
    /// <param name="before">Null for an event that was in no feed.</param>
    /// <param name="first">The sequence of a new event, and the least of every one.</param>
    public static EventRevision After(
        EventRevision? before, string community, string uid, string schedule, string content, int first, Instant now) =>
        before is not null && before.Schedule == schedule && before.Content == content
            ? before
            : new EventRevision(community, uid)
            {
                Sequence = before is null ? first
                    : before.Schedule == schedule ? before.Sequence
                    : Math.Max(before.Sequence + 1, first),
                Schedule = schedule,
                Content = content,

                // A clock that was set back must not make a change look older than the one before it.
                Changed = before is null
                    ? Instant.FromUnixTimeSeconds(now.ToUnixTimeSeconds())
                    : Instant.Max(
                        Instant.FromUnixTimeSeconds(now.ToUnixTimeSeconds()), before.Changed + Duration.FromSeconds(1)),
            };
}
