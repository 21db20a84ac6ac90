using CommunityBot.Core.Announcements;
using CommunityBot.Core.Announcements.Changes;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Core.Identity;

/// <summary>
/// A meetup whose page is gone, or a series that is gone with all its occurrences: organisers are asked once about it.
/// </summary>
/// <param name="Head">The series, or the meetup itself.</param>
/// <param name="Posted">The one under which members know it.</param>
/// <param name="Others">All occurrences of the series with posts or reminders.</param>
/// <param name="Facts">Of the next occurrence.</param>
internal sealed record GoneFamily(
    KnownMeetup Head, KnownMeetup Posted, IReadOnlyList<KnownMeetup> Others, MeetupSnapshot Facts)
{
    /// <summary>Those that are upcoming and have posts or reminders.</summary>
    /// <param name="used">Lineages with posts or reminders.</param>
    public static IReadOnlyList<GoneFamily> Of(IReadOnlyList<KnownMeetup> gone, HashSet<string> used, Instant now)
    {
        var series = new Dictionary<string, KnownMeetup>(StringComparer.Ordinal);
        foreach (var head in gone.Where(known => SeriesDates.IsList(known.Sketch)))
        {
            foreach (var id in head.Ids.Prepend(head.Lineage))
            {
                series.TryAdd(id, head);
            }
        }

        return
        [
            .. gone.Where(known => IsUsed(known, used))
                .GroupBy(known => HeadOf(known, series))
                .Select(family => Of(family.Key, [.. family], used, now))
                .OfType<GoneFamily>(),
        ];
    }

    private static KnownMeetup HeadOf(KnownMeetup known, Dictionary<string, KnownMeetup> series) =>
        known.Ids.Prepend(known.Lineage)
            .Select(id => series.GetValueOrDefault(id)
                ?? (MeetupKeys.Occurrence(id) is var (name, _) ? series.GetValueOrDefault(name) : null))
            .FirstOrDefault(head => head is not null) ?? known;

    private static GoneFamily? Of(
        KnownMeetup head, IReadOnlyList<KnownMeetup> members, HashSet<string> used, Instant now)
    {
        var next = members.Append(head)
            .Select(known => (Known: known, Facts: FactsOf(known, now)))
            .Where(known => known.Facts is { Date: not null } facts && !LedgerIndex.IsPast(facts, now))
            .OrderBy(known => known.Facts!.Status is MeetupStatus.Cancelled)
            .ThenBy(known => known.Known == head && !IsUsed(head, used))
            .ThenBy(known => known.Facts!.Date)
            .FirstOrDefault();
        return next.Facts is null ? null : new GoneFamily(
            head,
            IsUsed(head, used) ? head : next.Known,
            [.. members.Where(known => known != head)],
            next.Facts);
    }

    /// <summary>Of a series, with the day of its next occurrence that was not taken out.</summary>
    private static MeetupSnapshot? FactsOf(KnownMeetup known, Instant now) =>
        MeetupSnapshot.Read(known.Facts) is { Date: null } facts && SeriesDates.IsList(known.Sketch)
            ? SeriesDates.Dates(known.Sketch).Except(SeriesDates.Changed(known.Sketch)).Order()
                .Select(day => facts with { Date = day })
                .FirstOrDefault(next => !LedgerIndex.IsPast(next, now))
            : MeetupSnapshot.Read(known.Facts);

    private static bool IsUsed(KnownMeetup known, HashSet<string> used) =>
        used.Contains(known.Lineage) || known.Ids.Any(used.Contains);
}
