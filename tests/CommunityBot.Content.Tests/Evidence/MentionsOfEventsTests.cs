using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests.Evidence;

/// <summary>Pages that mention an event, a day or a place and are about something else.</summary>
public sealed class MentionsOfEventsTests
{
    private const string Places =
        "Read [one](https://one.example/a), [two](https://two.example/a), [three](https://three.example/a), " +
        "[four](https://four.example/a), [five](https://five.example/a) and [six](https://six.example/a).";

    private static readonly string Filler = string.Concat(Enumerable.Repeat("A few words about parsers. ", 24));

    [Theory]
    [InlineData("- Join us at the Example Days on Friday 6 June 2031 in Example Town, doors at 18:00.")]
    [InlineData("- Kommt zu den Mustertagen am Freitag, 6. Juni 2031, in Musterstadt, Einlass 18:00 Uhr.")]
    [InlineData("- Rejoignez-nous aux Journées Exemple le vendredi 6 juin 2031 à Exemple, dès 18h.")]
    public void An_item_of_a_digest_is_none(string item)
    {
        var digest = Reading.Page($"# Issue 12\n\n{Filler}\n\n{Places}\n\n{item}\n", "issues/12.md");

        Assert.Equal(MeetupKind.NotAnEvent, digest.Kind);
    }

    [Fact]
    public void An_announcement_with_as_many_links_below_it_is_an_event()
    {
        var page = Reading.Page(
            "# Loops in depth\n\nJoin us on Friday 6 June 2031 at the Example in Example Town, doors at 18:00.\n\n" +
            $"{Filler}\n\n{Places}\n",
            "pages/loops.md");

        Assert.Equal((MeetupKind.Meetup, new LocalDate(2031, 6, 6)), (page.Kind, page.When.Date));
    }

    [Theory]
    [InlineData("when: June, 2031\nwhere: Example Town", "2031-08-31-story.md")]
    [InlineData("wann: Juni 2031\nwo: Musterstadt", "2031-08-31-geschichte.md")]
    [InlineData("quand: juin 2031\nlieu: Exemple", "2031-08-31-histoire.md")]
    public void A_month_is_no_day_of_an_event(string keys, string name) => Assert.Equal(
        MeetupKind.NotAnEvent,
        Reading.Page($"---\ntype: blog\ntitle: Getting there\n{keys}\n---\n\nA story.\n", "blog/" + name).Kind);

    [Fact]
    public void A_day_of_an_event_stays_one() => Assert.Equal(
        MeetupKind.Meetup,
        Reading.Page("---\ntype: blog\ntitle: Loops\nwhen: 4 June 2031\n---\n\nA talk.\n", "blog/loops.md").Kind);

    [Theory]
    [InlineData("Am 1. Juli 2031 um 18 Uhr haben wir zu einem Vortrag in das Musterhaus eingeladen. Es war voll.")]
    [InlineData("On 1 July 2031 at 18:00 we had invited everybody to a talk at the Example House. It was full.")]
    [InlineData("Le 1er juillet 2031 à 18h, nous avons invité tout le monde à la Maison Exemple. C'était plein.")]
    public void A_past_invitation_is_none(string text) => Assert.NotEqual(
        MeetupKind.Meetup,
        Reading.Page(
            $"---\ntype: blog\ntitle: Guests\nauthor: Ben Example\n---\n\n{text}\n", "blog/2031-07-01-guests.md").Kind);

    [Theory]
    [InlineData("Time: at least 20h/week")]
    [InlineData("Zeit: Mindestens 20h/Woche")]
    [InlineData("Zeit: 20h pro Woche")]
    [InlineData("Heures : 20h par semaine")]
    public void An_amount_of_time_is_no_hour(string line) => Assert.Null(
        Reading.Page($"---\nevent_date: 2031-06-06\n---\n# A talk\n\n{line}\n", "events/a.md").When.StartsAt);

    [Theory]
    [InlineData("Time: 20h in the library", 20)]
    [InlineData("Zeit: 20h in der Bibliothek", 20)]
    [InlineData("Heure : 20h à la bibliothèque", 20)]
    public void An_hour_stays_one(string line, int hour) => Assert.Equal(
        hour,
        Reading.Page($"---\nevent_date: 2031-06-06\n---\n# A talk\n\n{line}\n", "events/a.md").When.StartsAt?.Hour);

    [Theory]
    [InlineData("Publication date: 4 January 2031, changed on 14 April 2031")]
    [InlineData("Datum der Veröffentlichung: 4. Januar 2031, zuletzt am 14. April 2031")]
    [InlineData("Date de publication : 4 janvier 2031, mise à jour le 14 avril 2031")]
    public void The_day_of_publication_is_none(string line) => Assert.Null(
        Reading.Page($"# Plan 2031\n\n*{line}*\n\n* 10:00 one\n* 11:00 two\n", "pages/plan.md").When.Date);

    [Theory]
    [InlineData("## Timeline of events")]
    [InlineData("## Chronologie der Ereignisse")]
    [InlineData("## Chronologie des événements")]
    public void A_timeline_is_no_list_of_meetings(string heading) => Assert.All(
        All(
            $"# Registry advisory\n\n{heading}\n\n* 2031-12-30 20:14 - The issue is reported\n" +
            "* 2032-01-04 15:00 - A patch is out\n",
            "pages/advisory.md"),
        meetup => Assert.Equal(MeetupKind.NotAnEvent, meetup.Kind));

    [Theory]
    [InlineData("birthdays.yml")]
    [InlineData("geburtstage.yml")]
    [InlineData("anniversaires.yml")]
    [InlineData("releases.yml")]
    [InlineData("projekte.yml")]
    public void Days_of_other_things_are_none(string file) => Assert.All(
        All("- name: Anna\n  date: 2031-06-06\n- name: Ben\n  date: 2031-07-06\n", "data/" + file),
        meetup => Assert.Equal(MeetupKind.NotAnEvent, meetup.Kind));

    [Theory]
    [InlineData("talks.yml")]
    [InlineData("treffen.yml")]
    [InlineData("rencontres.yml")]
    [InlineData("2031.yml")]
    [InlineData("team-meetings.yml")]
    public void Days_of_events_are_events(string file) => Assert.All(
        All("- name: Loops\n  date: 2031-06-06\n- name: Parsers\n  date: 2031-07-06\n", "data/" + file),
        meetup => Assert.Equal(MeetupKind.Meetup, meetup.Kind));

    [Fact]
    public void A_label_below_a_key_that_is_a_day_in_german_makes_no_event() => Assert.DoesNotContain(
        All("- name: One GmbH\n  tag: Partner\n- name: Two AG\n  tag: Software\n", "data/list.yml"),
        meetup => meetup.Kind is MeetupKind.Meetup);

    private static IReadOnlyList<Meetup> All(string text, string path) => [.. Reading.Of(text, path).Meetups];
}
