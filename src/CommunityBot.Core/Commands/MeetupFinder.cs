using CommunityBot.Core.Meetups;

namespace CommunityBot.Core.Commands;

/// <summary>Finds meetups by id, alias or free text; see <see cref="MeetupSearch"/>.</summary>
internal sealed class MeetupFinder
{
    /// <summary>Number of upcoming occurrences of an endless series that are suggested.</summary>
    private const int MaxOccurrences = 6;

    private readonly MeetupCalendar calendar;
    private readonly MeetupSearch search;
    private readonly Func<Meetup, bool> isWanted;
    private readonly CommandRequest request;

    /// <param name="isWanted">Filters the pages; null for all.</param>
    public MeetupFinder(CommandRequest request, Func<Meetup, bool>? isWanted = null)
    {
        this.request = request;
        this.isWanted = isWanted ?? (_ => true);
        calendar = request.Calendar;
        search = new MeetupSearch(request, isWanted);
    }

    /// <summary>All matches, best first; a replaced page is only a match if nothing else is.</summary>
    public IReadOnlyList<Meetup> Find(string name) =>
        calendar.Find(new MeetupId(name.Trim().Trim('/').Split('/')[^1])) is { Kind: not MeetupKind.Series } exact
            && IsFound(exact)
            ? [exact]
            : search.Meetups(name);

    /// <summary>The meetups that may be meant; for an empty name, the nearest in time.</summary>
    public IReadOnlyList<Meetup> Nearest(string name, int limit) => string.IsNullOrWhiteSpace(name)
        ? [.. Current().Take(limit)]
        : search.Near(name, limit);

    /// <summary>Autocomplete suggestions: all meetups for empty text, otherwise those that fit what is typed.</summary>
    public IEnumerable<Suggestion> Suggest(string typed) =>
        (string.IsNullOrWhiteSpace(typed) ? Current()
            : Find(typed) is { Count: > 0 } found ? found
            : search.Near(typed, CommandDispatcher.MaxSuggestions))
        .Take(CommandDispatcher.MaxSuggestions)
        .Select(meetup => new Suggestion(request.CaptionOf(meetup), meetup.Id.Value));

    private IEnumerable<Meetup> Current() => calendar.Visible
        .Concat(calendar.UpcomingAfter(request.Now)
            .Where(meetup => meetup.OccurrenceOf is not null)
            .Take(MaxOccurrences))
        .Where(meetup => meetup.ReplacedBy is null && isWanted(meetup))
        .OrderBy(search.Times.Order);

    /// <summary>Drafts and pages that are no events are not found.</summary>
    private bool IsFound(Meetup meetup) =>
        meetup.Kind is MeetupKind.Meetup or MeetupKind.Session or MeetupKind.Recap && isWanted(meetup);
}
