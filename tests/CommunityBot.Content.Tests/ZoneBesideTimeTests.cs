using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Content.Tests;

/// <summary>The zone that is written beside an hour is the one that is meant.</summary>
public sealed class ZoneBesideTimeTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    [Theory]
    [InlineData("18:30 UTC", "2031-07-07T18:30:00Z", null)]
    [InlineData("18:30 utc", "2031-07-07T18:30:00Z", null)]
    [InlineData("18:30Z", "2031-07-07T18:30:00Z", null)]
    [InlineData("18:30 (UTC)", "2031-07-07T18:30:00Z", null)]
    [InlineData("UTC 18:30", "2031-07-07T18:30:00Z", null)]
    [InlineData("18h30 UTC", "2031-07-07T18:30:00Z", null)]
    [InlineData("noon UTC", "2031-07-07T12:00:00Z", null)]
    [InlineData("23:30 UTC", "2031-07-07T23:30:00Z", null)]
    [InlineData("18:30+02:00", "2031-07-07T16:30:00Z", null)]
    [InlineData("18:30 +0530", "2031-07-07T13:00:00Z", null)]
    [InlineData("19:00 GMT+2", "2031-07-07T17:00:00Z", null)]
    [InlineData("19:00 UTC\u22125", "2031-07-08T00:00:00Z", null)]
    [InlineData("19:00 UTC-05:00", "2031-07-08T00:00:00Z", null)]
    [InlineData("19:00 Europe/Berlin", "2031-07-07T17:00:00Z", null)]
    [InlineData("19:00 America/New_York", "2031-07-07T23:00:00Z", null)]
    [InlineData("7pm Berlin time", "2031-07-07T17:00:00Z", null)]
    [InlineData("7pm New York time", "2031-07-07T23:00:00Z", null)]
    [InlineData("6:30 PM Eastern Time", "2031-07-07T22:30:00Z", null)]
    [InlineData("6:30 PM Pacific", "2031-07-08T01:30:00Z", null)]
    [InlineData("6pm Central European Summer Time", "2031-07-07T16:00:00Z", null)]
    [InlineData("6:30 PM EDT", "2031-07-07T22:30:00Z", "zone-from-abbreviation")]
    [InlineData("6pm ET", "2031-07-07T22:00:00Z", "zone-from-abbreviation")]
    [InlineData("19 Uhr MESZ", "2031-07-07T17:00:00Z", null)]
    [InlineData("4pm UTC (9am PDT / 6pm CEST)", "2031-07-07T16:00:00Z", null)]
    [InlineData("18:00 CEST / 12:00 EDT", "2031-07-07T16:00:00Z", null)]
    [InlineData("4pm UTC (10am PDT)", "2031-07-07T16:00:00Z", "zones-disagree")]
    [InlineData("18:30 CEST (UTC+5:30)", "2031-07-07T16:30:00Z", "zones-disagree")]
    [InlineData("18:30 CEST (UTC+2)", "2031-07-07T16:30:00Z", null)]
    [InlineData("18:30 UTC+2 (MESZ)", "2031-07-07T16:30:00Z", null)]
    [InlineData("2031-07-07T18:30:00-05:00", "2031-07-07T23:30:00Z", null)]
    [InlineData("18:30 XYZT", null, "unknown-zone")]
    [InlineData("18:30 Mars/Olympus", null, "unknown-zone")]
    [InlineData("18:30", "2031-07-07T16:30:00Z", null)]
    [InlineData("19h est super", "2031-07-07T17:00:00Z", null)]
    [InlineData("19:00, doors open", "2031-07-07T17:00:00Z", null)]
    [InlineData("19:00 CAT", "2031-07-07T17:00:00Z", "zone-from-abbreviation")]
    public void A_start_time_is_read_in_it(string time, string? start, string? problem)
    {
        var reading = Read($"event_date: 2031-07-07\nonline: true\nstart_time: \"{time}\"");

        Assert.Equal(
            start is null ? null : InstantPattern.General.Parse(start).Value,
            Assert.Single(reading.Meetups).When.Start);
        Assert.Equal(
            problem is null ? [] : [problem],
            reading.Problems.Select(each => each.Code).Where(code => code.Contains("zone", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("start_time: \"18:00 UTC - 20:00 UTC\"", "18:00", "20:00")]
    [InlineData("start_time: \"18:00 - 20:00 UTC\"", "18:00", "20:00")]
    [InlineData("start_time: \"18:00 UTC\"\nend_time: \"20:30\"", "18:00", "20:30")]
    [InlineData("start_time: \"18:00 UTC\"\nend_time: \"22:30 CEST\"", "18:00", "20:30")]
    [InlineData("start_time: \"23:00 UTC\"\nend_time: \"01:00 UTC\"", "23:00", "01:00")]
    [InlineData("start_time: \"18:00 UTC\"\nduration: 90 min", "18:00", "19:30")]
    public void An_end_is_read_in_it(string header, string start, string end)
    {
        var when = Assert.Single(Read($"event_date: 2031-07-07\nonline: true\n{header}").Meetups).When;

        Assert.Equal(start, when.Start!.Value.InUtc().ToString("HH:mm", null));
        Assert.Equal(end, when.End!.Value.InUtc().ToString("HH:mm", null));
        Assert.True(when.End > when.Start);
    }

    [Theory]
    [InlineData("event_date: \"7 July 2031, 6pm EDT\"", "", "22:00")]
    [InlineData("event_date: \"2031-07-07T18:00 EDT\"", "", "22:00")]
    [InlineData("event_date: \"7 July 2031 16:00 UTC - 18:00 UTC\"", "", "16:00")]
    [InlineData("", "When: Monday 7 July 2031, 16:00 UTC", "16:00")]
    [InlineData("", "| | |\n|---|---|\n| When | Monday 7 July 2031, 16:00 UTC |\n| Where | online |", "16:00")]
    [InlineData("event_date: 2031-07-07", "Join us on Monday 7 July 2031 at 6pm EDT.", "22:00")]
    [InlineData("event_date: 2031-07-07", "## Agenda (all times UTC)\n\n* 15:00 - 15:30 A\n* 15:30 - 16:00 B", "15:00")]
    [InlineData("event_date: 2031-07-07", "## Agenda (UTC)\n\n* 15:00 - 15:30 A\n* 15:30 - 16:00 B", "15:00")]
    [InlineData("event_date: 2031-07-07", "All times are in UTC.\n\n## Agenda\n\n* 15:00 A\n* 15:30 B", "15:00")]
    [InlineData("event_date: 2031-07-07", "## Agenda\n\nAlle Zeiten in UTC\n\n* 15:00 A\n* 15:30 B", "15:00")]
    [InlineData("event_date: 2031-07-07", "## Agenda\n\n* 15:00 UTC A\n* 15:30 UTC B", "15:00")]
    [InlineData("event_date: 2031-07-07", "| Time (UTC) | Talk |\n|---|---|\n| 15:00 | A |\n| 15:30 | B |", "15:00")]
    [InlineData("event_date: 2031-07-07", "| Uhrzeit [UTC] | Vortrag |\n|-|-|\n| 15:00 | A |\n| 15:30 | B |", "15:00")]
    [InlineData("event_date: 2031-07-07", "| Horaire (UTC-4) | Titre |\n|-|-|\n| 15h00 | A |\n| 15h30 | B |", "19:00")]
    [InlineData("event_date: 2031-07-07", "| Start (EDT) | Talk |\n|-|-|\n| 15:00 | A |\n| 15:30 | B |", "19:00")]
    [InlineData("event_date: 2031-07-07", "## Programme (heures en UTC)\n\n* 15h00 A\n* 15h30 B", "15:00")]
    [InlineData("event_date: 2031-07-07", "## Agenda (times in EDT)\n\n* 15:00 A\n* 15:30 B", "19:00")]
    [InlineData("event_date: 2031-07-07", "Alle Zeitangaben in UTC.\n\n## Ablauf\n\n* 15:00 A\n* 15:30 B", "15:00")]
    [InlineData("event_date: 2031-07-07", "## Ablauf\n\nUhrzeiten in UTC\n\n* 15:00 A\n* 15:30 B", "15:00")]
    [InlineData("event_date: 2031-07-07", "| Time (approx) | Talk |\n|-|-|\n| 15:00 | A |\n| 15:30 | B |", "13:00")]
    [InlineData("event_date: 2031-07-07", "## Agenda\n\nHeures en ligne.\n\n* 15h00 A\n* 15h30 B", "13:00")]
    public void It_counts_in_every_place(string header, string body, string start)
    {
        var page = Assert.Single(Read($"online: true\n{header}", body).Meetups);

        Assert.Equal(start, page.When.Start!.Value.InUtc().ToString("HH:mm", null));
        Assert.All(
            page.Agenda.Take(1), item => Assert.Equal(page.When.StartsAt, item.Start));
        Assert.All(page.Agenda, item => Assert.True(item.Title.Length == 1));
    }

    [Fact]
    public void Talks_in_the_header_have_it_as_well()
    {
        var page = Assert.Single(Read(
            "event_date: 2031-07-07\ntalks:\n  - title: A\n    time: 15:00 UTC\n  - title: B\n" +
            "    time: 15:30 UTC").Meetups);

        Assert.Equal([new LocalTime(17, 0), new LocalTime(17, 30)], page.Agenda.Select(item => item.Start!.Value));
        Assert.Equal(new LocalTime(17, 0), page.When.StartsAt);
    }

    [Fact]
    public void An_abbreviation_of_several_zones_is_the_communitys_own_if_it_uses_it()
    {
        var kolkata = DateTimeZoneProviders.Tzdb["Asia/Kolkata"];
        var reading = Reading.Of(
            "---\ntitle: Call\nevent_date: 2031-07-07\nonline: true\nstart_time: \"19:00 IST\"\n---\n", zone: kolkata);

        Assert.Equal(new LocalTime(19, 0), Assert.Single(reading.Meetups).When.StartsAt);
        Assert.DoesNotContain(reading.Problems, problem => problem.Code == "zone-from-abbreviation");
    }

    [Theory]
    [InlineData("event_date: 2031-04-08T00:00:00+02:00", null)]
    [InlineData("event_date: 2031-04-08T00:00:00Z", null)]
    [InlineData("event_date: 2031-04-08T00:00:00-05:00\nend_date: 2031-04-08T23:59:59-05:00", null)]
    [InlineData("event_date: 2031-04-08T00:00:00", null)]
    [InlineData("event_date: 2031-04-08T19:00:00+02:00", "19:00")]
    [InlineData("event_date: 2031-04-08\nstart_time: \"00:00\"\nend_time: \"04:00\"", "00:00")]
    public void Midnight_of_a_timestamp_is_a_day_without_an_hour(string header, string? start)
    {
        var page = Assert.Single(Read(header).Meetups);

        Assert.Equal(new LocalDate(2031, 4, 8), page.When.Date);
        Assert.Equal(start, page.When.StartsAt?.ToString("HH:mm", null));
        Assert.Null(page.When.LastDate);
    }

    [Fact]
    public void Midnight_as_an_end_is_an_end() => Assert.Equal(
        LocalTime.Midnight,
        Assert.Single(Read("event_date: 2031-04-08\nstart_time: \"19:00\u201300:00\"").Meetups).When.EndsAt);

    [Fact]
    public void A_page_is_shown_between_publication_and_expiry()
    {
        var page = Assert.Single(
            Read("event_date: 2031-04-08\npublishDate: 2031-04-01\nexpiryDate: 2031-04-09T10:00:00Z").Meetups);

        Assert.Equal(Instant.FromUtc(2031, 3, 31, 22, 0), page.ShownFrom);
        Assert.Equal(Instant.FromUtc(2031, 4, 9, 10, 0), page.ShownUntil);
    }

    private static ContentReadResult Read(string header, string body = "x") =>
        Reading.Of($"---\ntitle: Call\n{header.Trim()}\n---\n{body}\n", zone: Berlin);
}
