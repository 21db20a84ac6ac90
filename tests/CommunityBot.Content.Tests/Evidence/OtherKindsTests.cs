using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Tests.Evidence;

/// <summary>Posts, podcasts, newsletters and releases are no meetups, whatever hour their date has.</summary>
public sealed class OtherKindsTests
{
    [Theory]
    [InlineData("Faster builds with Anna Example", "authors: [A Blog]", "We measured where the time goes.")]
    [InlineData("Schnellere Builds mit Anna Example", "authors: [Ein Blog]", "Wir haben gemessen, wo die Zeit bleibt.")]
    [InlineData("Des builds rapides avec Anna Example", "authors: [Un blog]", "Nous avons mesuré le temps perdu.")]
    [InlineData("Chapter four", "author: Ben Example", "# Spring Cleaning\n\nThe parser is smaller now.")]
    [InlineData("Kapitel vier", "author: Ben Example", "# Großer Frühjahrsputz\n\nDer Parser ist kleiner.")]
    [InlineData("Chapitre quatre", "author: Ben Example", "# Grand Ménage\n\nL'analyseur est plus petit.")]
    public void A_blog_post_is_no_meetup(string title, string author, string text)
    {
        Assert.Equal(MeetupKind.NotAnEvent, Kind(title, author, text));
    }

    [Theory]
    [InlineData("Parsers with Anna Example", "authors: [The Podcast]", "In this episode we speak about parsers.")]
    [InlineData("Parser mit Anna Example", "authors: [Der Podcast]", "In dieser Folge geht es um Parser.")]
    [InlineData("Les parseurs avec Anna Example", "authors: [Le Podcast]", "Dans cet épisode, on parle de parseurs.")]
    [InlineData("Parsers with Anna Example", "file: https://audio.example/12.mp3\nduration: \"1:16:58\"", "Hello.")]
    [InlineData("Parsers with Anna Example", "episode: 2\naudio: https://a.example/2.m4a", "- 00:40 Hi\n- 12:10 Bye")]
    public void A_podcast_is_no_meetup(string title, string keys, string text)
    {
        Assert.Equal(MeetupKind.NotAnEvent, Kind(title, keys, text));
    }

    [Theory]
    [InlineData("Example Weekly News, 14 October 2031")]
    [InlineData("October newsletter")]
    [InlineData("Rundbrief vom 14. Oktober 2031")]
    [InlineData("Presseschau")]
    [InlineData("Infolettre du 14 octobre 2031")]
    [InlineData("Revue de presse")]
    public void A_newsletter_that_lists_meetups_is_none(string title)
    {
        Assert.Equal(MeetupKind.NotAnEvent, Kind(title, "author: Ben Example", """
            ## Events

            * 2031-10-20 at 18:30: [Parsers](https://www.meetup.com/one/events/1/)
            * 2031-10-21 at 18:30: [Printers](https://www.meetup.com/two/events/2/)
            """));
    }

    [Theory]
    [InlineData("Example 1.52.1 released")]
    [InlineData("Announcing Example 2.0")]
    [InlineData("Example 1.52.1 veröffentlicht")]
    [InlineData("Nouvelle version 1.52.1 d'Example")]
    public void A_release_is_no_meetup(string title)
    {
        Assert.Equal(MeetupKind.NotAnEvent, Kind(title, "author: Ben Example", """
            * 18:30 A fix
            * 19:00 Another fix
            """));
    }

    [Theory]
    [InlineData("Parsers with Anna Example", "venue: The Example\nregistration: https://meetup.example/events/3")]
    [InlineData("Live podcast evening", "event_date: 2031-10-14\nvenue: The Example\nstart_time: \"18:30\"")]
    [InlineData("Release party 2.0", "event_date: 2031-10-14\nvenue: The Example\nstart_time: \"18:30\"")]
    public void A_page_with_an_events_facts_stays_one_whoever_wrote_it(string title, string keys)
    {
        Assert.Equal(MeetupKind.Meetup, Kind(title, $"authors: [A Group]\n{keys}", "Two talks."));
    }

    private static MeetupKind Kind(string title, string keys, string text) => Reading.Page(
        $"---\ntitle: \"{title}\"\ndate: 2031-10-14T18:00:00+02:00\n{keys}\n---\n{text}\n", "a.md").Kind;
}
