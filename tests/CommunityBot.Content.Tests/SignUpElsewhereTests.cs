namespace CommunityBot.Content.Tests;

/// <summary>Links for coming that are in template tags, in forums or on hosts of their own.</summary>
public sealed class SignUpElsewhereTests
{
    private const string Page = "---\ntitle: Parser talks\nevent_date: 2031-03-04\n---\n\n";

    [Theory]
    [InlineData("Registration: <https://example-hack.eventbrite.co.uk/>", "https://example-hack.eventbrite.co.uk/")]
    [InlineData(
        "Um eine Anmeldung im Doodle wird gebeten: http://doodle.com/poll/abc123", "http://doodle.com/poll/abc123")]
    [InlineData("Anmeldung: [Terminplaner](https://terminplaner.dfn.de/abc)", "https://terminplaner.dfn.de/abc")]
    [InlineData("Inscription : [ici](https://framadate.org/abc)", "https://framadate.org/abc")]
    [InlineData("{% include widgets/meetup.html\n url=\"https://www.meetup.com/example/events/123456789/\" %}",
        "https://www.meetup.com/example/events/123456789/")]
    public void It_is_read(string body, string address) =>
        Assert.Equal(new Uri(address), Reading.Page(Page + body).Links.Registration);

    [Theory]
    [InlineData("Please register [here](https://forms.example.org/1).", true)]
    [InlineData("Please RSVP using the form: [https://go.example.org/1](https://go.example.org/1)", true)]
    [InlineData("RSVP by May 15th by filling out [this Google form](https://go.example.org/1).", true)]
    [InlineData("Meldet euch bitte [hier](https://forms.example.org/1) an.", true)]
    [InlineData("Inscrivez-vous [ici](https://forms.example.org/1).", true)]
    [InlineData("There is no need to register, see [here](https://help.example.org/1).", false)]
    [InlineData("You don't have to sign up; the rules are [here](https://help.example.org/1).", false)]
    [InlineData("Sign up for our mailing list [here](https://lists.example.org/1).", false)]
    [InlineData("Register your domain [here](https://shop.example.org/1).", false)]
    [InlineData("The talks are [here](https://talks.example.org/1).", false)]
    public void A_sentence_may_ask_for_it(string body, bool isSignUp) =>
        Assert.Equal(isSignUp, Reading.Page(Page + body).Links.Registration is not null);

    [Theory]
    [InlineData("Please RSVP with the button at the top.", true)]
    [InlineData("Bitte anmelden, siehe oben.", true)]
    [InlineData("Three talks.", false)]
    public void A_thread_is_for_replies_if_the_page_asks_for_them(string body, bool isSignUp) =>
        Assert.Equal(
            isSignUp ? new Uri("https://forum.example.org/t/parser-talks/123") : null,
            Reading.Page("---\ntitle: Parser talks\nevent_date: 2031-03-04\n" +
                $"link: https://forum.example.org/t/parser-talks/123\n---\n\n{body}").Links.Registration);

    [Theory]
    [InlineData("We meet at the [Old Town Book Shop](https://shop.example.org/).")]
    [InlineData("See the [help of the service](https://help.eventbrite.com/).")]
    [InlineData(
        "Follow us on [Twitter](https://twitter.com/example) and [EventBrite](https://example.eventbrite.com).")]
    public void A_name_with_such_a_word_is_none(string body) =>
        Assert.Null(Reading.Page(Page + body).Links.Registration);
}
