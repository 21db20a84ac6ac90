using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Content.Tests;

/// <summary>Hours below a heading and in sentences; those of something else are not the meetup's.</summary>
public sealed class HoursInProseTests
{
    [Theory]
    [InlineData("## Date & Time\n\n* 10th December\n* 9:00 AM to 1:00 PM", "09:00", "13:00")]
    [InlineData("## When?\n\n10 December 2031\n\n3:00pm to 5:30pm", "15:00", "17:30")]
    [InlineData("## When and where\n\n- 10 December, 18:30–21:00\n- Example Hall", "18:30", "21:00")]
    [InlineData("**Wann**\n\nMittwoch, 10. Dezember\n\n19 bis 21 Uhr", "19:00", "21:00")]
    [InlineData("## Datum und Uhrzeit\n\n* 10. Dezember 2031\n* ab 19 Uhr", "19:00", null)]
    [InlineData("## Quand\n\n* 10 décembre\n* 18h30–21h", "18:30", "21:00")]
    [InlineData("## Date et heure\n\nmercredi 10 décembre\n\nà partir de 19h", "19:00", null)]
    [InlineData("<dl><dt>Date and time</dt><dd>10 December 2031</dd><dd>18:30 to 21:00</dd></dl>", "18:30", "21:00")]
    [InlineData("From 3:00pm to 5:30pm at the Example Hall. Two talks.", "15:00", "17:30")]
    [InlineData("The meetup will start at 20:00.", "20:00", null)]
    [InlineData("Two talks and pizza. We start at 7pm.", "19:00", null)]
    [InlineData("Doors at 18:30, talks from 19:00.", "18:30", null)]
    [InlineData("Join us between 9:00 AM and 5:00 PM.", "09:00", "17:00")]
    [InlineData("3:00pm to 5:30pm, Example Hall", "15:00", "17:30")]
    [InlineData("Los geht es um 19 Uhr.", "19:00", null)]
    [InlineData("Wir treffen uns ab 19:30 Uhr.", "19:30", null)]
    [InlineData("Einlass ab 18:30 Uhr, die Vorträge beginnen um 19 Uhr.", "18:30", null)]
    [InlineData("Von 18:30 bis 21:00 Uhr im Beispielhaus.", "18:30", "21:00")]
    [InlineData("Rendez-vous à partir de 19h.", "19:00", null)]
    [InlineData("La rencontre commence à 18h30.", "18:30", null)]
    [InlineData("De 18h30 à 21h chez Exemple.", "18:30", "21:00")]
    public void They_are_read(string body, string start, string? end)
    {
        var when = Reading.Page(Page(body)).When;

        Assert.Equal(Time(start), when.StartsAt);
        Assert.Equal(end is null ? null : Time(end), when.EndsAt);
    }

    [Theory]
    [InlineData("The deadline for talks is at 18:00.")]
    [InlineData("The venue is open daily from 9:00 to 17:00.")]
    [InlineData("Opening hours: from 9:00 to 17:00.")]
    [InlineData("The bus leaves from 18:12 to 18:32.")]
    [InlineData("On Tuesdays we meet at 18:00.")]
    [InlineData("On Wednesday 3 December we meet at 18:00.")]
    [InlineData("On 19 November we met at 18:00.")]
    [InlineData("Registration opens at 18:00 on 1 December.")]
    [InlineData("Lunch is from 12:00 to 13:00.")]
    [InlineData("The venue opens at 17:30.")]
    [InlineData("Our next meetup starts at 20:00.")]
    [InlineData("From 2 to 4 people can share a table.")]
    [InlineData("We had 18:30 as the first idea.")]
    [InlineData("Die Anmeldung bis 18:00 Uhr ist kostenlos.")]
    [InlineData("Der Zug fährt ab 18:12 Uhr.")]
    [InlineData("Öffnungszeiten: von 9:00 bis 17:00 Uhr.")]
    [InlineData("Le musée est ouvert de 9h à 17h.")]
    [InlineData("Le dernier métro est à partir de 23h.")]
    [InlineData("## Speakers\n\nAnna Example starts at 5:00 every day.")]
    public void Those_of_something_else_are_not(string body) =>
        Assert.Null(Reading.Page(Page(body)).When.StartsAt);

    [Theory]
    [InlineData("2031-09-22 05:40", "Come on 27th September, in the College, between 9:00 AM and 5:00 PM.", "09:00")]
    [InlineData("2031-09-01 10:00", "Date: Saturday September 27, 2031 7:00 PM - 9:00 PM", "19:00")]
    [InlineData("2031-09-01 10:00", "Date: September 27, 2031 7:00 PM - 9:00 PM  \nPlace: Library\n\nText.", "19:00")]
    [InlineData("2031-09-22 05:40", "Wir treffen uns am 27. September von 19:00 bis 21:00 Uhr.", "19:00")]
    [InlineData("2031-09-22 05:40", "Rendez-vous le 27 septembre de 18h30 à 21h.", "18:30")]
    public void The_day_of_posting_gives_way_to_the_day_of_the_text(string posted, string body, string start)
    {
        var when = Reading.Page($"Title: Open day\nDate: {posted}\nTags: Events\n\n{body}\n", "open.md").When;

        Assert.Equal(new LocalDate(2031, 9, 27), when.Date);
        Assert.Equal(Time(start), when.StartsAt);
    }

    [Theory]
    [InlineData("2031-09-27 18:30", "Two talks.")]
    public void A_likely_hour_in_the_header_stays(string date, string body)
    {
        var when = Reading.Page($"Title: Open day\nDate: {date}\nTags: Events\n\n{body}\n", "open.md").When;

        Assert.Equal((new LocalDate(2031, 9, 27), new LocalTime(18, 30)), (when.Date, when.StartsAt));
    }

    private static string Page(string body) =>
        $"---\ntitle: December meetup\nevent_date: 2031-12-10\nvenue: The Example\n---\n{body}\n";

    private static LocalTime Time(string text) =>
        LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text).Value;
}
