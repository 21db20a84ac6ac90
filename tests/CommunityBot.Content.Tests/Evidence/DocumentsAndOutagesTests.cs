using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Tests.Evidence;

/// <summary>Documents with a line "Date", posts about a service, and a meetup that was moved to its day.</summary>
public sealed class DocumentsAndOutagesTests
{
    [Theory]
    [InlineData("**Branch:** example-flow\n**Date:** 2031-03-04\n**State:** live\n\nThe files are in `lib/example`.\n")]
    [InlineData("**Purpose:** Name what is touched.\n**Date:** 2031-03-04\n\n## Surfaces\n\nSee `lib/example`.\n")]
    [InlineData("**Zweck:** Übersicht\n**Datum:** 04.03.2031\n\n## Dateien\n\nSiehe `lib/example`.\n")]
    public void The_day_on_which_a_document_was_written_is_no_meetup(string text) => Assert.NotEqual(
        MeetupKind.Meetup, Reading.Page("# Example flow\n\n" + text, "docs/example.md").Kind);

    [Theory]
    [InlineData("# Example meetup\n\nDate: 2031-03-04\n")]
    [InlineData("# Parsers\n\nDate: 2031-03-04\nTime: 18:30\n")]
    [InlineData("# Parsers\n\nDate: 2031-03-04\nSpeakers: Anna Example\n")]
    [InlineData("# Parsers\n\nWhen: 2031-03-04\n")]
    public void Anything_of_a_gathering_beside_it_makes_one(string text) =>
        Assert.Equal(MeetupKind.Meetup, Reading.Page(text, "docs/example.md").Kind);

    [Theory]
    [InlineData(
        "Wartungsankündigung: neue Server am 09.03.2031", "Am 9. März 2031 ab 18:00 Uhr werden sie getauscht.")]
    [InlineData("Störung bei Beispielnetz am 09.03.2031", "Am 9. März 2031 um 18:00 Uhr findet die Reparatur statt.")]
    [InlineData("Maintenance on 9 March 2031", "It takes place on 9 March 2031 at 18:00.")]
    [InlineData("Panne du réseau le 9 mars 2031", "La réparation aura lieu le 9 mars 2031 à 18h.")]
    public void An_interrupted_service_is_no_meetup(string title, string text) => Assert.NotEqual(
        MeetupKind.Meetup, Post(title, text).Kind);

    [Theory]
    [InlineData("Workshop Wartung am 09.03.2031", "Am 9. März 2031 um 18:00 Uhr treffen wir uns im Beispielhof.")]
    [InlineData("Maintenance meetup on 9 March 2031", "We meet on 9 March 2031 at 18:00 at the Example Hall.")]
    public void A_gathering_about_one_is(string title, string text) =>
        Assert.Equal(MeetupKind.Meetup, Post(title, text).Kind);

    [Theory]
    [InlineData("We postponed the meetup of February by a week.", "So we meet on 11 February 2031 at 19:00.")]
    [InlineData("Das Treffen im Februar wurde verschoben.", "Wir treffen uns am 11. Februar 2031 um 19 Uhr.")]
    [InlineData("La rencontre de février est reportée.", "Nous nous retrouverons le 11 février 2031 à 19h00.")]
    public void A_meetup_that_was_moved_to_its_day_takes_place(string before, string after) => Assert.Equal(
        MeetupStatus.Scheduled, Post("Meetup on 11 February 2031", $"{before}\n\n{after}\n").Status);

    [Theory]
    [InlineData("We meet on 11 February 2031 at 19:00.", "The meetup is postponed.")]
    [InlineData("The meetup is postponed.", "We meet again on 11 March 2031 at 19:00.")]
    public void Any_other_order_or_day_leaves_it_postponed(string before, string after) => Assert.Equal(
        MeetupStatus.Postponed, Post("Meetup on 11 February 2031", $"{before}\n\n{after}\n").Status);

    private static Meetup Post(string title, string body) => Assert.Single(Reading.Of(
        $"---\ntitle: \"{title}\"\nlayout: post\ndate: 2031-01-05\n---\n\n{body}\n",
        "_posts/2031-01-05-post.md").Meetups);
}
