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
    private readonly MeetupCalendar calendar;
    private readonly Phrases phrases;
    private readonly IReadOnlyList<Meetup> candidates;
    private readonly NameFinder<Meetup> finder;

    /// <param name="isWanted">Which pages are asked for.</param>
    public MeetupFinder(CommandRequest request, Func<Meetup, bool>? isWanted = null)
    {
        var now = request.Now;
        calendar = request.Calendar;
        phrases = request.Phrases;

        // What comes next is meant before what has been; of what has been, the latest.
        candidates =
        [
            .. calendar.Visible.Concat(calendar.UpcomingAfter(now).Where(meetup => calendar.Pages.All(page => page.Id != meetup.Id)).Take(6))
                .Where(isWanted ?? (_ => true))
                .OrderBy(meetup => meetup.ReplacedBy is not null)
                .ThenBy(meetup => meetup.When.Over is not { } over || over <= now)
                .ThenBy(meetup => meetup.When.Earliest is { } start ? Duration.FromTicks(Math.Abs((start - now).TotalTicks)) : Duration.MaxValue),
        ];
        finder = new NameFinder<Meetup>(candidates, Names);
    }

    /// <summary>What the name can mean, best first; a page that was replaced leads to the one in its place.</summary>
    public IReadOnlyList<Meetup> Find(string name)
    {
        if (calendar.Find(new MeetupId(name.Trim().Trim('/').Split('/')[^1])) is { } exact && candidates.Any(candidate => candidate.Id == exact.Id))
        {
            return [exact];
        }

        var found = finder.Find(name);
        var current = found.Where(meetup => meetup.ReplacedBy is null).ToList();
        return current.Count > 0 ? current : found;
    }

    /// <summary>What exists nearest to the name.</summary>
    public IReadOnlyList<Meetup> Nearest(string name, int most) =>
        [.. finder.Nearest(name, most + 5).Where(meetup => meetup.ReplacedBy is null).Take(most)];

    /// <summary>For autocompletion: everything while nothing is typed, else what could be meant.</summary>
    public IEnumerable<Suggestion> Suggest(string typed) =>
        (string.IsNullOrWhiteSpace(typed) ? candidates.Where(meetup => meetup.ReplacedBy is null) : finder.Nearest(typed, 25))
        .Select(meetup => new Suggestion(Label(meetup, phrases), meetup.Id.Value));

    /// <summary>"Friday 29 May 2020 – Title", within Discord's 100 characters.</summary>
    public static string Label(Meetup meetup, Phrases phrases)
    {
        var label = meetup.When.Date is { } date ? $"{phrases.LongDate(date)} – {meetup.Heading}" : meetup.Heading;
        return label.Length <= 100 ? label : label[..99] + "…";
    }

    private IEnumerable<string?> Names(Meetup meetup) =>
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
}
