using CommunityBot.Core.Meetups;
using CommunityBot.Core.Recaps;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Recaps;

/// <summary>What was read of the stored recaps, in any order, leaves the last revisions in the calendar.</summary>
public sealed class RecapsInCalendarsTests
{
    private readonly CurrentCalendars calendars = new();

    public RecapsInCalendarsTests() =>
        calendars.Replace(Sample.Community.Id, new MeetupCalendar([Sample.Meetup]));

    [Fact]
    public void A_reading_from_before_a_publication_takes_nothing_away()
    {
        calendars.Write(Sample.Community, [Revision(2)]);

        calendars.Write(Sample.Community, []);
        calendars.Write(Sample.Community, [Revision(1)]);

        Assert.Equal(2, Assert.Single(calendars.Of(Sample.Community.Id).Written).Revision.Number);
    }

    [Fact]
    public void The_page_of_a_revision_is_known_once_it_is_stored()
    {
        calendars.Write(Sample.Community, [Revision(1) with { File = "a" }]);
        calendars.Write(Sample.Community, [Revision(1)]);
        Assert.Equal("a", Assert.Single(calendars.Of(Sample.Community.Id).Written).Revision.File);

        calendars.Write(Sample.Community, [Revision(1) with { File = "b a" }]);
        Assert.Equal("b a", Assert.Single(calendars.Of(Sample.Community.Id).Written).Revision.File);
    }

    [Fact]
    public void The_same_revisions_leave_the_same_calendar()
    {
        calendars.Write(Sample.Community, [Revision(1)]);
        var before = calendars.Of(Sample.Community.Id);

        calendars.Write(Sample.Community, [Revision(1)]);

        Assert.Same(before, calendars.Of(Sample.Community.Id));
    }

    private static RecapRevision Revision(int number) => new(
        Sample.Community.Id, Sample.Meetup.Id.Value, number, new RecapWords("", "Talk\n* It scales.", ""),
        new("local", "organiser"), Instant.FromUtc(2020, 6, 1, 12, number))
    {
        Draft = "000000000000",
    };
}
