using System.Text;

using CommunityBot.Content.Schedules;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests;

/// <summary>Tests that a copied session page has the conference's own days, in the right year.</summary>
public sealed class ConferenceDaysTests
{
    [Theory]
    [InlineData("November 11-14", "Thursday November 13, 2031", "2031-11-11", "2031-11-14")]
    [InlineData("November 1-14", "Thursday November 13, 2031", "2031-11-01", "2031-11-14")]
    [InlineData("November 11-14, 2031", "Thursday November 13, 2031", "2031-11-11", "2031-11-14")]
    [InlineData("13 - 16 November", "Thursday November 13, 2031", "2031-11-13", "2031-11-16")]
    [InlineData("October 30 - November 2", "Sunday November 2, 2031", "2031-10-30", "2031-11-02")]
    [InlineData("December 30 - January 2", "Friday January 2, 2032", "2031-12-30", "2032-01-02")]
    [InlineData("December 1-4", "Thursday November 13, 2031", null, null)]
    [InlineData("November 11-14, 2030", "Thursday November 13, 2031", null, null)]
    public void The_days_of_the_conference_contain_the_day_of_the_session(
        string days, string slot, string? first, string? last)
    {
        var page = $"Loading…\nIn-person\n{days}\nLearn More and Register to Attend\n\n" +
            $"You must be registered for ToolCon to participate in the sessions.\n{slot} 2:30pm - 3:05pm MST\n" +
            "Tools are few.\nSpeakers\navatar for Anna Example\n\nAnna Example\n\nEngineer, Acme\n" +
            $"{slot} 2:30pm - 3:05pm MST\nRoom 5\n\nShare Modal\n";

        var session = Assert.Single(new SchedulePageFormat().Read(
            ContentDocument.Decode("s.txt", Encoding.UTF8.GetBytes(page)),
            new ReadingContext(DateTimeZoneProviders.Tzdb["America/Denver"])).Meetups);

        Assert.Equal((MeetupKind.Session, "ToolCon"), (session.Kind, session.SuperEvent?.Name));
        Assert.Equal((Day(first), Day(last)), (session.SuperEvent?.EventFirstDay, session.SuperEvent?.EventLastDay));
    }

    private static LocalDate? Day(string? text) =>
        text is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
