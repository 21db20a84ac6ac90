using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests.Evidence;

/// <summary>Posts that announce a later day in their title, or a gathering of which the text names the day.</summary>
public sealed class LaterDayTests
{
    private const string Text = "Bring a laptop. We are back on the top floor.";

    private static Meetup Post(string title, string text = Text, string header = "") => Reading.Page(
        $"---\nlayout: post\ntitle: \"{title}\"\n{header}---\n\n{text}\n", "_posts/2031-11-10-parsers.md");

    [Theory]
    [InlineData("Launch party on November 20th")]
    [InlineData("20 November - Hardware night in Exampleton")]
    [InlineData("Exampleton 20th November, 2031 - Parsers")]
    [InlineData("Offener Abend am 20. November")]
    [InlineData("Soirée ouverte le 20 novembre")]
    public void A_title_names_a_later_day(string title)
    {
        var post = Post(title, "Bring a laptop. On 20 November we are back on the top floor.");

        Assert.Equal((MeetupKind.Meetup, new LocalDate(2031, 11, 20)), (post.Kind, post.When.Date!.Value));
    }

    [Theory]
    [InlineData("New rules from 20 November")]
    [InlineData("Neue Regeln ab dem 20. November")]
    [InlineData("How old are those who are elected on 20 November?")]
    [InlineData("Parser 5.2 is released on 20 November")]
    [InlineData("What we did on 3 November")]
    public void Other_titles_with_a_day_announce_nothing(string title) =>
        Assert.Equal(MeetupKind.NotAnEvent, Post(title, "It counts for all who write parsers.").Kind);

    [Fact]
    public void The_member_who_wrote_it_does_not_matter()
    {
        const string author = "author: Speaker One\n";

        Assert.Equal(MeetupKind.Meetup, Post(
            "Introduction to circuit boards", "Join us on 20 November at 20:00 to make one.", author).Kind);
        Assert.Equal(MeetupKind.NotAnEvent, Post(
            "Introduction to circuit boards", "I make them since 20 November 2030 at 20:00.", author).Kind);
    }

    [Theory]
    [InlineData("Exampleton October meetup", "The next ExampleConf will be held on 20 November. We talked.",
        MeetupKind.NotAnEvent)]
    [InlineData("Exampleton November meeting", "Join us next Thursday, 20 November.", MeetupKind.Meetup)]
    [InlineData("Exampletreffen", "Am 20. November laden wir euch ein.", MeetupKind.Meetup)]
    [InlineData("How to type event sourcing", "Join us next Thursday, 20 November.", MeetupKind.NotAnEvent)]
    public void A_title_names_a_gathering_and_the_text_its_day(string title, string text, MeetupKind kind) =>
        Assert.Equal(kind, Post(title, text).Kind);

    [Theory]
    [InlineData("2031-11-10 19:00", "This meetup is in the Example House, Monday, 10 November 2031 at 19:00.", 19)]
    [InlineData("2031-11-10 18:45", "We compared the parsers of Monday, 10 November 2031 at 19:00.", null)]
    public void The_text_repeats_the_day_and_the_hour_of_the_header(string date, string text, int? hour)
    {
        var post = Post("Tea and parsers", text, $"date: {date}\n");

        Assert.Equal(hour is null ? MeetupKind.NotAnEvent : MeetupKind.Meetup, post.Kind);
        Assert.Equal(hour is { } known ? new LocalTime(known, 0) : null, post.When.StartsAt);
    }

    [Theory]
    [InlineData("presenter: Speaker One\n", "Join us for a look at all parsers of this year.", MeetupKind.Meetup)]
    [InlineData("presenter: Speaker One\n", "We'll be going over the parsers of this year.", MeetupKind.Meetup)]
    [InlineData("presenter: Speaker One\n", "She showed us the parsers of this year.", MeetupKind.NotAnEvent)]
    [InlineData("author: Speaker One\n", "Join us for a look at all parsers of this year.", MeetupKind.NotAnEvent)]
    public void The_header_names_who_speaks_on_the_day_of_the_post(string header, string text, MeetupKind kind) =>
        Assert.Equal(kind, Post("All parsers", text, $"date: 2031-11-10\n{header}").Kind);

    [Fact]
    public void A_weekday_on_which_it_takes_place_is_not_the_day_of_the_header()
    {
        var post = Post(
            "Fifth meetup is about parsers",
            "We can't wait for the next get-together, taking place Thursday, November 20 at the Example House.",
            "date: 2031-11-10 12:00\ncategories:\n  - meetup\n");

        Assert.Equal((MeetupKind.Meetup, new LocalDate(2031, 11, 20)), (post.Kind, post.When.Date!.Value));
    }

    [Theory]
    [InlineData("announce/Mars-2031.html", 2031)]
    [InlineData("announce/2031/02/parsers.html", 2031)]
    [InlineData("announce/2031-fevrier/index.html", 2031)]
    [InlineData("announce/parsers.html", null)]
    public void The_month_of_the_file_gives_the_year(string path, int? year)
    {
        var page = Reading.Page(
            "<h1>Soirée parsers</h1>\n<p>Rendez-vous le 22 mars à 19h, "
            + "<a href=\"https://www.eventbrite.fr/e/1234567890\">inscription</a>.</p>",
            path);

        Assert.Equal(year is { } known ? new LocalDate(known, 3, 22) : null, page.When.Date);
    }

    [Theory]
    [InlineData("meetings/_posts/2031-11-10-november.md", MeetupKind.Meetup)]
    [InlineData("meetings/2031-11-10/example.md", MeetupKind.NotAnEvent)]
    public void A_post_in_a_folder_of_events_is_filed_under_its_day(string path, MeetupKind kind) =>
        Assert.Equal(kind, Reading.Page("---\ntitle: A night out\n---\n\nWe meet in the usual pub.\n", path).Kind);

    [Theory]
    [InlineData("meetup: https://www.meetup.com/example/events/312119525", MeetupKind.Meetup)]
    [InlineData("meetup: https://www.meetup.com/example/", MeetupKind.NotAnEvent)]
    [InlineData("source: https://blog.example/events/312119525", MeetupKind.NotAnEvent)]
    public void The_header_links_to_an_event_on_the_day_of_the_file(string header, MeetupKind kind) =>
        Assert.Equal(kind, Post("Parsers 72", "- [A parser](https://parser.example/paper.pdf)", header + "\n").Kind);

    [Theory]
    [InlineData("November 2031 Meeting", "The next one is planned for November 27, 2031.", MeetupKind.Meetup)]
    [InlineData("November 2031 Release", "The next one is planned for November 27, 2031.", MeetupKind.NotAnEvent)]
    public void A_title_names_a_gathering_and_the_month_of_the_day(string title, string text, MeetupKind kind) =>
        Assert.Equal(kind, Post(title, text).Kind);

    [Theory]
    [InlineData("La prochaine aura lieu mercredi 19 novembre dans notre local.", MeetupKind.Meetup)]
    [InlineData("The vote has to be cast by Wednesday 19 November at the latest.", MeetupKind.NotAnEvent)]
    public void A_sentence_says_that_it_takes_place_on_a_later_weekday(string text, MeetupKind kind) =>
        Assert.Equal(kind, Post("Minitalks im Local", text, "date: 2031-11-10 02:02:00\nauthor: one\n").Kind);

    [Fact]
    public void A_post_that_was_changed_later_was_posted_on_the_day_of_its_file()
    {
        var post = Post(
            "Spontan-Vortrag: Shell",
            "Morgen Abend (Dienstag, 11. November) zeigt Anna die Shell.\n\nBeginn: 19:00 Uhr",
            "date: 2031-11-20 09:50:00 +0200\ntags:\n- vortrag\n");

        Assert.Equal((MeetupKind.Meetup, new LocalDate(2031, 11, 11)), (post.Kind, post.When.Date!.Value));
    }

    [Theory]
    [InlineData("2031-11-08 19:04:06 +0100", MeetupKind.Meetup)]
    [InlineData("2031-11-09 23:30:00 +0100", MeetupKind.NotAnEvent)]
    public void A_file_is_named_by_a_day_after_that_of_posting(string date, MeetupKind kind) => Assert.Equal(
        kind,
        Post("Run!", "Sign up to [it](https://www.meetup.com/example/events/260846887/).", $"date: {date}\n").Kind);

    [Theory]
    [InlineData("2031 Feb 7th - Example Group 5")]
    [InlineData("2031 February 7: Example Group 5")]
    public void The_year_is_before_the_month(string title) => Assert.Equal(
        new LocalDate(2031, 2, 7), Reading.Page($"# {title}\n\nWe meet at 18:00 at Example House.\n").When.Date);
}
