using NodaTime;

namespace CommunityBot.Core.Meetups;

/// <summary>The rule by which a series meets; the meetup that carries it is the pattern for every occurrence.</summary>
/// <param name="Rule">The RFC 5545 rule, as the page writes it.</param>
/// <param name="Days">The days the rule names.</param>
public sealed record RecurrenceRule(string Rule, IRecurrence Days)
{
    /// <summary>Days on which the series does not meet.</summary>
    public IReadOnlyList<LocalDate> Except { get; init; } = [];

    /// <summary>Days on which it meets beside those of the rule (RFC 5545 RDATE).</summary>
    public IReadOnlyList<LocalDate> Also { get; init; } = [];

    /// <summary>The days on or after <paramref name="first"/> on which it meets, in order.</summary>
    public IEnumerable<LocalDate> From(LocalDate first)
    {
        var also = new Queue<LocalDate>(Also.Where(day => day >= first).Order());
        var said = LocalDate.MinIsoValue;
        foreach (var day in Days.From(first))
        {
            while (also.TryPeek(out var other) && other < day)
            {
                also.Dequeue();
                if (IsMeant(other, said))
                {
                    said = other;
                    yield return other;
                }
            }

            if (IsMeant(day, said))
            {
                said = day;
                yield return day;
            }
        }

        foreach (var other in also)
        {
            if (IsMeant(other, said))
            {
                said = other;
                yield return other;
            }
        }
    }

    private bool IsMeant(LocalDate day, LocalDate said) => day != said && !Except.Contains(day);
}
