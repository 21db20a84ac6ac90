using CommunityBot.Core.Content;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.ContentLoading.Feeds;

/// <summary>How much a feed promises, in numbers that can be compared.</summary>
/// <param name="Events">Meetups and series, past ones included.</param>
/// <param name="Upcoming">Those still to come or recurring, each with every name by which it can be found again.</param>
/// <param name="Sessions">Entries in the programmes of upcoming ones.</param>
internal sealed record FeedOutlook(int Events, IReadOnlyList<IReadOnlyList<string>> Upcoming, int Sessions)
{
    public static FeedOutlook Of(ContentReading reading, Instant now)
    {
        var events = reading.Meetups
            .Where(meetup => meetup.Kind is MeetupKind.Meetup or MeetupKind.Session or MeetupKind.Series)
            .ToList();
        var upcoming = events.Where(meetup => meetup.Kind is MeetupKind.Series || meetup.When.Over > now).ToList();
        return new FeedOutlook(
            events.Count,
            [.. upcoming.Select(IReadOnlyList<string> (meetup) => [$"id:{meetup.Id}", .. meetup.ExternalIds])],
            upcoming.Sum(meetup => meetup.Agenda.Count));
    }

    /// <summary>The upcoming ones that a later look does not find again, by their first name.</summary>
    public IReadOnlySet<string> MissingIn(FeedOutlook later)
    {
        var found = later.Upcoming.SelectMany(names => names).ToHashSet(StringComparer.Ordinal);
        return Upcoming.Where(names => !names.Any(found.Contains)).Select(names => names[0]).ToHashSet(StringComparer.Ordinal);
    }
}
