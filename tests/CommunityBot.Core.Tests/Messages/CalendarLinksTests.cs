using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Messages;

public sealed class CalendarLinksTests
{
    [Fact]
    public void A_link_has_title_time_zone_and_place() =>
        Assert.Equal(
            "https://calendar.google.com/calendar/render?action=TEMPLATE&dates=20200529T120000Z/20200529T140000Z&" +
            "text=Clusters%20in%20many%20clouds&ctz=Europe%2FLondon&location=Online",
            Sample.Meetup.GoogleCalendar(Phrases.English)!.AbsoluteUri);

    [Fact]
    public void Outlook_gets_the_same() =>
        Assert.Equal(
            "https://outlook.live.com/calendar/0/action/compose?rru=addevent&startdt=2020-05-29T12%3A00%3A00Z&" +
            "enddt=2020-05-29T14%3A00%3A00Z&subject=Clusters%20in%20many%20clouds&location=Online",
            Sample.Meetup.OutlookCalendar(Phrases.English)!.AbsoluteUri);

    [Fact]
    public void Days_without_an_hour_end_on_the_day_after()
    {
        var days = Sample.Meetup with
        {
            When = new EventTime(Sample.London)
            {
                Date = new LocalDate(2020, 5, 29),
                LastDate = new LocalDate(2020, 5, 31),
            },
        };

        Assert.Contains(
            "dates=20200529/20200601", days.GoogleCalendar(Phrases.English)!.Query, StringComparison.Ordinal);
        Assert.Contains(
            "startdt=2020-05-29&enddt=2020-06-01&allday=true", days.OutlookCalendar(Phrases.English)!.Query,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a&b=c#d")]
    [InlineData("語")]
    [InlineData("🎉")]
    public void Every_link_fits_into_a_button_and_no_text_changes_its_parameters(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 2000));
        var meetup = Sample.Meetup with
        {
            Title = text,
            Venue = new Venue { Name = text },
            Links = new MeetupLinks { Website = new Uri($"https://meetup.example/{new string('a', 600)}") },
        };

        var (german, french) = (Phrases.For("de")!, Phrases.For("fr")!);
        foreach (var link in new[] { meetup.GoogleCalendar(german), meetup.OutlookCalendar(french) })
        {
            Assert.InRange(link!.AbsoluteUri.Length, 100, 512);
            Assert.DoesNotContain(' ', link.ToString());
            Assert.Empty(link.Fragment);
            Assert.DoesNotContain("&b=", link.Query, StringComparison.Ordinal);
            Assert.EndsWith(
                "…",
                Uri.UnescapeDataString(link.Query.Split("text=", 2)[^1].Split("subject=", 2)[^1].Split('&')[0]),
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Without_a_day_there_is_no_link() => Assert.Null(
        (Sample.Meetup with { When = new EventTime(Sample.London) }).GoogleCalendar(Phrases.English));
}
