using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Core.Commands;

/// <summary>
/// Cancelled, postponed and provisional meetups that people may have in their diaries: their day is not past, and it
/// is near or not after the next meetup.
/// </summary>
internal static class UnscheduledMeetups
{
    private const int MaxShown = 3;

    /// <summary>A day that is nearer than this is mentioned whatever comes next.</summary>
    private const int NearDays = 31;

    /// <summary>A day that much after the next meetup is still mentioned.</summary>
    private const int DaysAfterNext = 7;

    /// <param name="next">Null when nothing is planned.</param>
    public static IReadOnlyList<Meetup> InDiaries(Meetup? next, CommandRequest request)
    {
        var today = request.Now.InZone(request.Community.Zone).Date;
        var near = today.PlusDays(NearDays);
        var last = next?.When.Date?.PlusDays(DaysAfterNext) is { } after && after > near ? after
            : next is null ? near.PlusDays(NearDays)
            : near;
        return
        [
            .. request.Calendar.Visible.Concat(request.Calendar.Gone).Where(MayBeUnscheduled)
                .Where(meetup => meetup.When.Date is not null && IsAhead(meetup, today)
                    && meetup.When.Date <= last
                    && request.StateOf(meetup) is { IsOff: true } or MeetupState.Tentative)
                .Concat(Occurrences(today, last, request))
                .DistinctBy(meetup => meetup.Id)
                .OrderBy(meetup => meetup.When.Date)
                .Take(MaxShown),
        ];
    }

    /// <summary>"Wednesday 8 January 2031 (cancelled) – Title", each with what replaces it.</summary>
    public static IEnumerable<Block> Lines(IEnumerable<Meetup> meetups, CommandRequest request) =>
        meetups.Select(meetup => new Block.Paragraph(
            RichText.FromString(meetup.Caption(request.Phrases) + " – ")
            + request.StateOf(meetup).Line(meetup, request.Phrases, request.Now)!));

    private static bool MayBeUnscheduled(Meetup meetup) => meetup.Kind is MeetupKind.Meetup
        && (meetup.ReplacedBy is not null || meetup.Status is not MeetupStatus.Scheduled);

    private static bool IsAhead(Meetup meetup, LocalDate today) =>
        (meetup.When.LastDate ?? meetup.When.Date) >= today;

    /// <summary>
    /// Days that the pages of series take out, and the next day of a series that is off as a whole: the calendar lists
    /// neither.
    /// </summary>
    private static IEnumerable<Meetup> Occurrences(LocalDate today, LocalDate last, CommandRequest request) =>
        from series in request.Calendar.Pages
        where series is { Kind: MeetupKind.Series, Recurrence: not null, ReplacedBy: null }
        let rule = series.Recurrence!
        from day in series.Status is MeetupStatus.Scheduled
            ? rule.ExcludedDates.Where(day => !rule.OverriddenDates.Contains(day))
            : rule.From(today).Take(1)
        where day >= today && day <= last
        let occurrence = request.Calendar.Find(new MeetupId($"{series.Id}-{LocalDatePattern.Iso.Format(day)}"))
        where occurrence is { OccurrenceOf: not null, When.Date: not null } && request.StateOf(occurrence).IsOff
        select occurrence;
}
