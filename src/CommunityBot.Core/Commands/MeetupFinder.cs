using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

using CommunityBot.Core.Matching;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Core.Commands;

/// <summary>Finds the meetup that somebody names: by id, alias, title, series, month, date or speaker.</summary>
internal sealed class MeetupFinder
{
    /// <summary>Of a series without end, so many of those to come can be named.</summary>
    private const int MostOfSeries = 6;

    /// <summary>What the pages of a calendar are called, in each language that was asked in.</summary>
    private static readonly ConditionalWeakTable<MeetupCalendar,
        ConcurrentDictionary<Phrases, NameFinder<Candidate>>> Known = [];

    private readonly MeetupCalendar calendar;
    private readonly Phrases phrases;
    private readonly NameFinder<Candidate> finder;
    private readonly ByRelevance order;

    /// <param name="isWanted">Which pages are asked for.</param>
    public MeetupFinder(CommandRequest request, Func<Meetup, bool>? isWanted = null)
    {
        calendar = request.Calendar;
        phrases = request.Phrases;
        order = new ByRelevance(request.Now);
        var known = Known.GetOrAdd(calendar, _ => new(ReferenceEqualityComparer.Instance))
            .GetOrAdd(phrases, language => Named(request.Calendar.Visible, language));
        var all = known.And(Named(
            calendar.UpcomingAfter(request.Now).Where(meetup => !calendar.HasPage(meetup.Id)).Take(MostOfSeries),
            phrases));
        finder = isWanted is null ? all : all.Where(candidate => isWanted(candidate.Meetup));
    }

    /// <summary>What the name can mean, best first; a page that was replaced leads to the one in its place.</summary>
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

    /// <summary>What exists nearest to the name.</summary>
    public IReadOnlyList<Meetup> Nearest(string name, int most) =>
    [
        .. finder
            .Nearest(name, most + 5, order)
            .Select(candidate => candidate.Meetup)
            .Where(meetup => meetup.ReplacedBy is null)
            .Take(most),
    ];

    /// <summary>For autocompletion: everything while nothing is typed, else what could be meant.</summary>
    public IEnumerable<Suggestion> Suggest(string typed) =>
        (string.IsNullOrWhiteSpace(typed)
            ? finder.Items
                .Where(candidate => candidate.Meetup.ReplacedBy is null)
                .Order(order)
                .Take(CommandDispatcher.MostSuggestions)
            : finder.Nearest(typed, CommandDispatcher.MostSuggestions, order))
        .Select(candidate => new Suggestion(Label(candidate.Meetup, phrases), candidate.Meetup.Id.Value));

    /// <summary>"Friday 29 May 2020 – Title", within Discord's 100 characters.</summary>
    public static string Label(Meetup meetup, Phrases phrases)
    {
        var label = meetup.When.Date is { } date ? $"{phrases.LongDate(date)} – {meetup.Heading}" : meetup.Heading;
        return label.Length <= 100 ? label : label[..99] + "…";
    }

    private static NameFinder<Candidate> Named(IEnumerable<Meetup> meetups, Phrases phrases) => new(
        meetups.Select(meetup => new Candidate(meetup, meetup.When.EffectiveStart, meetup.When.EffectiveEnd)),
        candidate => Names(candidate.Meetup, phrases));

    private static IEnumerable<string?> Names(Meetup meetup, Phrases phrases) =>
    [
        meetup.Id.Value,
        meetup.Heading,
        meetup.Series,
        meetup.Session?.Event,
        meetup.When.Date is { } date ? LocalDatePattern.Iso.Format(date) : null,
        .. meetup.When.Date is { } day ? new[] { phrases.LongDate(day), Phrases.English.LongDate(day) } : [],
        .. meetup.Speakers.Select(speaker => speaker.Name),
        .. meetup.Aliases.Select(alias => alias.Value),
    ];

    /// <summary>A meetup with its moments, each of which costs a look into its zone's rules.</summary>
    private sealed class Candidate(Meetup meetup, Instant? begins, Instant? over)
    {
        public Meetup Meetup => meetup;

        public Instant? Start => begins;

        public Instant? End => over;
    }

    /// <summary>What comes next is meant before what has been; of what has been, the latest.</summary>
    private sealed class ByRelevance(Instant now) : IComparer<Candidate>
    {
        public int Compare(Candidate? x, Candidate? y) => (x, y) switch
        {
            ({ } left, { } right) => Standing(left).CompareTo(Standing(right)),
            _ => 0,
        };

        private (bool IsReplaced, bool IsOver, Duration Away) Standing(Candidate candidate) => (
            candidate.Meetup.ReplacedBy is not null,
            candidate.End is not { } over || over <= now,
            candidate.Start is { } begins ? Duration.Max(begins - now, now - begins) : Duration.MaxValue);
    }
}
