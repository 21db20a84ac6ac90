using CommunityBot.Content;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.ContentLoading.Feeds;

/// <summary>
/// The events and sessions of a feed, for comparison with another version. An event is represented by all its ids.
/// </summary>
/// <param name="Events">Meetups and series, including past ones.</param>
/// <param name="Upcoming">Events that have not ended, or recur.</param>
/// <param name="Sessions">Number of agenda items of upcoming events.</param>
internal sealed record FeedSummary(
    IReadOnlyList<IReadOnlyList<string>> Events, IReadOnlyList<IReadOnlyList<string>> Upcoming, int Sessions)
{
    public static FeedSummary Of(ContentReadResult reading, Instant now)
    {
        var events = reading.Meetups
            .Where(meetup => meetup.Kind is MeetupKind.Meetup or MeetupKind.Session or MeetupKind.Series)
            .ToList();
        var upcoming = events.Where(meetup => meetup.When.EffectiveEnd > now || Recurs(meetup, now)).ToList();
        return new FeedSummary(
            [.. events.Select(Names)],
            [.. upcoming.Select(Names)],
            upcoming.Sum(meetup => meetup.Agenda.Count));
    }

    /// <summary>The upcoming events, or all events if none is upcoming.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Expected => Upcoming.Count > 0 ? Upcoming : Events;

    /// <summary>Expected events that a later version does not contain, by their first ids.</summary>
    public IReadOnlySet<string> MissingIn(FeedSummary later)
    {
        var found = (Upcoming.Count > 0 ? later.Upcoming : later.Events)
            .SelectMany(names => names)
            .ToHashSet(StringComparer.Ordinal);
        return Expected.Where(names => !names.Any(found.Contains))
            .Select(names => names[0])
            .ToHashSet(StringComparer.Ordinal);
    }

    private static IReadOnlyList<string> Names(Meetup meetup) => [$"id:{meetup.Id}", .. meetup.ExternalIds];

    private static bool Recurs(Meetup series, Instant now) =>
        series.Recurrence is { } rule && rule.Days.From(now.InZone(series.When.Zone).Date).Any();
}
