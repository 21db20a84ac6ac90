using CommunityBot.Content;
using CommunityBot.Content.Calendars;
using CommunityBot.Core.Announcements;
using CommunityBot.Core.Announcements.Changes;
using CommunityBot.Core.Meetups;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Tests.ContentLoading;

/// <summary>Tests that what version 0.1 posted for a calendar's events is found under their permanent ids.</summary>
public sealed class EarlierLedgerTests
{
    private const string Calendar =
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        BEGIN:VEVENT
        UID:4l5q2v7m0c8r1n9t3b6k@google.com
        DTSTART;TZID=Europe/London:20310114T190000
        SUMMARY:Talks
        END:VEVENT
        BEGIN:VEVENT
        UID:6F9619FF-8B86-D011-B42D-00C04FC964FF
        DTSTART;TZID=Europe/London:20310115T190000
        RRULE:FREQ=WEEKLY;COUNT=2
        SUMMARY:Weekly
        END:VEVENT
        BEGIN:VEVENT
        UID:6F9619FF-8B86-D011-B42D-00C04FC964FF
        RECURRENCE-ID;TZID=Europe/London:20310122T190000
        DTSTART;TZID=Europe/London:20310123T190000
        SUMMARY:Weekly in the garden
        END:VEVENT
        END:VCALENDAR
        """;

    private static readonly string[] EarlierIds =
        ["talks-2031-01-14", "weekly-2031-01-15-2031-01-15", "weekly-in-the-garden-2031-01-23"];

    private static readonly Instant Now = Instant.FromUtc(2031, 1, 10, 12, 0);

    [Fact]
    public void No_event_is_announced_again()
    {
        var calendar = ContentLibrary.Assemble([new ICalendarFormat(new RecurrenceRules()).Read(
            new ContentDocument("feed.ics", Calendar), new ReadingContext(Sample.London))]).Calendar;
        var listed = calendar.UpcomingAfter(Now).ToList();

        Assert.Equal(EarlierIds, listed.Select(meetup => meetup.Id.Value));
        Assert.Equal(3, Announced(calendar, []).Count());
        Assert.Empty(Announced(calendar, [.. listed.Select(Posted)]));
        Assert.Equal(listed.Select(meetup => meetup.Title), EarlierIds.Select(
            id => calendar.Find(new MeetupId(id))?.Title));
    }

    private static IEnumerable<string> Announced(MeetupCalendar calendar, IReadOnlyList<LedgerEntry> ledger) =>
        new Planner(Core.Abilities.Kinds, Core.Abilities.ChangeKinds, Core.Abilities.CommunityKinds)
            .Plan(Sample.Community, calendar, ledger, Now, Now + Duration.FromDays(30))
            .Where(post => post.Key.Kind == "announced")
            .Select(post => post.Key.Lineage);

    /// <summary>An entry keyed by the readable id, as version 0.1 wrote it.</summary>
    private static LedgerEntry Posted(Meetup meetup) => new(
        new PostKey(Sample.Community.Id, "announced", meetup.Id.Value, "", Sample.Announcements), PostState.Posted)
    {
        FirstClaimed = Now - Duration.FromDays(5),
        RecordedAt = Now - Duration.FromDays(5),
        MessageId = meetup.Id.Value,
        Facts = MeetupSnapshot.Of(meetup).Text,
    };
}
