using CommunityBot.Core.Content;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.ContentLoading.Feeds;

/// <summary>
/// How much a feed promises, in numbers that can be compared. An event is all the names by which it can be found again.
/// </summary>
/// <param name="Events">Meetups and series, past ones included.</param>
/// <param name="Upcoming">Those still to come, or to come again.</param>
/// <param name="Sessions">Entries in the programmes of upcoming ones.</param>
internal sealed record FeedSummary(
    IReadOnlyList<IReadOnlyList<string>> Events, IReadOnlyList<IReadOnlyList<string>> Upcoming, int Sessions)
{
    public static FeedSummary Of(ContentReadResult reading, Instant now)
    {
        var events = reading.Meetups
            .Where(meetup => meetup.Kind is MeetupKind.Meetup or MeetupKind.Session or MeetupKind.Series)
            .ToList();
        var upcoming = events.Where(meetup => meetup.When.EffectiveEnd > now || ComesAgain(meetup, now)).ToList();
        return new FeedSummary(
            [.. events.Select(Names)],
            [.. upcoming.Select(Names)],
            upcoming.Sum(meetup => meetup.Agenda.Count));
    }

    /// <summary>What counts: what is still to come, or all there is when nothing is.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Expected => Upcoming.Count > 0 ? Upcoming : Events;

    /// <summary>What was promised and a later look does not find again, by their first names.</summary>
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

    private static bool ComesAgain(Meetup series, Instant now) =>
        series.Recurrence is { } rule && rule.Days.From(now.InZone(series.When.Zone).Date).Any();
}
