using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests.Evidence;

/// <summary>A page is read alike whichever of the folders above it the bot was pointed at.</summary>
public sealed class LocationTests
{
    public static TheoryData<string, string> Pages => new()
    {
        {
            "site/events/2031-10-17-workshop.md",
            "---\ntitle: Proof workshop\nevent_type: conference\ncity: Example City\n---\nEverybody is welcome.\n"
        },
        {
            "site/events/2031/meetup-37/index.md",
            "+++\ntitle = \"Meetup #37\"\ndate = 2031-06-26\n+++\n\n## A talk\n"
        },
        {
            "site/2031-02-25-sprint-12/index.md",
            "---\ntitle: Sprint 12\n---\nThe date is February 25. We write code together at the Example.\n"
        },
        {
            "site/2031/02/25/sprint.md",
            "---\ntitle: Sprint 12\n---\nAm 25. Februar treffen wir uns um 18:00 Uhr bei Example.\n"
        },
        {
            "site/_posts/2031-10-17-caches.md",
            "---\ntitle: Caches with Anna Example\ndate: 2031-10-17 18:30\nauthor: Ben Example\n---\nThey are stale.\n"
        },
        {
            "site/meetups/mom/2031-07.md",
            "---\ntitle: July\ndate: 2031-07-28T18:30:00\n---\nForty people.\n"
        },
    };

    [Theory, MemberData(nameof(Pages))]
    public void Every_root_above_it_reads_the_same(string location, string text)
    {
        var segments = location.Split('/');
        var readings = Enumerable.Range(0, segments.Length).Select(depth =>
        {
            var document = new ContentDocument(string.Join('/', segments[depth..]), text) { Location = location };
            var page = Assert.Single(Reading.Library.Read(document, new ReadingContext(Reading.London)).Meetups);
            Assert.Equal(document.Path, page.Source);
            return (page.Kind, page.When.Date, page.When.StartsAt, page.Title);
        });

        Assert.Single(readings.Distinct());
    }

    [Theory]
    [InlineData("2031-02-25-sprint/index.md", "The date is February 25. We write code at the Example.")]
    [InlineData("2031-02-25-sprint/index.md", "Der Termin ist der 25. Februar. Wir programmieren bei Example.")]
    [InlineData("2031-02-25-sprint/index.md", "La date est le 25 février. Nous programmons chez Example.")]
    [InlineData("2031-02-25/page.md", "On 25 February we write code at the Example.")]
    public void A_folder_named_by_the_day_dates_its_page(string path, string text)
    {
        var page = Reading.Page($"---\ntitle: Sprint 12\n---\n{text}\n", path);

        Assert.Equal(MeetupKind.Meetup, page.Kind);
        Assert.Equal(new LocalDate(2031, 2, 25), page.When.Date);
    }

    [Fact]
    public void A_folder_far_above_says_nothing_about_a_page()
    {
        const string text = "---\ntitle: Sprint 12\ndate: 2031-02-25\n---\nWe wrote code.\n";

        Assert.Equal(MeetupKind.Meetup, Reading.Page(text, "events/2031/02/sprint/a.md").Kind);
        Assert.Equal(MeetupKind.NotAnEvent, Reading.Page(text, "events/site/docs/guide/a.md").Kind);
    }
}
