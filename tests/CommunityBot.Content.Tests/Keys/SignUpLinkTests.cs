namespace CommunityBot.Content.Tests.Keys;

/// <summary>The link for coming to the event, and nothing else.</summary>
public sealed class SignUpLinkTests
{
    private const string Event = "https://www.meetup.com/example/events/123456789/";

    [Theory]
    [InlineData("links:\n  \"Meetup.com\": " + Event, Event)]
    [InlineData("links:\n  Facebook: https://www.facebook.com/events/123\n  Meetup: " + Event, Event)]
    [InlineData("links:\n  - name: RSVP\n    url: https://group.example/come\n  - name: Slides\n    url: https://x.x/",
        "https://group.example/come")]
    [InlineData("rsvpButtonUrl: " + Event, Event)]
    [InlineData("event:\n  rsvp:\n    meetup: " + Event, Event)]
    [InlineData("registration:\n  open: true\n  deadline: 2031-02-01\n  link: https://x.example/r",
        "https://x.example/r")]
    [InlineData("subscription: https://x.example/r", "https://x.example/r")]
    [InlineData("anmeldung: \"Anmeldung: https://x.example/r\"", "https://x.example/r")]
    [InlineData("lien_inscription: https://x.example/r", "https://x.example/r")]
    [InlineData("url: https://www.eventbrite.com/e/sample-123456781", "https://www.eventbrite.com/e/sample-123456781")]
    [InlineData("website: https://pretix.club.example/rust/feb/", "https://pretix.club.example/rust/feb/")]
    [InlineData("link: https://example.eventbrite.co.uk/e/sample-1", "https://example.eventbrite.co.uk/e/sample-1")]
    [InlineData("external_url: https://guild.host/events/sample-abc", "https://guild.host/events/sample-abc")]
    [InlineData("cfp: https://x.example/talks\nurl: https://billetto.dk/e/sample-1", "https://billetto.dk/e/sample-1")]
    public void In_the_header(string header, string address) => Assert.Equal(address, InHeader(header));

    [Theory]
    [InlineData("url: https://group.example/about")]
    [InlineData("meetup: https://www.meetup.com/example/")]
    [InlineData("meetup: https://www.meetup.com/example/events/")]
    [InlineData("call_for_talks: https://forms.gle/talks")]
    [InlineData("registration: https://www.papercall.io/sample")]
    [InlineData("links:\n  Feedback: https://forms.gle/x\n  Newsletter: https://x.example/news")]
    [InlineData("links:\n  - name: Call for Papers\n    url: https://www.eventbrite.com/e/call-1")]
    [InlineData("speakers:\n  - name: Anna Example\n    url: https://lu.ma/anna")]
    public void None_in_the_header(string header) => Assert.Null(InHeader(header));

    [Theory]
    [InlineData("Please register here: https://forms.gle/come")]
    [InlineData("## Anmeldung\n\nBitte [hier](https://forms.gle/come) eintragen.")]
    [InlineData("Inscription gratuite : https://forms.gle/come")]
    [InlineData("Want to give a talk? Register it here: https://forms.gle/talk\n\nTickets: https://forms.gle/come")]
    [InlineData("Code of conduct: <https://x.example/code-of-conduct>. [Register](https://forms.gle/come)")]
    public void A_form_of_the_text(string text) => Assert.Equal("https://forms.gle/come", InText(text));

    [Theory]
    [InlineData("Want to give a talk? Register your talk here: https://forms.gle/talk")]
    [InlineData("Interested in speaking? [Sign up](https://docs.google.com/forms/d/e/abc/viewform)")]
    [InlineData("## Call for speakers\n\n[Register](https://forms.gle/talk)")]
    [InlineData("M\u00F6chtest du einen Vortrag halten? Melde dich hier an: https://forms.gle/vortrag")]
    [InlineData("Vous souhaitez proposer un sujet ? Inscrivez-vous ici : https://forms.gle/sujet")]
    [InlineData("Tell us how it was in our survey: https://forms.gle/survey")]
    [InlineData("Join us on [Meetup](https://www.meetup.com/example/).")]
    public void No_form_for_something_else(string text) => Assert.Null(InText(text));

    private static string? InHeader(string header) => Address(header, "Talks.");

    private static string? InText(string text) => Address(string.Empty, text);

    private static string? Address(string header, string body) => Reading.Page(
        $"---\ntitle: Sample\nevent_date: 2031-02-06\nvenue: The Example\n{header}\n---\n{body}\n")
        .Links.Registration?.AbsoluteUri;
}
