using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

using CommunityBot.Core.Matching;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Core.Commands;

/// <summary>Finds meetups by id, alias, title, series, month, date or speaker.</summary>
internal sealed class MeetupFinder
{
    /// <summary>Number of upcoming occurrences of an endless series that can be found.</summary>
    private const int MaxOccurrences = 6;

    /// <summary>Cached names of a calendar's pages in each language.</summary>
    private static readonly ConditionalWeakTable<
        MeetupCalendar, ConcurrentDictionary<Phrases, NameFinder<Candidate>>> Indexes = [];

    private readonly MeetupCalendar calendar;
    private readonly Phrases phrases;
    private readonly Instant now;
    private readonly NameFinder<Candidate> finder;
    private readonly ByRelevance order;

    /// <param name="isWanted">Filters the pages; null for all.</param>
    public MeetupFinder(CommandRequest request, Func<Meetup, bool>? isWanted = null)
    {
        calendar = request.Calendar;
        phrases = request.Phrases;
        now = request.Now;
        order = new ByRelevance(request.Now);
        var known = Indexes.GetOrAdd(calendar, _ => new(ReferenceEqualityComparer.Instance))
            .GetOrAdd(phrases, language => BuildIndex(request.Calendar.Visible, language));
        var all = known.Concat(BuildIndex(
            calendar.UpcomingAfter(request.Now).Where(meetup => !calendar.HasPage(meetup.Id)).Take(MaxOccurrences),
            phrases));
        finder = isWanted is null ? all : all.Where(candidate => isWanted(candidate.Meetup));
    }

    /// <summary>All matches, best first; a replaced page is only a match if nothing else is.</summary>
    public IReadOnlyList<Meetup> Find(string name)
    {
        if (calendar.Find(new MeetupId(name.Trim().Trim('/').Split('/')[^1])) is { } exact
            && finder.Items.Any(candidate => candidate.Meetup.Id == exact.Id))
        {
            return [exact];
        }

        var found = finder.Find(name, order).Select(candidate => candidate.Meetup).ToList();
        var current = found.Where(meetup => meetup.ReplacedBy is null).ToList();
        return current.Count > 0 ? current : found;
    }

    /// <summary>The meetups with the most similar names.</summary>
    public IReadOnlyList<Meetup> Nearest(string name, int limit) =>
    [
        .. finder
            .Nearest(name, limit + 5, order)
            .Select(candidate => candidate.Meetup)
            .Where(meetup => meetup.ReplacedBy is null)
            .Take(limit),
    ];

    /// <summary>Autocomplete suggestions: all meetups for empty text, otherwise the most similar.</summary>
    public IEnumerable<Suggestion> Suggest(string typed) =>
        (string.IsNullOrWhiteSpace(typed)
            ? finder.Items
                .Where(candidate => candidate.Meetup.ReplacedBy is null)
                .Order(order)
                .Take(CommandDispatcher.MaxSuggestions)
            : finder.Nearest(typed, CommandDispatcher.MaxSuggestions, order))
        .Select(candidate => new Suggestion(
            candidate.Meetup.Caption(MeetupState.Of(candidate.Meetup, calendar, now), phrases),
            candidate.Meetup.Id.Value));

    private static NameFinder<Candidate> BuildIndex(IEnumerable<Meetup> meetups, Phrases phrases) => new(
        meetups.Select(meetup => new Candidate(meetup, meetup.When.EffectiveStart, meetup.When.EffectiveEnd)),
        candidate => Names(candidate.Meetup, phrases));

    private static IEnumerable<string?> Names(Meetup meetup, Phrases phrases) =>
    [
        meetup.Id.Value,
        meetup.Heading,
        meetup.Series,
        meetup.SuperEvent?.Name,
        meetup.When.Date is { } date ? LocalDatePattern.Iso.Format(date) : null,
        .. meetup.When.Date is { } day ? new[] { phrases.LongDate(day), Phrases.English.LongDate(day) } : [],
        .. meetup.Speakers.Select(speaker => speaker.Name),
        .. meetup.Aliases.Select(alias => alias.Value),
    ];

    /// <summary>A meetup with its start and end, computed once because each needs a time zone lookup.</summary>
    private sealed class Candidate(Meetup meetup, Instant? start, Instant? end)
    {
        public Meetup Meetup => meetup;

        public Instant? Start => start;

        public Instant? End => end;
    }

    /// <summary>Upcoming meetups by start, then past meetups, latest first.</summary>
    private sealed class ByRelevance(Instant now) : IComparer<Candidate>
    {
        public int Compare(Candidate? x, Candidate? y) => (x, y) switch
        {
            ({ } left, { } right) => SortKey(left).CompareTo(SortKey(right)),
            _ => 0,
        };

        private (bool IsReplaced, bool IsOver, Duration Away) SortKey(Candidate candidate) => (
            candidate.Meetup.ReplacedBy is not null,
            candidate.End is not { } over || over <= now,
            candidate.Start is { } begins ? Duration.Max(begins - now, now - begins) : Duration.MaxValue);
    }
}
