using System.Globalization;

using CommunityBot.Content.Prose;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests;

/// <summary>Property tests over all dates, times and orders.</summary>
public sealed class PropertyTests
{
    private static readonly string[] Spellings =
    [
        "yyyy-MM-dd", "d MMMM yyyy", "MMMM d, yyyy", "dddd d MMMM yyyy", "ddd, MMM d, yyyy", "dd.MM.yyyy",
        "d. MMMM yyyy", "yyyyMMdd", "MMMM d'th' yyyy", "dddd 'the' d'th of' MMMM yyyy",
    ];

    public static TheoryData<string> Cultures => ["en-GB", "de-DE", "fr-FR"];

    [Theory, MemberData(nameof(Cultures))]
    public void Every_date_is_read_in_every_format(string culture)
    {
        var names = CultureInfo.GetCultureInfo(culture);
        for (var date = new LocalDate(2015, 1, 1); date.Year < 2031; date = date.PlusDays(11))
        {
            foreach (var spelling in Spellings)
            {
                var text = $"am {date.ToString(spelling, names)} im Haus";
                Assert.Equal((text, date), (text, HumanDates.Find(text)?.Resolve(null).Date));
            }
        }
    }

    [Fact]
    public void Every_time_is_read_in_12_hour_and_24_hour_format()
    {
        for (var minute = 0; minute < 24 * 60; minute += 5)
        {
            var time = LocalTime.Midnight.PlusMinutes(minute);
            var half = time.Hour < 12 ? "am" : "pm";
            var hour = time.Hour % 12 == 0 ? 12 : time.Hour % 12;
            foreach (var text in new[]
            {
                $"{time:HH:mm}",
                $"{hour}:{time.Minute:00}{half}",
                $"{time:HH}h{time.Minute:00}",
                $"{time:HH:mm} Uhr",
                $"{hour}.{time.Minute:00} {half}"
            })
            {
                // An hour with a leading zero or above twelve uses the 24-hour clock; "12:30" alone is noon.
                var mention = HumanTimes.AtStart(text + " Talk");
                Assert.NotNull(mention);
                Assert.Equal((text, time), (text, mention.First.AsWritten));
            }
        }
    }

    [Fact]
    public void Text_decoded_as_Windows_1252_by_mistake_is_restored()
    {
        foreach (var text in new[] { "here’s", "“so”", "Fränkel", "café – déjà", "🎉", "naïve… ™", "Größe", "señor" })
        {
            var damaged = string.Concat(
                System.Text.Encoding.UTF8.GetBytes(text).Select(CommunityBot.Content.Decoding.Windows1252.ToChar));
            Assert.Equal(text, ContentDocument.Decode("a.md", System.Text.Encoding.UTF8.GetBytes(damaged)).Text);
        }
    }

    [Fact]
    public void The_reading_order_changes_no_lineage()
    {
        Meetup[] pages = [
            Page("a", 1), Page("b", 2, "a", "x"), Page("c", 3, "b"), Page("d", 4, "y"), Page("e", 5, "d", "y")
        ];
        var expected = Names(pages);
        foreach (var order in Orders(pages))
        {
            Assert.Equal(expected, Names(order));
        }
    }

    private static string Names(IEnumerable<Meetup> pages) => string.Join(' ', ContentLibrary
        .Assemble([.. pages.Select(page => new ContentReadResult([page], []))]).Calendar.Pages
        .OrderBy(page => page.Id.Value, StringComparer.Ordinal)
        .Select(page => $"{page.Id}:{page.Lineage.Name}:{page.ReplacedBy}:{page.Status}"));

    private static IEnumerable<IEnumerable<Meetup>> Orders(Meetup[] pages) => pages.Length == 1
        ? [pages]
        : pages.SelectMany(
            first => Orders([.. pages.Where(page => page != first)]).Select(rest => rest.Prepend(first)));

    private static Meetup Page(string id, int month, params string[] aliases) => new()
    {
        Id = new MeetupId(id),
        Kind = MeetupKind.Meetup,
        Source = $"events/{id}.md",
        When = new EventTime(Reading.London) { Date = new LocalDate(2020, month, 1) },
        Aliases = [.. aliases.Select(alias => new MeetupId(alias))],
    };
}
