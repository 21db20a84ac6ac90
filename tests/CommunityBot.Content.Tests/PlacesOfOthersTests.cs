using NodaTime;

namespace CommunityBot.Content.Tests;

/// <summary>Paths and hosts in place of a venue; and names in sentences that are no place of the meetup.</summary>
public sealed class PlacesOfOthersTests
{
    [Theory]
    [InlineData("place: /places/example-hall", "example-hall")]
    [InlineData("place: /places/example-hall.html", "example-hall")]
    [InlineData("host: Example", "Example")]
    [InlineData("host: example", "example")]
    public void A_path_or_a_host_names_the_place(string key, string place)
    {
        var venue = Reading.Page(Header(key) + "Talks.").Venue;

        Assert.Equal(place, venue?.Name ?? venue?.Address);
    }

    [Theory]
    [InlineData("host: Anna Example")]
    [InlineData("host: example.com")]
    [InlineData("host: TBC")]
    public void A_person_or_an_address_does_not(string key) => Assert.Null(Reading.Page(Header(key) + "Talks.").Venue);

    [Fact]
    public void A_path_to_a_person_is_resolved_like_an_id() =>
        Assert.Equal("anna-example", Assert.Single(Reading.Page(
            Header("speakers: /speakers/anna-example") + "Talks.").Speakers).Name);

    [Theory]
    [InlineData("We meet at 7pm.\n\nAlso, the state-wide meeting is at 12:00pm on 28 April 2031 at the Example Hall.")]
    [InlineData("This month we will be taking a look at Example, and try it out.")]
    [InlineData("Please join us at Example's monthly meeting.")]
    public void Another_meeting_or_a_topic_is_no_place(string body) =>
        Assert.Null(Reading.Page(Header("start_time: 19:00") + body).Venue);

    [Theory]
    [InlineData("We meet at 7pm on 4 March 2031 at the Example Hall.", "Example Hall")]
    [InlineData("Join us at Mama Example's on 4 March 2031 at 7pm.", "Mama Example's")]
    public void The_place_of_the_meetup_is(string body, string place) =>
        Assert.Equal(place, Reading.Page(Header("start_time: 19:00") + body).Venue?.Name);

    [Theory]
    [InlineData("\U0001F4CD L'évènement se déroulera dans les locaux de Exemple, 12 rue Exemple", "Exemple")]
    [InlineData("\U0001F4CD Example Hall", "Example Hall")]
    public void A_label_leads_to_the_place_alone(string body, string place)
    {
        var venue = Reading.Page(Header("start_time: 19:00") + body).Venue;

        Assert.Equal(place, venue?.Name ?? venue?.Address);
    }

    [Theory]
    [InlineData("Example Sydney Hotel, 12 Example Street, Example Town", "Europe/London")]
    [InlineData("Example Hall, 12 Paris Street, Example Town", "Europe/London")]
    [InlineData("Example Hall, Sydney", "Australia/Sydney")]
    public void A_house_called_after_a_city_is_anywhere(string place, string zone) =>
        Assert.Equal(
            DateTimeZoneProviders.Tzdb[zone],
            Reading.Page(Header($"location: {place}") + "Talks.").When.Zone);

    [Theory]
    [InlineData("Online Workshop: Spiele programmieren", true)]
    [InlineData("Virtuelles Treffen im März", true)]
    [InlineData("Online payments for clubs", false)]
    [InlineData("Virtual reality evening", false)]
    public void A_title_can_say_that_the_gathering_is_online(string title, bool isOnline) =>
        Assert.Equal(
            isOnline,
            Reading.Page($"---\ntitle: \"{title}\"\nevent_date: 2031-03-04\n---\n\nTalks.").Venue?.IsOnline ?? false);

    [Theory]
    [InlineData("Anmeldungen über unser [Kontaktformular](https://example.com/kontakt).")]
    [InlineData("Please register with [our form](https://example.com/kontakt).")]
    [InlineData("Inscrivez-vous avec [notre formulaire](https://example.com/kontakt).")]
    public void A_form_to_sign_up_is_the_registration(string body) =>
        Assert.Equal(
            new Uri("https://example.com/kontakt"),
            Reading.Page(Header("start_time: 19:00") + body).Links.Registration);

    [Fact]
    public void A_form_for_questions_is_not() =>
        Assert.Null(Reading.Page(
            Header("start_time: 19:00") + "Fragen über unser [Kontaktformular](https://example.com/kontakt).")
            .Links.Registration);

    private static string Header(string key) =>
        $"---\nlayout: event\ntitle: Example meetup\nevent_date: 2031-03-04\n{key}\n---\n\n";
}
