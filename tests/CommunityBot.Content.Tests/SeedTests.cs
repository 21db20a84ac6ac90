using CommunityBot.Core.Meetups;
using CommunityBot.Core.Problems;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Content.Tests;

/// <summary>Tests the facts in the five seed documents and in our own pages made from them.</summary>
public sealed class SeedTests
{
    private static readonly Lazy<LibraryReadResult> Own = new(
        () => Reading.Folder(Path.Combine(Repository.Root, "content")));
    private static readonly Lazy<LibraryReadResult?> Seeds = new(
        () => Repository.Seeds is { } folder ? Reading.Folder(folder) : null);

    public static TheoryData<string> Sources => ["our own pages", "the seeds"];

    [Theory, MemberData(nameof(Sources))]
    public void April_was_postponed_to_May_and_both_are_one_lineage(string source)
    {
        var april = Page(source, "connect-apr-2020");
        var may = Page(source, "connect-may-2020");

        Assert.Equal(MeetupStatus.Postponed, april.Status);
        Assert.Equal(may.Id, april.ReplacedBy);
        Assert.Equal([april.Id], may.Replaces);
        Assert.Equal(april.Lineage.Name, may.Lineage.Name);
        Assert.Equal(new MeetupId("connect-mar-2020"), may.Lineage.Name);
        Assert.False(april.IsSchedulable);
        Assert.True(may.IsSchedulable);
        Assert.Equal(["eventbrite:91594578851"], may.ExternalIds);
    }

    [Theory, MemberData(nameof(Sources))]
    public void April_is_at_the_Hoxton_with_eight_items(string source)
    {
        var april = Page(source, "connect-apr-2020");

        Assert.Equal(new LocalDate(2020, 4, 15), april.When.Date);
        Assert.Equal((new LocalTime(13, 0), new LocalTime(17, 0)), (april.When.StartsAt, april.When.EndsAt));
        Assert.Equal(8, april.Agenda.Count);
        Assert.Equal("The Hoxton, Blackfriars Rd, South Bank, London SE1 8NY", april.Venue?.Text);
        Assert.False(april.Venue?.IsOnline);
        Assert.Null(april.Speakers.Single(speaker => speaker.Name == "Nick Perry").Talk);
        Problem(source, april, "to-be-confirmed");
    }

    [Theory, MemberData(nameof(Sources))]
    public void May_is_online_from_one_to_three_with_six_items_two_talks_abstracts_and_bios(string source)
    {
        var may = Page(source, "connect-may-2020");

        Assert.Equal(Instant.FromUtc(2020, 5, 29, 12, 0), may.When.Start);
        Assert.Equal(Instant.FromUtc(2020, 5, 29, 14, 0), may.When.End);
        Assert.Equal("Europe/London", may.When.Zone.Id);
        Assert.True(may.Venue?.IsOnline);
        Assert.Null(may.Venue?.Text);
        Assert.Equal(6, may.Agenda.Count);
        Assert.Equal(
            ("Close", new LocalTime(15, 0), null), (may.Agenda[5].Title, may.Agenda[5].Start, may.Agenda[5].End));
        Assert.Equal(["Paul Jones"], may.Agenda[2].Speakers);
        Assert.Equal(
            [
                (
                    "Paul Jones",
                    "Jetstack",
                    "Running Enterprise workloads in Hybrid Kubernetes and Multi Mesh topologies"),
                (
                    "Nick Perry",
                    "William Hill",
                    "Using hybrid Kubernetes and Istio to deliver and operate more effectively in regulated markets"),
            ],
            may.Speakers.Select(speaker => (speaker.Name, speaker.Organisation, speaker.Talk)));
        Assert.All(may.Speakers, speaker => Assert.NotNull(speaker.Bio));
        Assert.All(may.Speakers, speaker => Assert.NotNull(speaker.Abstract));
    }

    [Theory, MemberData(nameof(Sources))]
    public void The_recap_has_three_talks_with_their_offsets_in_the_recording(string source)
    {
        var recap = Recap(source);

        Assert.Equal(new LocalDate(2020, 11, 4), recap.When.Date);
        Assert.Equal("https://www.youtube.com/watch?v=52JXFb-GXPY", recap.Links.Video?.AbsoluteUri);
        Assert.Null(recap.Links.Registration);
        Assert.Equal(
            [
                ("Jake Tame", "Nutanix", "From Kubernetes Multi-Cloud to CaaS/FaaS", 2145),
                ("Chris Kranz", "Sysdig", "DevOps workflows you can implement to improve your Kubernetes game", 3655),
                ("Paul McGuinness", "Megaport", "Connecting Clouds - Designing your multicloud architecture", 6557),
            ],
            recap.Talks.Select(talk => (
                talk.Speakers.Single(),
                recap.Speakers.Single(speaker => speaker.Name == talk.Speakers[0]).Organisation,
                talk.Title,
                (int)talk.Offset!.Value.TotalSeconds)));
        Assert.All(recap.Talks, talk => Assert.Equal(3, talk.Takeaways.Count));
        Assert.Equal("https://www.youtube.com/watch?v=52JXFb-GXPY&t=3655s", recap.Talks[1].Video?.AbsoluteUri);
    }

    [Theory, MemberData(nameof(Sources))]
    public void The_recap_has_four_sponsors_and_the_next_date(string source)
    {
        var recap = Recap(source);

        Assert.Equal(
            ["Tecknuovo", "Humio", "Palo Alto Networks", "Sysdig"], recap.Sponsors.Select(sponsor => sponsor.Name));
        Assert.All(recap.Sponsors, sponsor => Assert.NotNull(sponsor.Url));
        Assert.Equal(new LocalDate(2020, 12, 2), recap.Next?.Date);
        Assert.Equal(
            "https://www.meetup.com/Cloud-Native-London/events/271103330/", recap.Next?.Registration?.AbsoluteUri);
        Assert.Equal(["PA Consulting", "Nectar", "Red Sift"], recap.Next?.Speakers);
        Problem(source, recap, "date-inferred");
        Problem(source, recap, "damaged-text");
    }

    [Theory, MemberData(nameof(Sources))]
    public void The_summer_meetup_has_no_date_and_is_never_scheduled(string source)
    {
        var summer = Pages(source).Single(page => page.Title == "Kubernetes Summer");

        Assert.Null(summer.When.Date);
        Assert.False(summer.IsSchedulable);
        Assert.Equal(5, Problem(source, summer, "no-date").Line);
        Assert.Equal((new LocalTime(18, 30), new LocalTime(21, 0)), (summer.When.StartsAt, summer.When.EndsAt));
        Assert.Equal(
            [(18, 30, 19, 0), (19, 0, 19, 30), (19, 30, 19, 40), (20, 0, 21, 0)],
            summer.Agenda
                .Take(4)
                .Select(item => (
                    item.Start!.Value.Hour, item.Start.Value.Minute, item.End!.Value.Hour, item.End.Value.Minute)));
        Problem(source, summer, "agenda-gap");
        Assert.Equal(
            [("Charlotte Godley", "Ocado"), ("Tim Hockin", "Google")],
            summer.Speakers.Select(speaker => (speaker.Name, speaker.Organisation)));
        Assert.Equal(["Skills Matter", "Jetstack"], summer.Sponsors.Select(sponsor => sponsor.Name));
        Assert.Contains("<drum rolls>", summer.Description, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Sources))]
    public void The_copied_schedule_page_is_a_session_without_a_title(string source)
    {
        var session = Pages(source).Single(page => page.Kind is MeetupKind.Session);

        Assert.Null(session.Title);
        Problem(source, session, "no-title");
        Problem(source, session, "zone-from-abbreviation");
        Assert.Equal("America/Denver", session.When.Zone.Id);
        Assert.Equal(Instant.FromUtc(2024, 11, 14, 21, 30), session.When.Start);
        Assert.Equal(Instant.FromUtc(2024, 11, 14, 22, 5), session.When.End);
        Assert.Equal(
            new SuperEvent("KubeCon + CloudNativeCon North America 2024")
            {
                Room = "Salt Palace | Level 1 | 155 BC",
                Track = "Operations + Performance",
                EventFirstDay = new LocalDate(2024, 11, 12),
                EventLastDay = new LocalDate(2024, 11, 15),
            },
            session.SuperEvent);
        Assert.Equal(
            [
                ("Ryan Zhang", "Principal Software Engineering Manager", "Microsoft"),
                ("Corentin Debains", "Software Engineer", "Google")
            ],
            session.Speakers.Select(speaker => (speaker.Name, speaker.Role, speaker.Organisation)));
        Assert.DoesNotContain("Sched app", session.Description, StringComparison.Ordinal);
        Assert.DoesNotContain("avatar", session.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Our_series_meets_on_the_first_Wednesday_at_half_past_six()
    {
        var series = Page("our own pages", "first-wednesday");

        Assert.Equal(MeetupKind.Series, series.Kind);
        Assert.Equal("FREQ=MONTHLY;BYDAY=1WE", series.Recurrence?.Rule);
        Assert.Equal(new LocalTime(18, 30), series.When.StartsAt);
        var next = Own.Value.Calendar.NextAfter(Instant.FromUtc(2026, 11, 21, 0, 0));
        Assert.Equal(Instant.FromUtc(2026, 12, 2, 18, 30), next?.When.Start);
        Assert.DoesNotContain(
            Own.Value.Problems, problem => problem.Path.StartsWith("series/", StringComparison.Ordinal));
    }

    private static Meetup Page(string source, string id) => Pages(source).Single(page => page.Id.Value == id);

    private static Meetup Recap(string source) => Pages(source).Single(page => page.Kind is MeetupKind.Recap);

    private static IReadOnlyList<Meetup> Pages(string source) => ReadingOf(source).Calendar.Pages;

    private static ContentProblem Problem(string source, Meetup page, string code) =>
        ReadingOf(source).Problems.First(problem => problem.Path == page.Source && problem.Code == code);

    private static LibraryReadResult ReadingOf(string source)
    {
        if (source == "our own pages")
        {
            return Own.Value;
        }

        Needs.Seeds();
        return Seeds.Value!;
    }
}
