using CommunityBot.Core.Announcements;
using CommunityBot.Core.Announcements.Changes;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Problems;
using CommunityBot.Core.Reminders;

using NodaTime;

namespace CommunityBot.Core.Identity;

/// <summary>
/// Compares the current calendar with the meetups that are known, before every cycle: stores what was recognised, what
/// is gone and which changes organisers have to confirm, and links the calendar's lineages.
/// </summary>
public sealed class IdentityUpdate(
    IKnownMeetups known, ILedger ledger, IReminders reminders, CurrentCalendars calendars, IContentProblems problems)
{
    /// <summary>The runtime entries with all known meetups, for the plan of this cycle.</summary>
    public async Task<RuntimeEntries> RunAsync(
        Community community, RuntimeEntries entries, Instant now, CancellationToken cancellation)
    {
        var calendar = calendars.AsRead(community.Id);
        var before = await known.ReadAsync(community.Id, cancellation);
        if (ReferenceEquals(calendar, MeetupCalendar.Empty))
        {
            // Not read yet: nothing is gone.
            return entries with { Known = before };
        }

        var resolution = IdentityResolver.Resolve(
            community.Id, calendar, before, await ledger.ReadAsync(community.Id, cancellation), entries.Reminders,
            new UnreadSources(problems.Of(community.Id)), now);
        if (resolution.Changed.Count > 0 || resolution.Removed.Count > 0)
        {
            await known.WriteAsync(community.Id, resolution.Changed, resolution.Removed, cancellation);
        }

        calendars.Link(community.Id, new IdentityLinks(resolution.Known));
        return entries with
        {
            Reminders = await WithFactsAsync(entries.Reminders, calendars.Of(community.Id), cancellation),
            Known = resolution.Known,
        };
    }

    /// <summary>
    /// The current calendar with the lineages that the next cycle will store, for readers that cannot wait for it, also
    /// in an instance that is not the leader. Stores nothing.
    /// </summary>
    public async Task<MeetupCalendar> PreviewAsync(Community community, Instant now, CancellationToken cancellation)
    {
        var calendar = calendars.AsRead(community.Id);
        if (ReferenceEquals(calendar, MeetupCalendar.Empty))
        {
            return calendar;
        }

        var resolution = IdentityResolver.Resolve(
            community.Id, calendar, await known.ReadAsync(community.Id, cancellation),
            await ledger.ReadAsync(community.Id, cancellation), await reminders.ReadAsync(community.Id, cancellation),
            new UnreadSources(problems.Of(community.Id)), now);
        return calendars.Preview(community.Id, new IdentityLinks(resolution.Known));
    }

    /// <summary>
    /// Stores the review of changes that one reading brought together; see <see cref="MassChanges"/>.
    /// </summary>
    public async Task<RuntimeEntries> ReviewAsync(
        Community community, RuntimeEntries entries, IReadOnlyList<KnownMeetup> reviewed,
        CancellationToken cancellation)
    {
        if (reviewed.Count == 0)
        {
            return entries;
        }

        await known.WriteAsync(community.Id, reviewed, [], cancellation);
        var changed = reviewed.ToDictionary(meetup => meetup.Lineage, StringComparer.Ordinal);
        return entries with
        {
            Known = [.. entries.Known.Select(meetup => changed.GetValueOrDefault(meetup.Lineage, meetup))],
        };
    }

    /// <summary>A reminder of an earlier version gets today's facts, so that the next change is noticed.</summary>
    private async Task<IReadOnlyList<PersonalReminder>> WithFactsAsync(
        IReadOnlyList<PersonalReminder> all, MeetupCalendar calendar, CancellationToken cancellation)
    {
        if (all.All(reminder => reminder.Facts is not null))
        {
            return all;
        }

        var pages = calendar.Pages.Where(PlanningContext.IsCurrent).ToList();
        var complete = new List<PersonalReminder>(all.Count);
        foreach (var reminder in all)
        {
            var meetup = reminder.Facts is not null
                ? null
                : pages.Find(page => page.Lineage.Includes(reminder.Lineage))
                    ?? calendar.Find(new MeetupId(reminder.Lineage));
            var facts = meetup is null ? reminder.Facts : MeetupSnapshot.Of(meetup).Text;
            if (meetup is not null)
            {
                await reminders.SetFactsAsync(reminder, facts!, cancellation);
            }

            complete.Add(reminder with { Facts = facts });
        }

        return complete;
    }
}
