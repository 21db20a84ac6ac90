using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests;

/// <summary>Tests that the way into an online meetup is found wherever pages and calendars write it.</summary>
public sealed class JoinLinkTests
{
    private const string Meet = "https://meet.google.com/abc-defg-hij";

    [Theory]
    [InlineData("LOCATION:https://meet.google.com/abc-defg-hij", Meet)]
    [InlineData("LOCATION:Online\r\nX-GOOGLE-CONFERENCE:https://meet.google.com/abc-defg-hij", Meet)]
    [InlineData("X-GOOGLE-CONFERENCE:https://meet.google.com/abc-defg-hij", Meet)]
    [InlineData(
        "LOCATION:En ligne\r\nCONFERENCE;VALUE=URI;FEATURE=PHONE:tel:+33100000000\r\n" +
        "CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL=Visio:https://visio.example.org/rust",
        "https://visio.example.org/rust")]
    [InlineData(
        "LOCATION:Microsoft Teams-Besprechung\r\nX-MICROSOFT-SKYPETEAMSMEETINGURL:" +
        "https://teams.microsoft.com/l/meetup-join/19%3aabc/0?context=%7b%7d",
        "https://teams.microsoft.com/l/meetup-join/19%3aabc/0?context=%7b%7d")]
    [InlineData("LOCATION:Zoom: https://us02web.zoom.us/j/123?pwd=abc", "https://us02web.zoom.us/j/123?pwd=abc")]
    [InlineData("DESCRIPTION:Wir treffen uns hier: <https://bbb.example.de/b/ann-abc-def>.",
        "https://bbb.example.de/b/ann-abc-def")]
    [InlineData("DESCRIPTION:<a href=\"https://www.google.com/url?q=https://zoom.us/j/9%3Fpwd%3Dx&sa=D\">Zoom</a>",
        "https://zoom.us/j/9?pwd=x")]
    [InlineData("DESCRIPTION:Live: https://www.youtube.com/live/abcdefghijk",
        "https://www.youtube.com/live/abcdefghijk")]
    [InlineData("LOCATION:https://chat.example/channels/123456789012345678/223456789012345678",
        "https://chat.example/channels/123456789012345678/223456789012345678")]
    [InlineData("DESCRIPTION:Talk to us: https://chat.example/channels/123456789012345678/223456789012345678", null)]
    [InlineData("DESCRIPTION:Auf der Bühne: https://chat.example/channels/123456789012345678/223456789012345678",
        "https://chat.example/channels/123456789012345678/223456789012345678")]
    [InlineData("DESCRIPTION:https://chat.example/events/123456789012345678/223456789012345678",
        "https://chat.example/events/123456789012345678/223456789012345678")]
    [InlineData("DESCRIPTION:Aufzeichnung: https://zoom.us/rec/share/abc", null)]
    [InlineData("DESCRIPTION:Register at https://zoom.us/meeting/register/abc", null)]
    [InlineData("DESCRIPTION:Get the program: https://zoom.us/download", null)]
    [InlineData("LOCATION:https://www.openstreetmap.org/node/1", null)]
    [InlineData("LOCATION:Example Hall\r\nDESCRIPTION:Slides: https://example.org/j/1", null)]
    public void A_calendar_event_is_joined_by(string lines, string? address) =>
        Assert.Equal(address, Reading.Page(Calendar(lines), "a.ics").Links.Join?.AbsoluteUri);

    [Theory]
    [InlineData("join_url: https://zoom.us/j/1", "", "https://zoom.us/j/1")]
    [InlineData("zoom: { url: https://zoom.us/j/1 }", "", "https://zoom.us/j/1")]
    [InlineData("location: https://meet.jit.si/RustEvening", "", "https://meet.jit.si/RustEvening")]
    [InlineData("lien_visio: https://conf.example.fr/rust", "", "https://conf.example.fr/rust")]
    [InlineData("teilnahmelink: https://treff.example.de/raum", "", "https://treff.example.de/raum")]
    [InlineData("online: https://example.webex.com/meet/anna", "", "https://example.webex.com/meet/anna")]
    [InlineData("online: true", "Rejoignez-nous : [la salle](https://visio.example.fr/b/ann-abc)",
        "https://visio.example.fr/b/ann-abc")]
    [InlineData("online: true", "Wir sind [hier](https://meet.goto.com/123456789).", "https://meet.goto.com/123456789")]
    [InlineData("online: true", "~~https://zoom.us/j/1~~", null)]
    [InlineData("online: true", "Last time: watch https://zoom.us/rec/play/1", null)]
    [InlineData("video: https://www.youtube.com/watch?v=abcdefghijk", "", null)]
    public void A_page_is_joined_by(string header, string body, string? address) => Assert.Equal(
        address,
        Reading.Page($"---\ntitle: Rust evening\nevent_date: 2031-01-20 18:30\n{header}\n---\n{body}\n")
            .Links.Join?.AbsoluteUri);

    [Fact]
    public void A_virtual_location_is_the_way_in()
    {
        var page = Reading.Page(
            "<!DOCTYPE html><html><body><script type=\"application/ld+json\">{\"@type\":\"Event\"," +
            "\"name\":\"Rust\",\"startDate\":\"2031-01-20T18:30\",\"location\":[{\"@type\":\"Place\"," +
            "\"name\":\"Hall\"},{\"@type\":\"VirtualLocation\",\"url\":\"https://example.org/room\"}]}" +
            "</script></body></html>",
            "a.html");

        Assert.Equal("https://example.org/room", page.Links.Join?.AbsoluteUri);
    }

    [Theory]
    [InlineData("LOCATION:Example Hall / https://zoom.us/j/1?pwd=a", "Example Hall", true)]
    [InlineData("LOCATION:Zoom: https://zoom.us/j/1?pwd=a", null, true)]
    [InlineData("DESCRIPTION:https://zoom.us/j/1", null, true)]
    [InlineData("LOCATION:Example Hall\r\nX-GOOGLE-CONFERENCE:https://meet.google.com/abc-defg-hij", "Example Hall",
        false)]
    public void The_link_is_no_part_of_the_place(string lines, string? place, bool isOnline)
    {
        var page = Reading.Page(Calendar(lines), "a.ics");

        Assert.Equal(place, page.Venue?.Text);
        Assert.Equal(isOnline, page.Venue?.IsOnline);
    }

    [Fact]
    public void A_recap_has_no_way_in() => Assert.Null(Reading.Page(
        "---\ntitle: Recap of May\nlayout: recap\ndate: 2020-05-29\n---\n" +
        "Thanks to all who came. We met at https://zoom.us/j/1 and heard two talks.\n",
        "recaps/2020-05-29-may.md").Links.Join);

    [Fact]
    public void Until_its_time_nothing_but_the_link_itself_has_it()
    {
        var read = ContentLibrary.Assemble(
            [
                Reading.Of(Calendar(
                    "LOCATION:Zoom: https://zoom.us/j/1?pwd=geheim\r\nURL:https://zoom.us/j/1?pwd=geheim\r\n" +
                    "RRULE:FREQ=WEEKLY;COUNT=3\r\n" +
                    "DESCRIPTION:Talks.\\nJoin https://zoom.us/j/1?pwd=geheim or https://zoom.us/j/1\\n" +
                    "Meeting ID: 123 456\\nPasscode: geheim\\nSee you."), "a.ics"),
            ],
            Duration.FromMinutes(30)).Calendar;

        var meetup = read.NextAfter(Instant.FromUtc(2031, 1, 1, 0, 0))!;

        Assert.Equal("Talks.\nJoin  or \nSee you.", meetup.Description);
        Assert.Null(meetup.Links.Website);
        Assert.Null(meetup.Venue?.Text);
        Assert.Null(meetup.JoinAt(Instant.FromUtc(2031, 1, 20, 17, 59)));
        Assert.NotNull(meetup.JoinAt(Instant.FromUtc(2031, 1, 20, 18, 0)));
        Assert.Null(meetup.JoinAt(Instant.FromUtc(2031, 1, 20, 20, 30)));
    }

    [Theory]
    [InlineData("eventbrite_id: 123456789012", "https://www.eventbrite.com/e/123456789012")]
    [InlineData("meetup_id: 123456789", null)]
    public void An_eventbrite_id_is_a_registration_address(string header, string? address) => Assert.Equal(
        address,
        Reading.Page($"---\ntitle: Rust\nevent_date: 2031-01-20\n{header}\n---\n").Links.Registration?.AbsoluteUri);

    [Theory]
    [InlineData("Example Hall, 1 High Street, London", "1 High Street, London")]
    [InlineData("Beispielhaus, Beispielstraße 5, 10115 Berlin", "Beispielstraße 5, 10115 Berlin")]
    [InlineData("Salle Exemple, 5 rue de l'Exemple, Paris", "5 rue de l'Exemple, Paris")]
    [InlineData("Berlin", null)]
    [InlineData("Example Hall, London", null)]
    [InlineData("Room 5, Example Hall", null)]
    public void Only_a_street_is_searched_on_a_map(string location, string? street) => Assert.Equal(
        street, Reading.Page(Calendar($"LOCATION:{location.Replace(",", "\\,", StringComparison.Ordinal)}"), "a.ics")
            .Venue?.Street);

    [Theory]
    [InlineData("Town Hall, 1 Main Street, London", "1 Main Street, London")]
    [InlineData("Rathaus, Hauptstraße 1, Musterstadt", "Hauptstraße 1, Musterstadt")]
    [InlineData("Town Hall, London", null)]
    public void A_place_on_one_line_of_a_page_has_its_street_too(string location, string? street) => Assert.Equal(
        street,
        Reading.Page($"---\ntitle: Rust\nevent_date: 2031-01-20\nlocation: {location}\n---\n").Venue?.Street);

    [Theory]
    [InlineData("Example Hall", "https://example-hall.org/", null)]
    [InlineData("Beispielhaus", "https://beispielhaus.example/anfahrt", null)]
    [InlineData("Salle Exemple", "https://salle.example/", null)]
    [InlineData("Example Hall", "https://meet.jit.si/rust", "https://meet.jit.si/rust")]
    [InlineData("Online", "https://example.org/room", "https://example.org/room")]
    public void The_site_of_a_house_is_no_way_in(string place, string url, string? join) => Assert.Equal(
        join,
        Reading.Page(
            $"---\ntitle: Rust\nevent_date: 2031-01-20\nlocation:\n  name: {place}\n  url: {url}\n---\n")
            .Links.Join?.AbsoluteUri);

    [Theory]
    [InlineData("Location on Meetup")]
    [InlineData("Siehe Meetup")]
    [InlineData("Lieu sur Meetup")]
    public void Where_the_place_can_be_found_is_no_place(string text) => Assert.Null(
        Reading.Page($"---\ntitle: Rust\nevent_date: 2031-01-20\nlocation: {text}\n---\n").Venue);

    private static string Calendar(string lines) =>
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a-1\r\nDTSTART:20310120T183000Z\r\n" +
        $"DTEND:20310120T203000Z\r\nSUMMARY:Rust evening\r\n{lines}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
}
