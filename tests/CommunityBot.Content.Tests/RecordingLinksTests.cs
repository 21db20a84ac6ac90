namespace CommunityBot.Content.Tests;

/// <summary>Which link of a page is the recording of its event.</summary>
public sealed class RecordingLinksTests
{
    private const string Video = "https://www.youtube.com/watch?v=abcdefghijk";

    private const string Page = "---\ntitle: Parser talks\nevent_date: 2031-03-04\n---\n\n";

    [Theory]
    [InlineData("[Video recording](https://media.example.org/m/1_abc) of the session.")]
    [InlineData("* [Recording](https://media.example.org/m/1_abc)")]
    [InlineData("[Zur Aufzeichnung](https://media.example.org/m/1_abc)")]
    [InlineData("[Mitschnitt](https://media.example.org/m/1_abc)")]
    [InlineData("[Voir l'enregistrement](https://media.example.org/m/1_abc)")]
    public void A_link_called_a_recording_is_one_on_any_host(string body) =>
        Assert.Equal(new Uri("https://media.example.org/m/1_abc"), Reading.Page(Page + body).Links.Video);

    [Theory]
    [InlineData("Video: " + Video)]
    [InlineData(Video)]
    [InlineData("<iframe src=\"https://www.youtube.com/embed/abcdefghijk\"></iframe>")]
    [InlineData("Watch [Anna's talk](" + Video + ") if you could not come to the event, and tell us what you think.")]
    [InlineData("## Recording\n\n* [Parsers by hand](" + Video + ")")]
    [InlineData("## Aufzeichnung\n\n* [Parser von Hand](" + Video + ")")]
    [InlineData("## Vidéo\n\n* [Des parseurs à la main](" + Video + ")")]
    public void A_video_that_is_labelled_or_alone_is_one(string body) =>
        Assert.Equal(new Uri(Video), Reading.Page(Page + body).Links.Video);

    [Theory]
    [InlineData("Submissions are open in three categories, which were described in detail in the [March 2030 call](" +
        Video + ") and in the guide.")]
    [InlineData("Die Kategorien haben wir im letzten Frühjahr im [Treffen vom März](" + Video +
        ") vorgestellt, und sie gelten weiter.")]
    [InlineData("Les catégories ont été présentées pendant la [réunion de mars](" + Video +
        ") et restent valables pour toutes les équipes.")]
    [InlineData("Und so sah es auf der letzten Veranstaltung aus: " + Video)]
    [InlineData("## Minutes\n\n* Seven people came\n* Editors\n* [A radio on a board](" + Video +
        ") from a friend\n* Old tubes\n* Maps")]
    [InlineData("## Notes\n\n* Tools\n    * e.g. an editor [link](https://a.example)\n    * e.g. a protocol [link](" +
        Video + ")\n* Papers\n* Radios\n* Maps")]
    [InlineData("Here is a quick overview video: " + Video)]
    [InlineData("Shops that are [open at night](" + Video + ") or rather early closing?")]
    public void A_video_of_something_else_is_none(string body) =>
        Assert.Null(Reading.Page(Page + body).Links.Video);

    [Theory]
    [InlineData("vimeo:\n  - id: '123456789'", "https://vimeo.com/123456789")]
    [InlineData("vimeo: 123456789", "https://vimeo.com/123456789")]
    [InlineData("youtube:\n  - id: abcdefghijk", Video)]
    public void An_id_belongs_to_the_service_of_its_key(string key, string address) =>
        Assert.Equal(
            new Uri(address),
            Reading.Page($"---\ntitle: Parser talks\nevent_date: 2031-03-04\n{key}\n---\n\nTalks.").Links.Video);
}
