using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>
/// What should be posted and what should be edited: content × kinds × channels × clock − ledger. Derived afresh every
/// time, never stored.
/// </summary>
public sealed class Planner(
    IEnumerable<IAnnouncementKind> kinds, IEnumerable<IChangeKind>? changeKinds = null,
    IEnumerable<ICommunityKind>? communityKinds = null)
{
    private readonly IAnnouncementKind[] kinds = [.. kinds];
    private readonly IChangeKind[] changeKinds = [.. changeKinds ?? []];
    private readonly ICommunityKind[] communityKinds = [.. communityKinds ?? []];

    public IAnnouncementKind? Kind(string name) => kinds.FirstOrDefault(kind => kind.Name == name);

    /// <summary>
    /// Everything that is due from now until a moment, and what is late but still worth saying; in order.
    /// </summary>
    /// <param name="debouncer">Since when changed pages say what they say; null: all are seen for the first
    /// time.</param>
    public IReadOnlyList<PlannedPost> Plan(
        Community community,
        MeetupCalendar calendar,
        IReadOnlyList<LedgerEntry> ledger,
        Instant now,
        Instant until,
        IChangeDebouncer? debouncer = null)
    {
        var context = new PlanningContext(community, calendar, ledger, debouncer ?? new ChangeDebouncer(), now);
        return
        [
            .. new MeetupPostPlanner(kinds, context).Until(until)
                .Concat(new ChangeNoticePlanner(changeKinds, kinds, context).All())
                .Concat(new CommunityPostPlanner(communityKinds, context).Until(until))
                .Where(post => post.Due <= until)
                .OrderBy(post => post.Due)
                .ThenBy(post => post.Key.ToString(), StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// Every standing message that no longer says what its page says, and nobody has yet to be told why.
    /// </summary>
    public IReadOnlyList<PlannedEdit> Edits(
        Community community, MeetupCalendar calendar, IReadOnlyList<LedgerEntry> ledger, Instant now,
        IChangeDebouncer? debouncer = null)
    {
        var context = new PlanningContext(community, calendar, ledger, debouncer ?? new ChangeDebouncer(), now);
        return [.. new EditPlanner(kinds, new ChangeNoticePlanner(changeKinds, kinds, context), context).Edits()];
    }
}
