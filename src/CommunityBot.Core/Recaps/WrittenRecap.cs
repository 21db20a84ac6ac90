using CommunityBot.Core.Meetups;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Recaps;

/// <summary>A recap that organisers published with the form, as the calendar has it.</summary>
/// <param name="Subject">The meetup; the recap's page where the meetup has none.</param>
/// <param name="Recap">Its recap: the page with the published words, or one that is made of them.</param>
/// <param name="HasPage">False if there is no page of the recap.</param>
public sealed record WrittenRecap(RecapRevision Revision, Meetup Subject, Meetup Recap, bool HasPage)
{
    /// <summary>True if the page has changed since the words were published, so that its own are newer.</summary>
    public bool IsPageNewer { get; init; }

    /// <summary>True if the page is what the bot has written of the words.</summary>
    public bool IsOwnPage { get; init; }

    /// <summary>True if the recap is a page of the community, whose facts it has.</summary>
    public bool IsOfPage => HasPage && !IsOwnPage;

    /// <summary>More speakers of the next meetup are not named.</summary>
    private const int MaxNextSpeakers = 4;

    /// <summary>
    /// Null if the meetup is not in the calendar (any more). The words of a page that has changed since they were
    /// published are newer, and stay.
    /// </summary>
    public static WrittenRecap? Of(RecapRevision revision, MeetupCalendar calendar, Phrases phrases)
    {
        if (SubjectOf(revision.Lineage, calendar) is not { } subject)
        {
            return null;
        }

        var page = subject.Kind is MeetupKind.Recap ? subject : MeetupTalks.RecapOf(subject, calendar);
        if (page is null)
        {
            return new WrittenRecap(revision, subject, Make(revision, subject, calendar, phrases), HasPage: false);
        }

        var fingerprint = RecapWords.FingerprintOf(page);
        if (revision.Page is null && revision.HasWritten(fingerprint))
        {
            // The bot's own page has what was published, but not every fact of the meetup.
            var made = Make(revision.Words, subject, NextAfter(revision.At, subject, calendar), phrases);
            return new WrittenRecap(
                revision,
                subject,
                made with
                {
                    Id = page.Id,
                    Source = page.Source,
                    Style = page.Style,
                    Links = made.Links with { Website = page.Links.Website ?? made.Links.Website },
                },
                HasPage: true)
            { IsOwnPage = true };
        }

        var isNewer = page.Talks.Count > 0 && fingerprint != revision.Page
            && !revision.HasWritten(fingerprint);
        return new WrittenRecap(
            revision, subject, isNewer ? page : revision.Words.ApplyTo(page, phrases), HasPage: true)
        {
            IsPageNewer = isNewer,
        };
    }

    /// <summary>The recap of a meetup without a page of it: the facts of the meetup that outlast it.</summary>
    public static Meetup Make(RecapWords words, Meetup meetup, NextMeeting? next, Phrases phrases)
    {
        var recap = words.ApplyTo(meetup, phrases);
        return new Meetup
        {
            Id = new MeetupId($"{meetup.Id}-recap"),
            Kind = MeetupKind.Recap,
            Source = meetup.Source,
            When = meetup.When,
            Title = meetup.Title,
            Series = meetup.Series,
            Venue = meetup.Venue,
            Sponsors = meetup.Sponsors,
            Talks = recap.Talks,
            Links = recap.Links with { Registration = null, Join = null, JoinLead = null },
            Next = next,

            // Its posts are recorded under the meetup.
            Lineage = meetup.Lineage,
        };
    }

    /// <summary>The first meetup after the moment, as a recap tells it; null if there is none.</summary>
    public static NextMeeting? NextAfter(NodaTime.Instant moment, Meetup meetup, MeetupCalendar calendar) =>
        calendar.UpcomingAfter(moment).FirstOrDefault(next =>
            next.Kind is MeetupKind.Meetup && next.Id != meetup.Id && next.When.EffectiveStart > moment) is { } next
            ? new NextMeeting
            {
                Date = next.When.Date,
                Registration = next.Links.Registration,
                Speakers = [.. next.Speakers.Select(speaker => speaker.Name).Take(MaxNextSpeakers)],
            }
            : null;

    private static Meetup Make(
        RecapRevision revision, Meetup meetup, MeetupCalendar calendar, Phrases phrases)
    {
        var recap = Make(revision.Words, meetup, NextAfter(revision.At, meetup, calendar), phrases);
        return calendar.HasPage(recap.Id) ? recap with { Id = new MeetupId($"{recap.Id}-{revision.Draft}") } : recap;
    }

    private static Meetup? SubjectOf(string lineage, MeetupCalendar calendar) =>
        calendar.Pages.FirstOrDefault(page => page is { ReplacedBy: null, Kind: MeetupKind.Meetup or MeetupKind.Recap }
            && page.Lineage.Includes(lineage))
        ?? calendar.Find(new MeetupId(lineage));
}
