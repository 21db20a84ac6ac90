using CommunityBot.Core.Communities;
using CommunityBot.Core.Identity;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>
/// Derives due posts and edits from content × kinds × channels × clock − ledger; plans are never stored.
/// </summary>
public sealed class Planner(
    IEnumerable<IAnnouncementKind> kinds, IEnumerable<IChangeKind> changeKinds,
    IEnumerable<ICommunityKind> communityKinds)
{
    private readonly IAnnouncementKind[] kinds = [.. kinds];
    private readonly IChangeKind[] changeKinds = [.. changeKinds];
    private readonly ICommunityKind[] communityKinds = [.. communityKinds];

    public IAnnouncementKind? Kind(string name) => kinds.FirstOrDefault(kind => kind.Name == name);

    /// <summary>All posts due until a moment, including late ones that have not expired, in order.</summary>
    /// <param name="debouncer">First sightings of changed pages; null means that all are seen for the first
    /// time.</param>
    /// <param name="runtimeEntries">Null for a plan without personal reminders and takeaways.</param>
    public IReadOnlyList<PlannedPost> Plan(
        Community community,
        MeetupCalendar calendar,
        IReadOnlyList<LedgerEntry> ledger,
        Instant now,
        Instant until,
        IChangeDebouncer? debouncer = null,
        RuntimeEntries? runtimeEntries = null)
    {
        var context = new PlanningContext(
            community, calendar, ledger, debouncer ?? new ChangeDebouncer(), now,
            runtimeEntries ?? RuntimeEntries.None);
        var changes = new ChangeNoticePlanner(changeKinds, kinds, context);
        return
        [
            .. new MeetupPostPlanner(kinds, changes, context).Until(until)
                .Concat(changes.All())
                .Concat(new CommunityPostPlanner(communityKinds, context).Until(until))
                .Concat(new OrganiserQuestionPlanner(context).All())
                .Concat(new RecapPostPlanner(kinds, context).All())
                .Where(post => post.Due <= until)
                .OrderBy(post => post.Due)
                .ThenBy(post => post.Key.ToString(), StringComparer.Ordinal),
        ];
    }

    /// <summary>The known meetups whose changes organisers have to confirm from now on, or no longer.</summary>
    public IReadOnlyList<KnownMeetup> Reviews(
        Community community, MeetupCalendar calendar, IReadOnlyList<LedgerEntry> ledger, Instant now,
        IChangeDebouncer debouncer, RuntimeEntries runtimeEntries)
    {
        var context = new PlanningContext(community, calendar, ledger, debouncer, now, runtimeEntries);
        return MassChanges.Reviews(new ChangeNoticePlanner(changeKinds, kinds, context), context);
    }

    /// <summary>Edits of all posted messages that differ from their page and have no pending change notice.</summary>
    public IReadOnlyList<PlannedEdit> Edits(
        Community community, MeetupCalendar calendar, IReadOnlyList<LedgerEntry> ledger, Instant now,
        IChangeDebouncer? debouncer = null, RuntimeEntries? runtimeEntries = null)
    {
        var context = new PlanningContext(
            community, calendar, ledger, debouncer ?? new ChangeDebouncer(), now,
            runtimeEntries ?? RuntimeEntries.None);
        return [.. new EditPlanner(kinds, new ChangeNoticePlanner(changeKinds, kinds, context), context).Edits()];
    }
}
