using CommunityBot.Core.Matching;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Core.Commands;

/// <summary>
/// Finds speakers on all pages except replaced ones: by name, organisation or role, by what they talk about, or by the
/// day on which they do.
/// </summary>
internal sealed class SpeakerFinder
{
    private readonly SearchIndex index;
    private readonly MeetupSearch search;
    private readonly Instant now;

    public SpeakerFinder(MeetupCalendar calendar, Instant now, DateTimeZone? zone = null)
    {
        this.now = now;
        index = SearchIndex.Of(calendar);
        search = new MeetupSearch(calendar, now, zone ?? DateTimeZone.Utc);
    }

    /// <summary>All speakers, upcoming ones first.</summary>
    public IEnumerable<string> Names => index.People
        .OrderByDescending(IsUpcoming)
        .ThenBy(person => person.Name, StringComparer.Ordinal)
        .Select(person => At(person).Name);

    /// <summary>All matches, best first.</summary>
    public IReadOnlyList<SpeakerProfile> Find(string text) => [.. Matches(text).Select(At)];

    /// <summary>Names that differ by a few typos; empty rather than far.</summary>
    public IEnumerable<string> Nearest(string text, int limit) => index
        .Find(text, entry => entry is SearchEntry.Person)
        .Where(match => match.Field is SearchField.Name)
        .OrderBy(match => match.Missing)
        .ThenBy(match => match.Rank)
        .ThenByDescending(match => IsUpcoming((SearchEntry.Person)match.Entry))
        .Take(limit)
        .Select(match => At((SearchEntry.Person)match.Entry).Name);

    private List<SearchEntry.Person> Matches(string text)
    {
        var found = index.Find(text, entry => entry is SearchEntry.Person)
            .Where(match => match.Missing == 0)
            .OrderBy(match => !match.IsWholeName)
            .ThenBy(match => match.Rank)
            .ThenByDescending(match => IsUpcoming((SearchEntry.Person)match.Entry))
            .ThenBy(match => ((SearchEntry.Person)match.Entry).Name, StringComparer.Ordinal)
            .ToList();

        // A whole name excludes names that merely contain it, and a name or an employer what a biography mentions.
        var best = found.Where(match => match.IsWholeName && !match.HasTypos).ToList();
        best = best.Count > 0 ? best : [.. found.Where(match => match.Rank <= SearchMatch.Telling)];
        if (best.Count > 0)
        {
            return [.. best.Select(match => (SearchEntry.Person)match.Entry)];
        }

        return OfTalks(text) is { Count: > 0 } speakers ? speakers
            : [.. found.Select(match => (SearchEntry.Person)match.Entry)];
    }

    /// <summary>The speakers of a talk, a topic or a day.</summary>
    private List<SearchEntry.Person> OfTalks(string text)
    {
        var byName = index.People
            .DistinctBy(person => NormalizedText.Of(person.Name))
            .ToDictionary(person => NormalizedText.Of(person.Name));
        var names = search.TimeIn(text) is { HasTime: true, Rest.Length: 0 }
            ? search.Meetups(text).Take(1).SelectMany(meetup => meetup.Speakers.Select(speaker => speaker.Name))
            : index.Find(text, entry => entry is SearchEntry.Session { Meetup.ReplacedBy: null })
                .Where(match => match is { Missing: 0, Rank: <= SearchMatch.Telling })
                .OrderBy(match => match.Rank)
                .ThenBy(match => search.Times.Order(((SearchEntry.Session)match.Entry).Meetup))
                .SelectMany(match => ((SearchEntry.Session)match.Entry).Talk.Speakers);
        return
        [
            .. names
                .Select(name => byName.GetValueOrDefault(NormalizedText.Of(name)))
                .OfType<SearchEntry.Person>()
                .Distinct(),
        ];
    }

    private bool IsUpcoming(SearchEntry.Person person) => person.Meetups.Any(IsUpcoming);

    private bool IsUpcoming(Meetup meetup) => index.TimeOf(meetup).End > now;

    /// <summary>
    /// Upcoming first, then latest first; details missing on the newest page are taken from older ones.
    /// </summary>
    private SpeakerProfile At(SearchEntry.Person person)
    {
        List<Meetup> meetups =
        [
            .. person.Meetups
                .OrderByDescending(IsUpcoming)
                .ThenByDescending(meetup => index.TimeOf(meetup).Start ?? Instant.MinValue),
        ];
        var name = NormalizedText.Of(person.Name);
        var ordered = meetups
            .SelectMany(meetup => meetup.Speakers.Where(speaker => NormalizedText.Of(speaker.Name) == name))
            .ToList();
        var newest = ordered[0];
        return new SpeakerProfile(
            newest.Name,
            newest with
            {
                Role = First(ordered, speaker => speaker.Role),
                Organisation = First(ordered, speaker => speaker.Organisation),
                Bio = First(ordered, speaker => speaker.Bio),
                Links = [.. ordered.SelectMany(speaker => speaker.Links).Distinct()],
            },
            meetups);
    }

    private static string? First(List<Speaker> ordered, Func<Speaker, string?> told) =>
        ordered.Select(told).FirstOrDefault(said => said is not null);
}
