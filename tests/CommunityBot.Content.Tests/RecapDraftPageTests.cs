using CommunityBot.Core.Announcements;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Photos;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Takeaways;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Content.Tests;

/// <summary>
/// The draft of the morning after has all that the pages say, in the style of the community's recaps, and is read back
/// as it was written.
/// </summary>
public sealed class RecapDraftPageTests
{
    private const string Evening = """
        ---
        title: "Loops: \"forever\""
        event_date: 2031-02-06
        start_time: "18:30"
        end_time: "21:00"
        venue: The Example
        video: https://www.youtube.com/watch?v=52JXFb-GXPY
        sponsors:
          - name: Example Ltd
            url: https://sponsor.example/
          - name: Other & Sons
        speakers:
          - name: Anna Example
            company: Example Ltd
            talk: Loops
            slides: https://speakerdeck.com/anna/loops
          - name: Ben Example
            company: Other GmbH
            talk: Trees
          - name: Cleo Example
            company: Third Inc
            talk: Trees
        ---
        ## Agenda

        * 18:30 - 19:00 Doors
        * 19:00 - 19:45 "Loops" by Anna Example
        * 19:45 - 20:30 Trees
        """;

    private const string NextEvening = """
        ---
        title: Graphs
        event_date: 2031-03-06
        start_time: "18:30"
        venue: The Example
        registration: https://www.meetup.com/example/events/1/
        ---
        """;

    private static readonly Instant MorningAfter = Instant.FromUtc(2031, 2, 7, 9, 0);

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("fr")]
    public void All_that_is_known_is_in_the_page_and_is_read_from_it(string language)
    {
        var calendar = CalendarOf(("events/a.md", Evening), ("events/b.md", NextEvening));

        var file = DraftOf(calendar, language, "A loop never <ends>.");

        var recap = Assert.Single(Reading.Of(file.Text, "recaps/" + file.Name).Meetups);
        Assert.Equal(
            (MeetupKind.Recap, new LocalDate(2031, 2, 6), "https://www.youtube.com/watch?v=52JXFb-GXPY"),
            (recap.Kind, recap.When.Date, $"{recap.Links.Video}"));
        Assert.EndsWith("Loops: \"forever\"", recap.Title, StringComparison.Ordinal);
        Assert.Equal(
            ["Loops/Anna Example", "Trees/Ben Example, Cleo Example", Phrases.For(language)!.FromTheChat + "/"],
            recap.Talks.Select(talk => $"{talk.Title}/{string.Join(", ", talk.Speakers)}"));
        Assert.Equal(
            ["Anna Example/Example Ltd", "Ben Example/Other GmbH", "Cleo Example/Third Inc"],
            recap.Speakers.Select(speaker => $"{speaker.Name}/{speaker.Organisation}"));
        Assert.Contains(
            "https://speakerdeck.com/anna/loops", Assert.Single(recap.Talks[0].Takeaways), StringComparison.Ordinal);
        Assert.Single(recap.Talks[2].Takeaways);
        Assert.Equal(
            new Sponsor("Example Ltd", new Uri("https://sponsor.example/")),
            Assert.Single(recap.Sponsors));
        Assert.Contains("Other", file.Text, StringComparison.Ordinal);
        Assert.Equal(
            (new LocalDate(2031, 3, 6), "https://www.meetup.com/example/events/1/"),
            (recap.Next?.Date, $"{recap.Next?.Registration}"));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("fr")]
    public void Pictures_are_in_the_page_and_change_nothing_else_that_is_read_from_it(string language)
    {
        var calendar = CalendarOf(("events/a.md", Evening), ("events/b.md", NextEvening));
        var photos = new[] { "The [full] room", "", "* Speaker: Anna – 19:00" }.Select((alt, index) => new Photo(
            "c", "a", $"slack:C1/{index}", "F1", new ChannelRef("slack", "U1"), new ChannelRef("slack", "U2"),
            MorningAfter)
        {
            State = PhotoState.Stored,
            Alt = alt,
            Credit = "Dora Example",
            Hash = new string((char)('a' + index), 64),
            MediaType = "image/jpeg",
        }).ToList();

        var plain = DraftOf(calendar, language, "It ends.");
        var file = DraftOf(calendar.With(photos), language, "It ends.");

        Assert.Equal(plain.Name, file.Name);
        Assert.All(photos, photo =>
            Assert.Contains($"]({PhotoFile.NameOf(photo)})", file.Text, StringComparison.Ordinal));
        var (without, with) = (
            Assert.Single(Reading.Of(plain.Text, "recaps/" + plain.Name).Meetups),
            Assert.Single(Reading.Of(file.Text, "recaps/" + file.Name).Meetups));
        Assert.Equal((without.Title, without.When, without.Kind), (with.Title, with.When, with.Kind));
        Assert.Equal(
            without.Talks.Select(talk => (talk.Title, string.Join('/', talk.Speakers.Concat(talk.Takeaways)))),
            with.Talks.Select(talk => (talk.Title, string.Join('/', talk.Speakers.Concat(talk.Takeaways)))));
        Assert.Equal(without.Speakers.Select(one => one.Name), with.Speakers.Select(one => one.Name));
        Assert.Equal(without.Sponsors, with.Sponsors);
        Assert.Equal(
            (without.Next?.Date, without.Next?.Registration, without.Links.Video),
            (with.Next?.Date, with.Next?.Registration, with.Links.Video));
    }

    [Fact]
    public void What_is_missing_is_listed_in_the_message_and_not_in_the_page()
    {
        var calendar = CalendarOf(("events/a.md", Evening), ("events/b.md", NextEvening));

        var message = MessageOf(calendar, "en");

        var missing = message.Blocks.OfType<Block.Bullets>().Single().Items.Select(PlainTextRenderer.Text).ToList();
        Assert.Equal(
            [
                "where in the recording these talks begin: “Loops”, “Trees”",
                "what to take away from “Loops”, “Trees”",
                "the slides of “Trees”",
                "the websites of Other & Sons",
            ],
            missing);
        Assert.DoesNotContain(
            "missing", message.Blocks.OfType<Block.File>().Single().Attachment.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_says_little_gives_a_short_draft_and_a_long_list()
    {
        var calendar = CalendarOf(("events/a.md", "---\ntitle: Loops\nevent_date: 2031-02-06\nvenue: X\n---\n"));

        var message = MessageOf(calendar, "de");

        Assert.Equal(
            ["die Aufzeichnung", "die Vorträge und wer sie gehalten hat", "Sponsoren, denen ihr danken wollt",
                "das Datum des nächsten Treffens"],
            message.Blocks.OfType<Block.Bullets>().Single().Items.Select(PlainTextRenderer.Text));
    }

    /// <summary>Recaps of the community, and the file that its next draft is.</summary>
    public static TheoryData<string, string, string, string> Styles { get; } = new()
    {
        // The day of publication in the name and header, an address to embed, tags with the year.
        {
            "_posts/2031-01-09-maps-recap.md",
            """
            ---
            layout: post
            title: "Recap: Maps"
            date: 2031-01-09
            image: /images/maps.jpeg
            video: https://www.youtube.com/embed/AAAAAAAAAAA
            tags:
              - Meetup
              - "2031"
            ---

            Anna Example from Example Ltd talked about Maps and sets (starting at
            [5:00](https://youtu.be/AAAAAAAAAAA?t=300)).

            * One.
            """,
            "2031-02-07-loops-forever-recap.md",
            """
            ---
            layout: post
            title: "Recap: Loops: \"forever\""
            date: 2031-02-07
            image:
            video: https://www.youtube.com/embed/52JXFb-GXPY
            tags:
              - Meetup
            event_date: 2031-02-06
            kind: recap
            ---

            """
        },
        // Another order, another form of the day, no day in the file's name.
        {
            "rueckblicke/rueckblick_maps.markdown",
            """
            ---
            datum: 09.01.2031
            titel: "Rückblick: Maps"
            kategorie: rückblick
            type: recap
            youtube: AAAAAAAAAAA
            ---

            ### Maps – Anna Example

            * Eins.
            """,
            "rueckblick_loops_forever.markdown",
            """
            ---
            datum: 06.02.2031
            titel: "Recap: Loops: \"forever\""
            kategorie:
            type: recap
            youtube: 52JXFb-GXPY
            ---

            """
        },
        // TOML.
        {
            "content/recaps/2031-01-maps.md",
            """
            +++
            title = "Recap: Maps"
            event_date = "2031-01-09"
            type = "recap"
            [extra]
            color = "red"
            +++

            ### Maps – Anna Example

            * One.
            """,
            "2031-02-loops-forever.md",
            """
            +++
            title = "Recap: Loops: \"forever\""
            event_date = "2031-02-06"
            type = "recap"
            video = "https://www.youtube.com/watch?v=52JXFb-GXPY"
            +++

            """
        },
    };

    [Theory]
    [MemberData(nameof(Styles))]
    public void The_header_and_the_file_are_as_the_community_writes_them(
        string path, string recap, string name, string header)
    {
        var calendar = CalendarOf(("events/a.md", Evening), (path, recap));

        var file = DraftOf(calendar, "en");

        Assert.Equal(name, file.Name);
        Assert.StartsWith(header.ReplaceLineEndings("\n"), file.Text, StringComparison.Ordinal);
        var read = Assert.Single(Reading.Of(file.Text, path[..(path.LastIndexOf('/') + 1)] + file.Name).Meetups);
        Assert.Equal(
            (MeetupKind.Recap, new LocalDate(2031, 2, 6), "https://www.youtube.com/watch?v=52JXFb-GXPY"),
            (read.Kind, read.When.Date, $"{read.Links.Video}"));
    }

    /// <summary>
    /// The evening of seed 002, as an announcement: its recap is rebuilt from that page and the next one.
    /// </summary>
    [Fact]
    public void The_recap_of_an_evening_is_rebuilt_from_the_data_of_its_event()
    {
        var calendar = CalendarOf(
            ("events/a.md", """
                ---
                title: Megaport, Sysdig, and Nutanix
                event_date: 2020-11-04
                start_time: "18:30"
                online: true
                video: https://www.youtube.com/embed/52JXFb-GXPY
                sponsors:
                  - { name: Tecknuovo, url: "https://www.tecknuovo.com/" }
                  - { name: Humio, url: "https://humio.com/" }
                  - { name: Palo Alto Networks, url: "https://www.paloaltonetworks.com/" }
                  - { name: Sysdig, url: "https://sysdig.com/" }
                speakers:
                  - { name: Jake Tame, company: Nutanix, talk: From Kubernetes Multi-Cloud to CaaS/FaaS }
                  - { name: Chris Kranz, company: Sysdig, talk: DevOps workflows for Kubernetes }
                  - { name: Paul McGuinness, company: Megaport, talk: Connecting Clouds }
                ---
                """),
            ("events/b.md", """
                ---
                title: PA Consulting, Nectar, and Red Sift
                event_date: 2020-12-02
                start_time: "18:30"
                online: true
                registration: https://www.meetup.com/Cloud-Native-London/events/271103330/
                ---
                """));
        var morning = Instant.FromUtc(2020, 11, 5, 9, 0);

        var file = MessageOf(calendar, "en", morning, "Routing needs no hairpin.").Blocks
            .OfType<Block.File>().Single().Attachment;

        var recap = Assert.Single(Reading.Of(file.Text, "recaps/" + file.Name).Meetups);
        Assert.Equal(
            (MeetupKind.Recap, new LocalDate(2020, 11, 4), "https://www.youtube.com/watch?v=52JXFb-GXPY"),
            (recap.Kind, recap.When.Date, $"{recap.Links.Video}"));
        Assert.Equal(
            [
                "From Kubernetes Multi-Cloud to CaaS/FaaS/Jake Tame/Nutanix",
                "DevOps workflows for Kubernetes/Chris Kranz/Sysdig", "Connecting Clouds/Paul McGuinness/Megaport",
            ],
            recap.Talks.SkipLast(1).Select(talk => $"{talk.Title}/{talk.Speakers[0]}/" +
                recap.Speakers.Single(speaker => speaker.Name == talk.Speakers[0]).Organisation));
        Assert.Equal(["Routing needs no hairpin."], recap.Talks[^1].Takeaways);
        Assert.Equal(calendar.Find(new MeetupId("a"))!.Sponsors, recap.Sponsors);
        Assert.Equal(
            (new LocalDate(2020, 12, 2), "https://www.meetup.com/Cloud-Native-London/events/271103330/"),
            (recap.Next?.Date, $"{recap.Next?.Registration}"));
    }

    [Fact]
    public void A_name_that_every_recap_has_is_not_that_of_the_draft()
    {
        var calendar = CalendarOf(
            ("events/a.md", Evening),
            (
                "2031-01-09/recap.md",
                "---\ntitle: \"Recap: Maps\"\nevent_date: 2031-01-09\n---\n\n### Maps – Anna Example\n\n* One.\n"));

        Assert.Equal("2031-02-06-loops-forever-recap.md", DraftOf(calendar, "en").Name);
    }

    [Fact]
    public void What_differs_between_recaps_is_left_open_and_what_they_share_is_kept()
    {
        static string Recap(string title, string day, string tag) => $"""
            ---
            title: "Recap: {title}"
            layout: recap
            event_date: {day}
            host: The Example
            author: {tag}
            ---

            ### {title} – Anna Example

            * One.
            """;

        var calendar = CalendarOf(
            ("events/a.md", Evening),
            ("recaps/one.md", Recap("One", "2030-12-05", "Anna")),
            ("recaps/two.md", Recap("Two", "2031-01-09", "Ben")));

        Assert.StartsWith(
            "---\ntitle: \"Recap: Loops: \\\"forever\\\"\"\nlayout: recap\nevent_date: 2031-02-06\nhost: The Example\n"
            + "author:\nvideo: https",
            DraftOf(calendar, "en").Text,
            StringComparison.Ordinal);
    }

    private static Attachment DraftOf(MeetupCalendar calendar, string language, params string[] sentences) =>
        MessageOf(calendar, language, sentences).Blocks.OfType<Block.File>().Single().Attachment;

    private static Message MessageOf(MeetupCalendar calendar, string language, params string[] sentences) =>
        MessageOf(calendar, language, MorningAfter, sentences);

    private static Message MessageOf(
        MeetupCalendar calendar, string language, Instant now, params string[] sentences)
    {
        var meetup = calendar.Find(new MeetupId("a"))!;
        var community = new Community("c", "Community", Reading.London) { Phrases = Phrases.For(language)! };
        return new RecapDraftKind().Compose(new AnnouncementRequest(meetup, community, calendar, now)
        {
            Takeaways =
            [
                .. sentences.Select((sentence, index) => new Takeaway(
                    "c", "a", $"slack:C1/{index}", sentence, new ChannelRef("slack", "U1"), now)),
            ],
        });
    }

    private static MeetupCalendar CalendarOf(params (string Path, string Text)[] pages) =>
        ContentLibrary.Assemble([.. pages.Select(page => Reading.Of(page.Text, page.Path))]).Calendar;
}
