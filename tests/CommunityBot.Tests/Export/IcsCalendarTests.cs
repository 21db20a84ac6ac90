using System.Text;

using CommunityBot.Content.Calendars;
using CommunityBot.Core.Meetups;
using CommunityBot.Export;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Tests.Export;

public sealed class IcsCalendarTests
{
    private static readonly Instant Now = Instant.FromUtc(2020, 5, 1, 12, 0);

    [Fact]
    public void A_meetup_is_an_event_in_its_own_time_zone()
    {
        var ics = Lines(Sample.Meetup);

        Assert.Contains("UID:connect-may-2020@sample.communitybot", ics);
        Assert.Contains("DTSTAMP:20200501T120000Z", ics);
        Assert.Contains("SEQUENCE:0", ics);
        Assert.Contains("STATUS:CONFIRMED", ics);
        Assert.Contains("DTSTART;TZID=Europe/London:20200529T130000", ics);
        Assert.Contains("DTEND;TZID=Europe/London:20200529T150000", ics);
        Assert.Contains("SUMMARY:Clusters in many clouds", ics);
        Assert.Contains("LOCATION:Online", ics);
    }

    [Fact]
    public void The_zones_dst_changes_are_included()
    {
        var text = string.Join('\n', Lines(Sample.Meetup));

        Assert.Contains(
            "BEGIN:DAYLIGHT\nDTSTART:20200329T010000\nTZOFFSETFROM:+0000\nTZOFFSETTO:+0100\nTZNAME:BST\nEND:DAYLIGHT",
            text, StringComparison.Ordinal);
        Assert.Contains(
            "BEGIN:STANDARD\nDTSTART:20201025T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0000\nTZNAME:GMT\nEND:STANDARD",
            text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_postponed_meetup_keeps_its_uid_and_increments_its_sequence()
    {
        var april = Sample.On(2020, 4, 15, "connect-apr-2020") with
        {
            ReplacedBy = Sample.Meetup.Id,
            Status = MeetupStatus.Postponed
        };
        var lineage = new Lineage(april.Id, [april.Id, Sample.Meetup.Id]);
        var ics = Lines(
            april with { Lineage = lineage },
            Sample.Meetup with { Replaces = [april.Id], Lineage = lineage });

        Assert.Equal(
            ["UID:connect-apr-2020@sample.communitybot"],
            ics.Where(line => line.StartsWith("UID:", StringComparison.Ordinal)));
        Assert.Contains("SEQUENCE:1", ics);
    }

    [Theory]
    [InlineData(MeetupStatus.Cancelled, "CANCELLED")]
    [InlineData(MeetupStatus.Postponed, "CANCELLED")]
    [InlineData(MeetupStatus.Tentative, "TENTATIVE")]
    public void The_status_is_exported(MeetupStatus status, string written) =>
        Assert.Contains($"STATUS:{written}", Lines(Sample.Meetup with { Status = status }));

    [Fact]
    public void A_date_without_a_time_is_an_all_day_event() =>
        Assert.Contains(
            "DTSTART;VALUE=DATE:20200529",
            Lines(Sample.Meetup with { When = Sample.Meetup.When with { StartsAt = null, EndsAt = null } }));

    [Fact]
    public void A_meetup_without_a_date_is_left_out() =>
        Assert.DoesNotContain("BEGIN:VEVENT", Lines(Sample.Meetup with { When = new EventTime(Sample.London) }));

    [Fact]
    public void A_series_is_a_recurrence_rule_without_skipped_or_overridden_dates()
    {
        var days = new RecurrenceRules().Read("FREQ=MONTHLY;BYDAY=1WE", new LocalDate(2020, 1, 1), out _)!;
        var series = Sample.Meetup with
        {
            Id = new("monthly"),
            Kind = MeetupKind.Series,
            When = Sample.Meetup.When with { Date = new LocalDate(2020, 1, 1) },
            Recurrence = new RecurrenceRule("FREQ=MONTHLY;BYDAY=1WE", days)
            {
                ExcludedDates = [new LocalDate(2020, 8, 5)]
            },
        };
        var page = Sample.On(2020, 6, 3) with { Series = "monthly" };

        var ics = Lines(series, page);

        Assert.Contains("DTSTART;TZID=Europe/London:20200101T130000", ics);
        Assert.Contains("RRULE:FREQ=MONTHLY;BYDAY=1WE", ics);
        Assert.Equal(
            ["EXDATE;TZID=Europe/London:20200603T130000", "EXDATE;TZID=Europe/London:20200805T130000"],
            ics.Where(line => line.StartsWith("EXDATE", StringComparison.Ordinal)));
    }

    [Fact]
    public void Text_is_escaped_and_lines_are_folded_at_75_octets_between_characters()
    {
        var longTitle = string.Concat(Enumerable.Repeat("Größe, Maß; Zeit\\ ", 20)).Trim();
        var raw = Write(Sample.Meetup with { Title = longTitle, Description = "one\ntwo" });

        Assert.DoesNotContain('\n', raw.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.All(raw.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        var unfolded = raw.Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Größe\\, Maß\\; Zeit\\\\ Größe", unfolded, StringComparison.Ordinal);
        Assert.Contains("DESCRIPTION:one\\ntwo\r\n", unfolded, StringComparison.Ordinal);
    }

    private static string Write(params Meetup[] pages) =>
        IcsCalendar.Write(Sample.Community, new MeetupCalendar(pages), Now);

    private static string[] Lines(params Meetup[] pages) =>
        Write(pages).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
}
