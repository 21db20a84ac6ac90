using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Pages;

/// <summary>Reports missing and contradicting values of an event page.</summary>
internal static class PageValidator
{
    public static void Report(Page page, Meetup meetup, EventDate date, ParsedAgenda agenda)
    {
        if (meetup.Kind is not (MeetupKind.Meetup or MeetupKind.Recap))
        {
            return;
        }

        if (meetup.Title is null)
        {
            page.Report.Add("no-title", 1, "The page has no title.");
        }

        if (meetup.When.Date is null)
        {
            NoDate(page, meetup);
        }

        if (meetup.Kind is MeetupKind.Recap)
        {
            return;
        }

        if (meetup.When is { Date: not null, StartsAt: null })
        {
            page.Report.Add(
                "no-time", date.Line, "The page has no start time, so reminders before the start are not posted.");
        }

        if (meetup.When is { LastDate: null, StartsAt: { } start, EndsAt: { } end } && end < start && end.Hour >= 6)
        {
            page.Report.Add(
                "end-before-start",
                date.Line,
                $"The event ends at {end:HH:mm}, before it starts at {start:HH:mm}.");
        }

        if (meetup.Venue is null)
        {
            page.Report.Add("no-place", 1, "The page has neither a venue nor 'online'.");
        }

        Agenda(page, meetup, agenda);
    }

    private static void NoDate(Page page, Meetup meetup)
    {
        if (page.Report.Has("no-year") || page.Report.Has("ambiguous-date") || page.Report.Has("impossible-date"))
        {
            return;
        }

        var header = page.Header.Find("date");
        var consequence = meetup.Kind is MeetupKind.Recap
            ? "the day of the meetup is unknown"
            : "it will not be scheduled";
        page.Report.Add("no-date", header?.Line ?? 1, header is not null && page.Published is not null
            ? $"The page has no event date ('date' in the header is its publication date), so {consequence}."
            : $"The page has no event date, so {consequence}.");
    }

    private static void Agenda(Page page, Meetup meetup, ParsedAgenda agenda)
    {
        for (var i = 0; i + 1 < agenda.Items.Count; i++)
        {
            if (agenda.Items[i] is { Room: null, Track: null, End: { } end } &&
                agenda.Items[i + 1].Start is { } next && next > end && agenda.Items[i].Date == agenda.Items[i + 1].Date)
            {
                page.Report.Add("agenda-gap", agenda.Line,
                    $"The agenda is empty from {end:HH:mm} to {next:HH:mm}, before \"{agenda.Items[i + 1].Title}\".");
            }
        }

        if (agenda.Items.Count > 0
            && agenda.Items[0].Start is { } first
            && meetup.When.StartsAt is { } start
            && first < start)
        {
            page.Report.Add(
                "agenda-before-start", agenda.Line, $"The agenda starts at {first:HH:mm}, the event at {start:HH:mm}.");
        }

        foreach (var (line, count) in agenda.Left)
        {
            page.Report.Add(
                "agenda-incomplete",
                line,
                $"{count} lines with hours, from here on, were not read as part of the agenda (line {agenda.Line}).");
        }

        foreach (var item in agenda.Items.Where(item => Lexicon.ToBeConfirmed.IsMatch(item.Title)))
        {
            page.Report.Add(
                "to-be-confirmed",
                agenda.Line,
                item.Speakers.Count > 0
                    ? $"The talk of {string.Join(" and ", item.Speakers)} is still to be confirmed."
                    : "A talk is still to be confirmed.");
        }
    }
}
