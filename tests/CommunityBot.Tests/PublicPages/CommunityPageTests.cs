using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

using CommunityBot.Core.Platforms;
using CommunityBot.Core.Recaps;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Tests.PublicPages;

/// <summary>The public page, in three languages, and what programs read from it.</summary>
public sealed partial class CommunityPageTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Theory]
    [InlineData("en", "Next meetup", "Coming up", "Past meetups", "cancelled", "Thursday 29 May 2031")]
    [InlineData("de", "Nächstes Treffen", "Demnächst", "Vergangene Treffen", "abgesagt", "29. Mai 2031")]
    [InlineData("fr", "Prochaine rencontre", "venir", "Rencontres passées", "annul", "29 mai 2031")]
    public async Task The_page_says_what_is_next_what_comes_and_what_was_in_the_communitys_language(
        string language, params string[] words)
    {
        await using var bot = await PublicBot.StartAsync(language);

        var page = await bot.Http.GetStringAsync("/c/sample");

        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.All(words, word => Assert.Contains(word, page, StringComparison.Ordinal));
        Assert.Contains("<h1>Sample &amp; &lt;b&gt;Community&lt;/b&gt;</h1>", page, StringComparison.Ordinal);
        Assert.Contains("Kites &amp; &lt;script&gt;alert(&#x27;title&#x27;)", page, StringComparison.Ordinal);
        Assert.Equal(1, Regex.Count(page, "<script"));
        Assert.DoesNotContain("javascript:", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);

        // Of a series that takes place every week only the next few, of which one is the next meetup of all.
        Assert.Equal(2, Regex.Count(Section(page, 2), "/c/sample/weekly-2031"));
    }

    [Fact]
    public async Task The_page_and_the_page_of_buttons_offer_every_way_to_subscribe()
    {
        await using var bot = await PublicBot.StartAsync();

        foreach (var path in new[] { "/c/sample", "/calendar/sample/subscribe" })
        {
            var page = await bot.Http.GetStringAsync(path);

            Assert.All(
                [
                    "href=\"webcal://events.example/calendar/sample.ics\"",
                    "href=\"https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2Fevents.example%2Fcalendar%2F" +
                        "sample.ics\"",
                    "href=\"https://outlook.live.com/calendar/0/addfromweb?url=https%3A%2F%2Fevents.example%2F",
                    "href=\"https://outlook.office.com/calendar/0/addfromweb?url=https%3A%2F%2Fevents.example%2F",
                    "href=\"https://events.example/calendar/sample.ics\"",
                ],
                link => Assert.Contains(link, page, StringComparison.Ordinal));
        }

        Assert.Contains(
            "webcal://events.example/calendar/sample/weekly.ics",
            await bot.Http.GetStringAsync("/calendar/sample/subscribe"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_past_meetup_has_its_recap()
    {
        await using var bot = await PublicBot.StartAsync();

        var page = await bot.Http.GetStringAsync("/c/sample/boats");

        Assert.Contains(
            "href=\"https://events.example/c/sample/boats#recap\"", await bot.Http.GetStringAsync("/c/sample"),
            StringComparison.Ordinal);
        Assert.Contains("<section id=\"recap\">", page, StringComparison.Ordinal);
        Assert.Contains("Wind is free.", page, StringComparison.Ordinal);
        Assert.Contains("v=abcdefghijk", page, StringComparison.Ordinal);
        Assert.DoesNotContain("calendar.google.com", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recap_that_was_written_in_the_form_is_there_at_once_and_so_is_its_correction()
    {
        var meetup = Sample.On(2026, 5, 1, "wind");
        await using var bot = await PublicServer.StartAsync(
            new DateTimeOffset(2026, 5, 2, 9, 0, 0, TimeSpan.Zero), pages: meetup);
        await bot.CycleAsync();
        Assert.DoesNotContain("Wind is", await bot.TextAsync("/c/sample/wind"), StringComparison.Ordinal);

        bot.Publish(Recap(1, "Wind is cheap."));
        var published = await bot.TextAsync("/c/sample/wind");
        bot.Publish(Recap(2, "Wind is free."));
        var corrected = await bot.TextAsync("/c/sample/wind");

        Assert.Contains("Wind is cheap.", published, StringComparison.Ordinal);
        Assert.Contains("Wind is free.", corrected, StringComparison.Ordinal);
        Assert.DoesNotContain("Wind is cheap.", corrected, StringComparison.Ordinal);

        RecapRevision Recap(int number, string sentence) => new(
            Sample.Community.Id, meetup.Id.Value, number, new RecapWords("", "", sentence),
            new ChannelRef("local", "organiser"), Instant.FromUtc(2026, 5, 2, 9, number))
        {
            Draft = "000000000000",
        };
    }

    [Fact]
    public async Task The_page_of_a_meetup_has_its_own_picture_description_and_calendar_links()
    {
        await using var bot = await PublicBot.StartAsync();

        var page = await bot.Http.GetStringAsync("/c/sample/kites");

        Assert.All(
            [
                "<meta property=\"og:image\" content=\"https://pictures.example/kites.png\">",
                "<meta property=\"og:image:alt\" content=\"A red kite\">",
                "<meta property=\"og:url\" content=\"https://events.example/c/sample/kites\">",
                "and <em>wind</em> for everybody", "String and feathers", "https://tickets.example/kites",
                "https://calendar.google.com/calendar/render?action=TEMPLATE",
                "https://events.example/calendar/sample/kites.ics",
            ],
            part => Assert.Contains(part, page, StringComparison.Ordinal));
        Assert.DoesNotContain("javascript:", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Structured_data_has_what_search_engines_require_and_nothing_that_the_page_does_not_say()
    {
        await using var bot = await PublicBot.StartAsync();

        var events = StructuredData(await bot.Http.GetStringAsync("/c/sample"))
            .ToDictionary(one => one.GetProperty("url").GetString()!.Split('/')[^1]);

        foreach (var one in events.Values)
        {
            Assert.Equal("https://schema.org", one.GetProperty("@context").GetString());
            Assert.Equal("Event", one.GetProperty("@type").GetString());
            Assert.NotEmpty(one.GetProperty("name").GetString()!);
            Assert.Matches(
                @"^2031-\d\d-\d\d(T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?$", one.GetProperty("startDate").GetString());
            Assert.StartsWith(
                "https://schema.org/Event", one.GetProperty("eventStatus").GetString(), StringComparison.Ordinal);
            Assert.EndsWith(
                "EventAttendanceMode", one.GetProperty("eventAttendanceMode").GetString(), StringComparison.Ordinal);
            Assert.All(Locations(one), place => Assert.True(
                place.GetProperty("@type").GetString() == "VirtualLocation"
                    ? place.TryGetProperty("url", out _)
                    : place.GetProperty("address").TryGetProperty("streetAddress", out _)));
            Assert.Equal("Organization", one.GetProperty("organizer").GetProperty("@type").GetString());
        }

        var kites = events["kites"];
        Assert.Equal("2031-05-29T18:30:00+01:00", kites.GetProperty("startDate").GetString());
        Assert.Equal("2031-05-29T21:00:00+01:00", kites.GetProperty("endDate").GetString());
        Assert.Equal(
            "https://schema.org/MixedEventAttendanceMode", kites.GetProperty("eventAttendanceMode").GetString());
        Assert.Equal(
            "https://tickets.example/kites", kites.GetProperty("offers").GetProperty("url").GetString());
        Assert.False(kites.GetProperty("offers").TryGetProperty("price", out _));
        Assert.Equal("https://schema.org/EventCancelled", events["lanterns"].GetProperty("eventStatus").GetString());
        Assert.False(events["lanterns"].TryGetProperty("endDate", out _));
        Assert.Equal(
            ("2031-07-01", "2031-07-03"),
            (events["harbour"].GetProperty("startDate").GetString(),
                events["harbour"].GetProperty("endDate").GetString()));
    }

    [Fact]
    public async Task The_atom_feed_has_what_the_standard_requires()
    {
        await using var bot = await PublicBot.StartAsync();

        var feed = XDocument.Parse(await bot.Http.GetStringAsync("/c/sample/feed.atom")).Root!;
        var entries = feed.Elements(Atom + "entry").ToList();

        // RFC 4287, 4.1.1 and 4.1.2.
        Assert.Equal(Atom + "feed", feed.Name);
        foreach (var element in entries.Prepend(feed))
        {
            Assert.True(Uri.IsWellFormedUriString((string?)element.Element(Atom + "id"), UriKind.Absolute));
            Assert.NotEmpty((string)element.Element(Atom + "title")!);
            Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", (string)element.Element(Atom + "updated")!);
            Assert.Contains(
                element.Elements(Atom + "link"), link => (string?)link.Attribute("rel") == "alternate");
        }

        Assert.Contains(feed.Elements(Atom + "link"), link => (string?)link.Attribute("rel") == "self");
        Assert.NotNull(feed.Element(Atom + "author")?.Element(Atom + "name"));
        Assert.Equal(entries.Count, entries.Select(entry => (string)entry.Element(Atom + "id")!).Distinct().Count());
        Assert.Contains(entries, entry => ((string)entry.Element(Atom + "title")!).StartsWith(
            "Kites & <script>", StringComparison.Ordinal));
        Assert.All(entries, entry => Assert.DoesNotContain(
            "<script", (string)entry.Element(Atom + "content")!, StringComparison.Ordinal));
    }

    private static string Section(string page, int index) => page.Split("<section")[index];

    private static IEnumerable<JsonElement> StructuredData(string page)
    {
        using var json = JsonDocument.Parse(Data().Match(page).Groups[1].Value);
        return [.. json.RootElement.EnumerateArray().Select(one => one.Clone())];
    }

    private static List<JsonElement> Locations(JsonElement one) =>
        one.GetProperty("location") is { ValueKind: JsonValueKind.Array } several
            ? [.. several.EnumerateArray()]
            : [one.GetProperty("location")];

    [GeneratedRegex("<script type=\"application/ld\\+json\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Data();
}
