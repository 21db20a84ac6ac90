using CommunityBot.Core.Announcements.Changes;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Platforms;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Core.Announcements;

/// <summary>
/// A weekly or more frequent series is announced once in a channel, as a series: the post names its next occurrence
/// and how it recurs, and is keyed by the lineage of the series. Occurrences get only reminders, and of these only
/// those that are not as far ahead as the occurrence before.
/// </summary>
internal static class AnnouncedSeries
{
    private const int DateLength = 10;

    private const int DaysInWeek = 7;

    /// <summary>The longest lead of a reminder of a series that takes place more than once a week.</summary>
    private static readonly Duration LongestDailyLead = Duration.FromHours(12);

    /// <summary>Less than a week: the reminder a week before would come at the occurrence before.</summary>
    private static readonly Duration LongestWeeklyLead = Duration.FromDays(6);

    /// <summary>The rhythm of the series of which the meetup is an occurrence without a page of its own.</summary>
    public static SeriesRhythm? RhythmOf(Meetup meetup) =>
        meetup.OccurrenceOf is { Recurrence: { } rule } ? SeriesRhythm.Of(rule) : null;

    /// <summary>True for an occurrence posted on behalf of its series, with the lineage of the series.</summary>
    public static bool IsAnnouncedAsSeries(Meetup meetup) =>
        meetup.OccurrenceOf is { } series && meetup.Lineage.Name == series.Lineage.Name;

    /// <summary>
    /// The occurrence as its series is announced: its facts, with the ids of the series and its own.
    /// </summary>
    public static Meetup AsSeries(Meetup occurrence)
    {
        if (occurrence.OccurrenceOf is not { } series)
        {
            return occurrence;
        }

        var own = occurrence.Lineage.Members.Prepend(occurrence.Lineage.Name);
        return occurrence with
        {
            Lineage = new Lineage(series.Lineage.Name, [.. series.Lineage.Members.Concat(own).Distinct()]),
        };
    }

    /// <summary>
    /// The announcements of the series in a channel: as a series, and of occurrences without a page of their own, which
    /// version 0.1 announced one by one.
    /// </summary>
    public static IEnumerable<LedgerEntry> Announcements(
        Meetup series, ChannelRef channel, LedgerIndex ledger, MeetupCalendar calendar)
    {
        var names = series.Lineage.Members.Append(series.Lineage.Name).Select(name => name.Value).ToHashSet(
            StringComparer.Ordinal);
        return ledger.Announced(channel).Where(entry => names.Contains(entry.Key.Lineage)
            || (IsOccurrence(entry.Key.Lineage, names) && !calendar.HasPage(new MeetupId(entry.Key.Lineage))));
    }

    /// <summary>
    /// True for a post that would only repeat the one of the occurrence before: a reminder that far ahead, and for a
    /// series of more than one meetup a week the posts for organisers. A kind that the settings enable or give a lead
    /// is posted all the same.
    /// </summary>
    public static bool Skips(IAnnouncementKind kind, Meetup occurrence, DueTime due, KindSettings settings)
    {
        if (settings.Enabled is true || settings.Lead is not null || RhythmOf(occurrence) is not { } rhythm)
        {
            return false;
        }

        var longestLead = rhythm.IsMoreThanWeekly ? LongestDailyLead
            : rhythm.IsFrequent ? LongestWeeklyLead
            : Duration.MaxValue;
        return kind.Traits.RequiresAnnouncement ? occurrence.When.EffectiveStart - due.At > longestLead
            : kind.Traits.IsForOrganisers && rhythm.IsMoreThanWeekly;
    }

    /// <summary>
    /// What was posted of a series, for the occurrence that comes next: a series announced for Tuesday 7 January says
    /// that it also takes place on the 14th. Other posts are as they were.
    /// </summary>
    public static MeetupSnapshot AsPosted(MeetupSnapshot posted, Meetup current, Instant now)
    {
        if (!IsAnnouncedAsSeries(current) || RhythmOf(current) is not { } rhythm)
        {
            return posted;
        }

        posted = posted with { Page = current.Id.Value };
        if (!LedgerIndex.IsPast(posted, now) || posted.Date is not { } old || current.When.Date is not { } next)
        {
            return posted;
        }

        // The same day of the week, nearest to the next occurrence.
        var days = Period.DaysBetween(old, next);
        var off = rhythm.IsMoreThanWeekly ? 0 : days % DaysInWeek;
        var moved = posted.MovedBy(days - (off > DaysInWeek / 2 ? off - DaysInWeek : off));
        moved = LedgerIndex.IsPast(moved, now) ? moved.MovedBy(DaysInWeek) : moved;

        // That one day was cancelled says nothing about the next, on which members expect the series to take place.
        return current.Status is MeetupStatus.Scheduled ? moved with { Status = MeetupStatus.Scheduled } : moved;
    }

    private static bool IsOccurrence(string id, HashSet<string> series) =>
        id.Length > DateLength + 1
        && id[^(DateLength + 1)] == '-'
        && LocalDatePattern.Iso.Parse(id[^DateLength..]).Success
        && series.Contains(id[..^(DateLength + 1)]);
}
