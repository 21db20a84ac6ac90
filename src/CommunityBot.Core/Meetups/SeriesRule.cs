using NodaTime;

namespace CommunityBot.Core.Meetups;

/// <summary>The rule by which a series meets; the meetup that carries it is the pattern for every occurrence.</summary>
/// <param name="Rule">The RFC 5545 rule, as the page writes it.</param>
/// <param name="Days">The days the rule names.</param>
public sealed record SeriesRule(string Rule, IRecurrence Days)
{
    /// <summary>Days on which the series does not meet.</summary>
    public IReadOnlyList<LocalDate> Except { get; init; } = [];
}
