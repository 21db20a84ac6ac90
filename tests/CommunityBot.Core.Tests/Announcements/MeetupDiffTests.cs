using CommunityBot.Core.Announcements.Changes;
using CommunityBot.Core.Meetups;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Announcements;

/// <summary>Tests which differences of a page are worth a notice, and which are edited quietly.</summary>
public sealed class MeetupDiffTests
{
    private static readonly Meetup May = Sample.Meetup;

    [Theory]
    [InlineData("Clusters in many clouds", "clusters in many clouds")]
    [InlineData("Clusters in many clouds", "Clusters, in many clouds!")]
    [InlineData("Clusters in many clouds", "Clusters in mny clouds")]
    [InlineData("Clusters in many clouds", "Clusters  in many cloud")]
    [InlineData("Clusters & kites", "Clusters and kites")]
    [InlineData("Drachen & Wolken", "Drachen und Wolken")]
    [InlineData("Nuages & cerfs-volants", "Nuages et cerfs-volants")]
    [InlineData("Café für alle", "Cafe fur alle")]
    [InlineData("Rust: first steps", "First steps: Rust")]
    [InlineData("Kite", "Kites")]
    public void A_small_edit_of_a_title_is_quiet(string old, string now) =>
        Assert.Empty(Between(May with { Title = old }, May with { Title = now }));

    [Theory]
    [InlineData("Clusters in many clouds", "Kites over the sea")]
    [InlineData("Rust", "Dusk")]
    [InlineData("Clusters", "Clusters and the people who run them")]
    [InlineData(
        "A very long title about clusters, about clouds and about all their weather: and with a look back",
        "A very long title about clusters, about clouds and about all their weather: and then with three whole talks " +
        "on databases and their owners")]
    public void Another_title_is_reported(string old, string now) =>
        Assert.IsType<MeetupChange.Retitled>(Assert.Single(
            Between(May with { Title = old }, May with { Title = now })));

    [Theory]
    [InlineData("The Example, 1 Sample Street", "the example, 1 sample street.")]
    [InlineData("The Example & Sons", "The Example and Sons")]
    [InlineData("Münchner Halle", "Munchner Halle")]
    [InlineData("The Example", "The Example, 1 Sample Street")]
    [InlineData("The Example, 1 Sample Street", "The Example")]
    [InlineData("The Exmaple, 1 Sample Street", "The Example, 1 Sample Street")]
    [InlineData("Example Center", "Example Centre")]
    public void A_place_written_otherwise_is_quiet(string old, string now) =>
        Assert.Empty(Between(At(old), At(now)));

    [Theory]
    [InlineData("The Example, 1 Sample Street", "The Example, 2 Sample Street")]
    [InlineData("The Example", "Town Hall")]
    [InlineData("Hall A", "Hall B")]
    [InlineData("Room 1", "Room 2")]
    public void Another_place_is_reported(string old, string now) =>
        Assert.IsType<MeetupChange.VenueChanged>(Assert.Single(Between(At(old), At(now))));

    [Fact]
    public void A_change_between_online_and_on_site_is_reported_and_silence_is_not()
    {
        var hall = At("Town Hall");
        var hybrid = hall with { Venue = hall.Venue! with { IsOnline = true } };
        Assert.IsType<MeetupChange.VenueChanged>(Assert.Single(Between(May, hall)));
        Assert.IsType<MeetupChange.VenueChanged>(Assert.Single(Between(hall, hybrid)));
        Assert.IsType<MeetupChange.VenueChanged>(Assert.Single(Between(hybrid, hall)));
        Assert.Empty(Between(hall, hall with { Venue = null }));
        Assert.Empty(Between(May with { Venue = null }, May));
    }

    [Theory]
    [InlineData("https://example.org/join/1", "https://example.org/join/2", true)]
    [InlineData("https://example.org/join/1", "https://other.example/join/1", true)]
    [InlineData("https://example.org/join?id=1", "https://example.org/join?id=2", true)]
    [InlineData("http://www.example.org/join/1/", "https://example.org/join/1?utm_source=x", false)]
    [InlineData(null, "https://example.org/join/1", false)]
    [InlineData("https://example.org/join/1", null, false)]
    public void Another_address_to_join_an_online_meetup_is_reported(string? old, string? now, bool isReported)
    {
        Assert.Equal(isReported, Between(Joined(May, old), Joined(May, now)).Count == 1);

        var hall = At("Town Hall");
        Assert.Empty(Between(Joined(hall, old), Joined(hall, now)));
    }

    [Theory]
    [InlineData("19:00", "21:00", "2020-05-29", true)]
    [InlineData("13:00", "16:00", "2020-05-29", true)]
    [InlineData("13:00", "15:00", "2020-05-30", true)]
    [InlineData("13:00", null, "2020-05-29", false)]
    [InlineData(null, null, "2020-05-29", false)]
    [InlineData(null, null, "2020-05-30", true)]
    public void Another_day_or_time_is_reported_and_an_unknown_one_is_not(
        string? start, string? end, string day, bool isReported)
    {
        var changed = May with
        {
            Agenda = [],
            When = May.When with { Date = Day(day), StartsAt = Time(start), EndsAt = Time(end) },
        };
        var before = May with { Agenda = [] };
        Assert.Equal(isReported, Between(before, changed).Any(change => change is MeetupChange.Rescheduled));
        Assert.Equal(isReported, Between(before, changed).Count > 0);
    }

    [Fact]
    public void A_time_that_was_unknown_is_added_quietly()
    {
        var unknown = May with { When = May.When with { StartsAt = null, EndsAt = null } };
        Assert.Empty(Between(unknown, May));
    }

    [Fact]
    public void A_corrected_zone_is_reported_only_if_the_moment_differs()
    {
        var berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var sameMoment = May with
        {
            When = new EventTime(berlin)
            {
                Date = May.When.Date,
                StartsAt = new(14, 0),
                EndsAt = new(16, 0),
            },
            Agenda = [.. May.Agenda.Select(item => item with
            {
                Start = item.Start?.PlusHours(1),
                End = item.End?.PlusHours(1),
            })],
        };
        Assert.Empty(Between(May, sameMoment));
        Assert.IsType<MeetupChange.Rescheduled>(Assert.Single(
            Between(May, May with { When = May.When with { Zone = berlin } })));
        Assert.Empty(Between(
            May with { When = new EventTime(Sample.London) { Date = May.When.Date } },
            May with { When = new EventTime(berlin) { Date = May.When.Date } }));
    }

    [Fact]
    public void A_talk_with_the_same_speaker_and_slot_is_retitled_quietly()
    {
        Assert.Empty(Between(May, Programme(Talk("A wholly other subject", "13:30", "Paul Jones"))));
        Assert.Empty(Between(May, Programme(Talk("Meshes across clouds", "13:30", "paul jones"))));
        Assert.Empty(Between(May, Programme(Talk("Meshes across clouds", "13:30", "Dr. Paul Jones"))));
    }

    [Fact]
    public void Another_speaker_time_or_room_of_a_talk_is_reported()
    {
        Assert.IsType<MeetupChange.ItemChanged>(
            Assert.Single(Between(
                May with { Speakers = [] },
                Programme(Talk("Meshes across clouds", "13:30", "Anna Example")) with { Speakers = [] })));
        Assert.IsType<MeetupChange.ItemChanged>(
            Assert.Single(Between(May, Programme(Talk("Meshes across clouds", "14:00", "Paul Jones")))));
        Assert.IsType<MeetupChange.ItemChanged>(Assert.Single(Between(
            Programme(Talk("Meshes across clouds", "13:30", "Paul Jones") with { Room = "S1" }),
            Programme(Talk("Meshes across clouds", "13:30", "Paul Jones") with { Room = "S2" }))));
    }

    [Fact]
    public void Another_speaker_beside_the_programme_is_reported()
    {
        var changed = May with { Speakers = [May.Speakers[0], new("Anna Example")] };
        var change = Assert.IsType<MeetupChange.SpeakersChanged>(Assert.Single(Between(May, changed)));
        Assert.Equal("Nick Perry", Assert.Single(change.Removed));
        Assert.Equal("Anna Example", Assert.Single(change.Joined));
        Assert.Empty(Between(May, May with { Speakers = [May.Speakers[0], new("Nick Perri")] }));
    }

    [Fact]
    public void A_page_without_a_programme_has_not_cancelled_its_talks()
    {
        Assert.Empty(Between(May, May with { Agenda = [], Speakers = [] }));
        Assert.Empty(Between(May, May with { Agenda = [new("Doors") { Start = new(13, 0) }], Speakers = [] }));
        Assert.Empty(Between(May, May with { Agenda = [new("Keynote") { Room = "S1" }], Speakers = [] }));
        Assert.Empty(Between(May, May with { Agenda = [], Speakers = [new("TBC")] }));
        Assert.Empty(Between(May with { Speakers = [.. May.Speakers, new("?")] }, May));

        var moved = May with
        {
            Id = new("june"),
            Agenda = [],
            Speakers = [],
            When = May.When with { Date = new(2020, 6, 12) },
        };
        Assert.IsType<MeetupChange.Rescheduled>(Assert.Single(Between(May, moved)));
    }

    [Fact]
    public void A_page_that_names_other_speakers_without_a_programme_is_reported()
    {
        var change = Assert.IsType<MeetupChange.SpeakersChanged>(Assert.Single(
            Between(May, May with { Agenda = [], Speakers = [new("Nick Perry"), new("Anna Example")] })));
        Assert.Equal("Paul Jones", Assert.Single(change.Removed));
        Assert.Equal("Anna Example", Assert.Single(change.Joined));
        Assert.Empty(Between(May, May with { Agenda = [] }));
    }

    [Fact]
    public void A_talk_taken_out_of_a_programme_that_still_has_others_is_reported()
    {
        var two = Programme(
            Talk("Meshes across clouds", "13:30", "Paul Jones"), Talk("Kites", "14:15", "Anna Example"));
        Assert.IsType<MeetupChange.ItemRemoved>(Assert.Single(Between(two, May)));
        Assert.IsType<MeetupChange.ItemAdded>(Assert.Single(Between(May, two)));
    }

    [Fact]
    public void The_slot_of_a_speaker_who_was_already_named_is_no_news()
    {
        var withSlot = Programme(
            Talk("Meshes across clouds", "13:30", "Paul Jones"), Talk("Regulated clusters", "14:15", "Nick Perry"));
        Assert.Empty(Between(May, withSlot));
    }

    [Fact]
    public void Items_without_a_speaker_change_quietly()
    {
        var lunch = new AgendaItem("Lunch") { Start = new(12, 0), Room = "Foyer" };
        var with = May with { Agenda = [.. May.Agenda, lunch] };
        Assert.Empty(Between(with, May));
        Assert.Empty(Between(May, with));
        Assert.Empty(Between(
            with, May with { Agenda = [.. May.Agenda, lunch with { Start = new(12, 30), Room = "Hall" }] }));
    }

    [Fact]
    public void Talks_that_move_with_their_meetup_are_not_listed()
    {
        var later = May with
        {
            When = May.When with { StartsAt = new(14, 0), EndsAt = new(16, 0) },
            Agenda = [.. May.Agenda.Select(item => item with
            {
                Start = item.Start?.PlusHours(1),
                End = item.End?.PlusHours(1),
            })],
        };
        Assert.IsType<MeetupChange.Rescheduled>(Assert.Single(Between(May, later)));
    }

    [Fact]
    public void A_postponed_meetup_that_keeps_its_date_after_all_is_reinstated()
    {
        var postponed = May with { Status = MeetupStatus.Postponed };
        Assert.IsType<MeetupChange.Postponed>(Assert.Single(Between(May, postponed)));
        Assert.IsType<MeetupChange.Reinstated>(Assert.Single(Between(postponed, May)));
    }

    [Fact]
    public void A_programme_that_a_page_no_longer_mentions_is_remembered()
    {
        var posted = MeetupSnapshot.Of(May);
        var silent = MeetupSnapshot.Of(
            May with { Agenda = [], Speakers = [], When = May.When with { Date = new(2020, 6, 12) } });
        var stored = MeetupSnapshot.Read(silent.After(posted).Text)!;

        Assert.Equal(["Paul Jones", "Nick Perry"], stored.People);
        Assert.Empty(MeetupDiff.Between(
            stored, MeetupSnapshot.Of(May with { When = May.When with { Date = new(2020, 6, 12) } })));
    }

    [Fact]
    public void A_snapshot_stored_by_an_older_version_is_read_and_knows_no_address()
    {
        const string Old = "page\tconnect-may-2020\nstatus\tScheduled\ntitle\tClusters in many clouds\n" +
            "when\t2020-05-29\t13:00\t15:00\tEurope/London\nwhere\t\tonline\n" +
            "item\tMeshes across clouds\t2020-05-29\t13:30\t14:10\t\tPaul Jones\nspeaker\tNick Perry";
        var posted = MeetupSnapshot.Read(Old)!;

        Assert.Null(posted.Registration);
        Assert.Empty(MeetupDiff.Between(
            posted, MeetupSnapshot.Of(Joined(May, "https://example.org/join/1"))));
        Assert.Equal(Old, MeetupSnapshot.Of(May).Text);
    }

    private static IReadOnlyList<MeetupChange> Between(Meetup posted, Meetup now)
    {
        var stored = MeetupSnapshot.Read(MeetupSnapshot.Of(posted).Text)!;
        return MeetupDiff.Between(stored, MeetupSnapshot.Of(now));
    }

    private static Meetup At(string place) => May with { Venue = new Venue { Name = place } };

    private static Meetup Joined(Meetup meetup, string? address) => meetup with
    {
        Links = meetup.Links with { Registration = address is null ? null : new Uri(address) },
    };

    private static Meetup Programme(params AgendaItem[] items) => May with { Agenda = items };

    private static AgendaItem Talk(string title, string start, string speaker) =>
        new(title) { Start = Time(start), End = Time(start)?.PlusMinutes(40), Speakers = [speaker] };

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    private static LocalTime? Time(string? text) => text is null
        ? null
        : NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text).Value;
}
