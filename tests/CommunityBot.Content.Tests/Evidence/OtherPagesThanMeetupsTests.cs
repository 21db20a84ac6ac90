using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Tests.Evidence;

/// <summary>Reviews of a year and guides for organisers have days, hours and places, but are no meetups.</summary>
public sealed class OtherPagesThanMeetupsTests
{
    [Theory]
    [InlineData("# Jahresrückblick 2031\n\nSeit dem 8. August 2031 sind wir ein Verein. Wir hatten 5 Meetups.")]
    [InlineData("# 2031: our year in review\n\nSince 8 August 2031 we have been a club. We had 5 meetups.")]
    [InlineData("# Bilan de l'année 2031\n\nDepuis le 8 août 2031, nous sommes une association.")]
    public void A_review_of_a_year_is_none(string text) =>
        Assert.NotEqual(MeetupKind.Meetup, Reading.Page(text, "events/2031/retrospection.md").Kind);

    [Theory]
    [InlineData("# How to host a meetup")]
    [InlineData("# Leitfaden für Veranstalter eines Treffens")]
    [InlineData("# Guide pratique pour organiser une rencontre")]
    public void A_guide_for_organisers_is_none(string title) =>
        Assert.NotEqual(MeetupKind.Meetup, Reading.Page(
            $"{title}\n\n## Agenda\n\n- 18:30 Doors\n- 19:00 Talk by Anna Example\n- 20:00 Networking\n\n" +
            "Venue: Example Hall, Example Street 1\n", "meetups/guide.md").Kind);

    [Fact]
    public void A_talk_for_beginners_is_one() => Assert.Equal(MeetupKind.Meetup, Reading.Page(
        "---\ntitle: Getting started with parsers\nevent_date: 2031-05-10\n---\n\nWe meet at 19:00.").Kind);
}
