using CommunityBot.Core.Matching;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Core.Commands;

/// <summary>
/// Finds what free text means: a name, a time ("tomorrow", "recap march", "next friday"), words of talks, speakers,
/// organisations, topics and places, or both ("kubernetes november"). Used by every command that takes a meetup.
/// </summary>
internal sealed class MeetupSearch
{
    /// <summary>Number of upcoming occurrences of a series that are found by its name.</summary>
    private const int MaximumOccurrences = 6;

    private readonly MeetupCalendar calendar;
    private readonly SearchIndex index;
    private readonly MeetupTimes times;
    private readonly Instant now;
    private readonly Func<Meetup, bool>? isWanted;

    /// <param name="isWanted">Filters the meetups; null for all.</param>
    public MeetupSearch(CommandRequest request, Func<Meetup, bool>? isWanted = null)
        : this(request.Calendar, request.Now, request.Community.Zone, isWanted)
    {
    }

    public MeetupSearch(MeetupCalendar calendar, Instant now, DateTimeZone zone, Func<Meetup, bool>? isWanted = null)
    {
        (this.calendar, this.now, this.isWanted) = (calendar, now, isWanted);
        index = SearchIndex.Of(calendar);
        times = new MeetupTimes(calendar, index, now, zone);
    }

    public MeetupTimes Times => times;

    /// <summary>The time in a text; null if there is none.</summary>
    public AskedTime? TimeIn(string text) => AskedTime.Read(text, times.Today);

    /// <summary>The meetups that have all that is asked for, best first.</summary>
    public IReadOnlyList<Meetup> Meetups(string text)
    {
        // A title of several words is a title, even if it is "The next November".
        var found = index.Find(text, OnlyPages);
        var isTitle = SearchText.Words(text).Length > 1
            && found.Any(match => match is { Missing: 0, IsWholeName: true, HasTypos: false });
        if (!isTitle && TimeIn(text) is { } time && InTime(time) is { Count: > 0 } inTime)
        {
            return inTime;
        }

        return Ordered(found.Where(match => match.Missing == 0), isTitle);
    }

    /// <summary>The pages of a time that have the other words, best first.</summary>
    private List<Meetup> InTime(AskedTime time)
    {
        var meetups = times.Of(time).Where(IsWanted).ToList();
        if (time.Rest.Length == 0)
        {
            return meetups;
        }

        var range = meetups.Select(Page).ToHashSet(ReferenceEqualityComparer.Instance);
        var found = index.Find(time.Rest, entry => entry is SearchEntry.Page page && range.Contains(page.Meetup))
            .Where(match => match.Missing == 0)
            .ToList();
        var kept = found.Select(match => ((SearchEntry.Page)match.Entry).Meetup)
            .ToHashSet<object>(ReferenceEqualityComparer.Instance);
        return [.. meetups.Where(meetup => kept.Contains(Page(meetup)))];
    }

    /// <summary>What is found, best first: also talks and speakers, and what has only most words.</summary>
    public IReadOnlyList<SearchMatch> Hits(string text)
    {
        if (TimeIn(text) is { } time && times.Of(time) is { Count: > 0 } meetups)
        {
            if (time.Rest.Length == 0)
            {
                return WithNames(meetups, text);
            }

            var range = meetups.Select(Page).ToHashSet(ReferenceEqualityComparer.Instance);
            var found = OrderedHits(index.Find(time.Rest, entry => entry switch
            {
                SearchEntry.Page page => range.Contains(page.Meetup),
                SearchEntry.Session session => range.Contains(session.Meetup),
                _ => false,
            }).Where(match => match.Missing == 0));
            if (found.Count > 0 && !index.Find(text).Any(match => match is { Missing: 0, IsWholeName: true }))
            {
                return found;
            }
        }

        return OrderedHits(index.Find(text));
    }

    /// <summary>
    /// The meetups of a time, then what has the word itself: "june" and "april" are names of people too. What is only
    /// near the word is none of it, because the time is already what was meant.
    /// </summary>
    private List<SearchMatch> WithNames(IReadOnlyList<Meetup> meetups, string text)
    {
        var ids = meetups.Select(meetup => meetup.Id).ToHashSet();
        return
        [
            .. meetups.Select(meetup => new SearchMatch(
                new SearchEntry.Page(meetup), 0, 0, SearchField.Name, IsTogether: true, IsWholeName: false)),
            .. OrderedHits(index.Find(text).Where(match => match is { Missing: 0, HasTypos: false }))
                .Where(match => match.Entry is not SearchEntry.Page page || !ids.Contains(page.Meetup.Id)),
        ];
    }

    /// <summary>
    /// Meetups that may be meant by a text without a match: most of the words, or names with a few typos. Empty rather
    /// than far.
    /// </summary>
    public IReadOnlyList<Meetup> Near(string text, int limit) =>
        [.. Ordered(index.Find(text, OnlyPages).Where(IsNear)).Where(meetup => meetup.ReplacedBy is null).Take(limit)];

    private static bool IsNear(SearchMatch match) => match.Rank <= SearchMatch.RankOf(SearchField.Talk, WordFit.Typo);

    /// <param name="isTitle">
    /// True if the whole name of a page counts: one word is the title of some pages and a topic of others.
    /// </param>
    private List<Meetup> Ordered(IEnumerable<SearchMatch> matches, bool isTitle = false)
    {
        var found = matches.SelectMany(match => Expanded(((SearchEntry.Page)match.Entry).Meetup)
            .Where(IsWanted)
            .Select(meetup => (Match: match, Meetup: meetup))).ToList();
        var current = found.Where(one => one.Meetup.ReplacedBy is null).ToList();
        return
        [
            .. (current.Count > 0 ? current : found)
                .OrderBy(one => one.Match.Missing)
                .ThenBy(one => isTitle && !one.Match.IsWholeName)
                .ThenBy(one => !one.Match.IsTogether)
                .ThenBy(one => one.Match.Rank <= SearchMatch.Telling ? 0 : one.Match.Rank)
                .ThenBy(one => times.Order(one.Meetup))
                .ThenBy(one => one.Match.Rank)
                .ThenBy(one => one.Meetup.Kind is MeetupKind.Recap)
                .Select(one => one.Meetup),
        ];
    }

    private List<SearchMatch> OrderedHits(IEnumerable<SearchMatch> matches)
    {
        var found = new List<(SearchMatch Match, Meetup Meetup)>();
        foreach (var match in matches)
        {
            if (MeetupOf(match.Entry) is { } meetup)
            {
                found.Add((match.Entry is SearchEntry.Page
                    ? match with { Entry = new SearchEntry.Page(meetup) }
                    : match, meetup));
            }
        }

        // A page is no hit of its own if one of its talks is as good.
        var best = new Dictionary<Meetup, (int Missing, int Rank)>(ReferenceEqualityComparer.Instance);
        foreach (var (match, meetup) in found)
        {
            if (match.Entry is SearchEntry.Session
                && (!best.TryGetValue(meetup, out var known) || (match.Missing, match.Rank).CompareTo(known) < 0))
            {
                best[meetup] = (match.Missing, match.Rank);
            }
        }

        return
        [
            .. found
                .Where(one => one.Match.Entry is not SearchEntry.Page
                    || one.Match.IsWholeName
                    || !best.TryGetValue(one.Meetup, out var session)
                    || session.CompareTo((one.Match.Missing, one.Match.Rank)) > 0)
                .OrderBy(one => one.Match.Missing)
                .ThenBy(one => one.Meetup.ReplacedBy is not null)
                .ThenBy(one => !one.Match.IsWholeName)
                .ThenBy(one => !one.Match.IsTogether)
                .ThenBy(one => one.Match.Rank)
                .ThenBy(one => times.Order(one.Meetup))
                .ThenBy(one => one.Match.Entry switch
                {
                    SearchEntry.Person => 0,
                    SearchEntry.Page => 1,
                    _ => 2,
                })
                .Select(one => one.Match)
                .DistinctBy(Key),
        ];
    }

    /// <summary>A talk and its recap are one talk.</summary>
    private static object Key(SearchMatch match) => match.Entry is SearchEntry.Session session
        && session.Meetup.When.Date is { } date && session.Talk.IsPresented
            ? (NormalizedText.Of(session.Talk.Title), date)
            : match.Entry;

    /// <summary>The meetup that a hit leads to; null for a series that has ended.</summary>
    public Meetup? MeetupOf(SearchEntry entry) => entry switch
    {
        SearchEntry.Page page => Expanded(page.Meetup).FirstOrDefault(),
        SearchEntry.Session session => session.Meetup,
        SearchEntry.Person person => person.Meetups.MinBy(times.Order),
        _ => null,
    };

    /// <summary>The page itself, or the next occurrences of a series.</summary>
    private IEnumerable<Meetup> Expanded(Meetup page) => page.Kind is not MeetupKind.Series
        ? [page]
        : Occurrences[page.Id].Take(MaximumOccurrences);

    /// <summary>
    /// The upcoming occurrences by the ids of their series. Each look at the calendar creates those of all series, so
    /// that it is looked at once, and only if a series is found.
    /// </summary>
    private ILookup<MeetupId, Meetup> Occurrences => field ??= calendar.UpcomingAfter(now)
        .Where(meetup => meetup.OccurrenceOf is not null)
        .ToLookup(meetup => meetup.OccurrenceOf!.Id);

    /// <summary>The indexed page of a meetup; that of its series for an occurrence.</summary>
    private static Meetup Page(Meetup meetup) => meetup.OccurrenceOf ?? meetup;

    private bool IsWanted(Meetup meetup) => isWanted is null || isWanted(meetup);

    private bool OnlyPages(SearchEntry entry) => entry is SearchEntry.Page page
        && (page.Meetup.Kind is MeetupKind.Series || IsWanted(page.Meetup));
}
