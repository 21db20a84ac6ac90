using CommunityBot.Content.Calendars;
using CommunityBot.Core.Meetups;

using static CommunityBot.Content.Tests.Calendars.Ics;

namespace CommunityBot.Content.Tests.Calendars;

/// <summary>Tests that an event of a calendar is the same whatever its title, day and hour become.</summary>
public sealed class CalendarIdentityTests
{
    /// <summary>UIDs as calendars write them.</summary>
    public static TheoryData<string> Uids =>
    [
        "4l5q2v7m0c8r1n9t3b6k@google.com",
        "040000008200E00074C5B7101A82E00800000000B0A1C2D3E4F5D901000000000000000010000000A1B2C3D4E5F60718",
        "6F9619FF-8B86-D011-B42D-00C04FC964FF",
        "event_301062840@meetup.com",
        "9b2f6b1e-3c0d-4d0f-9a51-2f7c1f4b8a77",
        "kite-4f1c@example.org",
        "s4711abc@calendar.example",
    ];

    [Theory]
    [MemberData(nameof(Uids))]
    public void A_moved_or_retitled_event_keeps_its_lineage(string uid)
    {
        var before = Assert.Single(Read(Event(uid, "20310114T190000", "Tlaks")).Calendar.Pages);

        var moved = Assert.Single(Read(Event(uid, "20310121T190000", "Tlaks")).Calendar.Pages);
        var renamed = Assert.Single(Read(Event(uid, "20310114T190000", "Talks")).Calendar.Pages);

        Assert.Matches("^uid-[0-9a-f]{16}$", before.PermanentId?.Value);
        Assert.Equal(before.PermanentId, before.Lineage.Name);
        Assert.Contains(before.Id, before.Lineage.Members);
        Assert.Equal(before.Lineage.Name, moved.Lineage.Name);
        Assert.Equal(before.Lineage.Name, renamed.Lineage.Name);
        Assert.Equal(uid, renamed.Uid);
        Assert.Null(renamed.RecurrenceId);
    }

    [Theory]
    [MemberData(nameof(Uids))]
    public void An_override_has_the_lineage_of_its_occurrence(string uid)
    {
        var series = Event(uid, "20310107T190000", "Talks", "RRULE:FREQ=WEEKLY;COUNT=9");
        var before = Read(series).On(Day(1, 14));

        var reading = Read(series, Event(uid, "20310116T180000", "Talks in the garden",
            "RECURRENCE-ID;TZID=Europe/London:20310114T190000"));

        var after = reading.On(Day(1, 16));
        Assert.Equal(("Talks in the garden", Day(1, 14)), (after.Title, after.RecurrenceId));
        Assert.Equal(before.Lineage.Name, after.Lineage.Name);
        Assert.Equal(before.PermanentId, after.PermanentId);
        Assert.Subset(after.Lineage.Members.ToHashSet(), before.Lineage.Members.ToHashSet());
        Assert.Contains(after.Id, after.Lineage.Members);
        Assert.Same(after, reading.Calendar.Find(before.PermanentId!.Value));
        Assert.Same(after, reading.Calendar.Find(before.Id));
        Assert.DoesNotContain(reading.Listed(), meetup => meetup.When.Date == Day(1, 14));
    }

    [Theory]
    [MemberData(nameof(Uids))]
    public void A_renamed_series_and_one_that_starts_later_keep_the_lineage_of_each_occurrence(string uid)
    {
        var before = Read(Event(uid, "20310107T190000", "Tlaks", "RRULE:FREQ=WEEKLY")).On(Day(1, 21));

        var renamed = Read(Event(uid, "20310107T190000", "Talks", "RRULE:FREQ=WEEKLY")).On(Day(1, 21));
        var later = Read(Event(uid, "20310121T190000", "Tlaks", "RRULE:FREQ=WEEKLY")).On(Day(1, 21));
        var earlier = Read(Event(uid, "20310107T183000", "Tlaks", "RRULE:FREQ=WEEKLY")).On(Day(1, 21));

        Assert.Equal($"{before.PermanentId}", $"{renamed.PermanentId}");
        Assert.EndsWith("-2031-01-21", before.Lineage.Name.Value, StringComparison.Ordinal);
        Assert.All([renamed, later, earlier], meetup => Assert.Equal(before.Lineage.Name, meetup.Lineage.Name));
        Assert.Equal((uid, Day(1, 21)), (before.Uid, before.RecurrenceId));
    }

    [Fact]
    public void This_and_following_events_keep_their_lineage()
    {
        const string Uid = "4l5q2v7m0c8r1n9t3b6k@google.com";
        var before = Read(Event(Uid, "20310708T190000", "Talks", "RRULE:FREQ=WEEKLY;BYDAY=TU"));

        var after = Read(
            Event(Uid, "20310708T190000", "Talks", "RRULE:FREQ=WEEKLY;UNTIL=20310721T225959Z;BYDAY=TU"),
            Event("4l5q2v7m0c8r1n9t3b6k_R20310722T180000@google.com", "20310722T180000", "Talks and beer",
                "RRULE:FREQ=WEEKLY;BYDAY=TU"));

        foreach (var day in new[] { Day(7, 15), Day(7, 22), Day(7, 29) })
        {
            Assert.Equal(before.On(day).Lineage.Name, after.On(day).Lineage.Name);
        }

        Assert.Equal("Talks and beer", after.On(Day(7, 29)).Title);
        var (first, last) = (after.Calendar.Pages[0], after.Calendar.Pages[1]);
        Assert.Equal(before.Calendar.Pages[0].Lineage.Name, last.Lineage.Name);
        Assert.NotEqual(first.Lineage.Name, last.Lineage.Name);
    }

    [Fact]
    public void This_and_following_events_that_move_to_another_weekday_keep_their_lineage()
    {
        const string Uid = "4l5q2v7m0c8r1n9t3b6k@google.com";
        var before = Read(Event(Uid, "20310708T190000", "Talks", "RRULE:FREQ=WEEKLY;BYDAY=TU"));

        var after = Read(
            Event(Uid, "20310708T190000", "Talks", "RRULE:FREQ=WEEKLY;UNTIL=20310721T225959Z;BYDAY=TU"),
            Event("4l5q2v7m0c8r1n9t3b6k_R20310722T180000@google.com", "20310724T190000", "Talks",
                "RRULE:FREQ=WEEKLY;BYDAY=TH"));

        Assert.Equal(before.On(Day(7, 22)).Lineage.Name, after.On(Day(7, 24)).Lineage.Name);
        Assert.Equal(before.On(Day(7, 29)).Lineage.Name, after.On(Day(7, 31)).Lineage.Name);
        Assert.Equal(Day(7, 31), after.Calendar.Find(before.On(Day(7, 29)).PermanentId!.Value)?.When.Date);
        Assert.Equal(Day(7, 31), after.Calendar.Find(after.On(Day(7, 31)).Id)?.When.Date);
    }

    [Fact]
    public void A_later_start_of_a_split_series_moves_nothing()
    {
        var before = Read(Event("4l5q2v7m0c8r1n9t3b6k@google.com", "20310708T190000", "Talks", "RRULE:FREQ=WEEKLY"));

        var after = Read(Event("4l5q2v7m0c8r1n9t3b6k_R20310722T180000@google.com", "20310805T190000", "Talks",
            "RRULE:FREQ=WEEKLY"));

        Assert.Equal(before.On(Day(8, 5)).Lineage.Name, after.On(Day(8, 5)).Lineage.Name);
    }

    [Theory]
    [InlineData("4l5q2v7m0c8r1n9t3b6k@google.com", "4l5q2v7m0c8r1n9t3b6k_20310722T180000Z@google.com")]
    [InlineData(
        "040000008200E00074C5B7101A82E00800000000B0A1C2D3E4F5D90100000000000000001000000012345678",
        "040000008200E00074C5B7101A82E00807EF0716B0A1C2D3E4F5D90100000000000000001000000012345678")]
    public void An_occurrence_exported_alone_is_the_occurrence_of_its_series(string series, string alone)
    {
        var before = Read(Event(series, "20310708T190000", "Talks", "RRULE:FREQ=WEEKLY")).On(Day(7, 22));

        var after = Read(Event(alone, "20310723T200000", "Talks, moved")).On(Day(7, 23));

        Assert.Equal(before.Lineage.Name, after.Lineage.Name);
        Assert.Equal(Day(7, 22), after.RecurrenceId);
    }

    [Theory]
    [InlineData("abc_R20310722T180000@google.com", "abc@google.com", "20310722T180000")]
    [InlineData("abc_R20310701_R20310722T180000Z@google.com", "abc@google.com", "20310722T180000Z")]
    [InlineData("abc_R20310722", "abc", "20310722")]
    [InlineData("abc_R20310722x@google.com", "abc_R20310722x@google.com", null)]
    [InlineData("_R20310722@google.com", "_R20310722@google.com", null)]
    [InlineData("a_R20310722b_R20310723@x", "a_R20310722b@x", "20310723")]
    public void The_suffix_of_a_split_series_is_no_part_of_its_uid(string uid, string family, string? splitAt)
    {
        var read = CalendarUid.Read(uid);

        Assert.Equal((family, splitAt), (read.Family, read.SplitAt));
    }

    [Fact]
    public void An_excluded_occurrence_is_found_as_cancelled_and_not_listed()
    {
        var before = Read(Event("a@x", "20310107T190000", "Talks", "RRULE:FREQ=WEEKLY;COUNT=4")).On(Day(1, 14));

        var reading = Read(Event("a@x", "20310107T190000", "Talks", "RRULE:FREQ=WEEKLY;COUNT=4",
            "EXDATE;TZID=Europe/London:20310114T190000"));

        Assert.DoesNotContain(reading.Listed(), meetup => meetup.When.Date == Day(1, 14));
        foreach (var id in new[] { before.PermanentId!.Value, before.Id })
        {
            var found = reading.Calendar.Find(id);
            Assert.Equal((MeetupStatus.Cancelled, Day(1, 14)), (found!.Status, found.When.Date));
            Assert.Equal(before.Lineage, found.Lineage);
        }
    }

    [Fact]
    public void An_occurrence_of_a_cancelled_series_is_found_as_cancelled()
    {
        var before = Read(Event("a@x", "20310107T190000", "Talks", "RRULE:FREQ=WEEKLY")).On(Day(1, 14));

        var reading = Read(Event("a@x", "20310107T190000", "Talks", "RRULE:FREQ=WEEKLY", "STATUS:CANCELLED"));

        Assert.Empty(reading.Listed());
        Assert.Equal(MeetupStatus.Cancelled, reading.Calendar.Find(before.PermanentId!.Value)?.Status);
    }

    [Fact]
    public void An_occurrence_that_the_rule_no_longer_reaches_is_not_found()
    {
        var before = Read(Event("a@x", "20310107T190000", "Talks", "RRULE:FREQ=WEEKLY")).On(Day(1, 28));

        var reading = Read(Event("a@x", "20310107T190000", "Talks", "RRULE:FREQ=WEEKLY;UNTIL=20310121T190000Z"));

        Assert.Null(reading.Calendar.Find(before.PermanentId!.Value));
        Assert.Null(reading.Calendar.Find(before.Id));
    }

    [Fact]
    public void A_cancelled_override_stays_a_page_with_the_lineage_of_its_occurrence()
    {
        var series = Event("a@x", "20310107T190000", "Talks", "RRULE:FREQ=WEEKLY;COUNT=4");
        var before = Read(series).On(Day(1, 14));

        var reading = Read(series, Event("a@x", "20310114T190000", "Talks", "STATUS:CANCELLED",
            "RECURRENCE-ID;TZID=Europe/London:20310114T190000"));

        var page = Assert.Single(reading.Calendar.Pages, page => page.Kind is MeetupKind.Meetup);
        Assert.Equal((MeetupStatus.Cancelled, before.Lineage.Name), (page.Status, page.Lineage.Name));
        Assert.DoesNotContain(reading.Listed(), meetup => meetup.When.Date == Day(1, 14));
    }

    [Fact]
    public void An_occurrence_moved_to_the_day_of_another_one_hides_nothing()
    {
        var reading = Read(
            Event("a@x", "20310107T190000", "Talks", "RRULE:FREQ=WEEKLY;COUNT=4"),
            Event("a@x", "20310121T120000", "Talks", "RECURRENCE-ID;TZID=Europe/London:20310114T190000"));

        Assert.Equal(
            [Day(1, 7), Day(1, 21), Day(1, 21), Day(1, 28)],
            reading.Listed().Select(meetup => meetup.When.Date!.Value));
        Assert.Equal(4, reading.Listed().Select(meetup => meetup.Lineage.Name).Distinct().Count());
    }

    [Fact]
    public void A_page_merged_with_an_event_keeps_its_name_and_has_the_events_id()
    {
        var reading = ContentLibrary.Assemble(
        [
            Reading.Of("---\ntitle: Talks\nevent_date: 2031-01-14\nstart_time: \"19:00\"\n---\n", "events/january.md"),
            Reading.Of(Calendar(Event("a@x", "20310114T190000")), "feed.ics"),
        ]);

        var page = Assert.Single(reading.Calendar.Pages);
        Assert.Equal("january", page.Lineage.Name.Value);
        Assert.Equal(["january", page.PermanentId!.Value.Value], page.Lineage.Members.Select(member => member.Value));
        Assert.Same(page, reading.Calendar.Find(page.PermanentId.Value));
        Assert.Equal("a@x", page.Uid);
    }

    [Fact]
    public void A_mark_before_the_title_changes_neither_id_nor_lineage()
    {
        var before = Assert.Single(Read(Event("a@x", "20310114T190000")).Calendar.Pages);

        var after = Assert.Single(Read(Event("a@x", "20310114T190000", "Abgesagt: Talks")).Calendar.Pages);

        Assert.Equal(
            (before.Id, before.Lineage, "Talks", MeetupStatus.Cancelled),
            (after.Id, after.Lineage, after.Title, after.Status));
    }

    [Fact]
    public void Two_feeds_with_one_uid_on_several_days_never_share_a_lineage_by_accident()
    {
        var reading = ContentLibrary.Assemble(
        [
            .. Enumerable.Range(1, 5).Select(month => Reading.Of(
                Calendar(Event("same@x", $"2031{month:00}14T190000", $"Number {month}")), $"feed-{month}.ics")),
        ]);

        Assert.Equal(5, reading.Calendar.Pages.Select(page => page.Lineage.Name).Distinct().Count());
    }
}
