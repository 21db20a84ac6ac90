using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Tests.Evidence;

/// <summary>Minutes, notes, photos and reports are about a past meetup.</summary>
public sealed class RecapEvidenceTests
{
    [Theory]
    [InlineData("July Meet Minutes", "We met on Saturday. Anna Example spoke about loops.")]
    [InlineData("Minutes of the July meetup", "Forty people were there.")]
    [InlineData("MOM - July", "Forty people were there.")]
    [InlineData("Retro meetup", "Some photos of the evening.")]
    [InlineData("Notes from the July meetup", "Forty people were there.")]
    [InlineData("Photos from our July meetup", "Here they are.")]
    [InlineData("Rückblick auf das Treffen im Juli", "Vierzig Leute waren da.")]
    [InlineData("Protokoll Treffen Juli", "Anwesend waren vierzig Leute.")]
    [InlineData("Bilder vom Sommertreffen", "Hier sind sie.")]
    [InlineData("Compte rendu du meetup de juillet", "Quarante personnes étaient là.")]
    [InlineData("[Rétro] Meetup de juillet", "Quarante personnes étaient là.")]
    [InlineData("Photos de la réunion de juillet", "Les voici.")]
    [InlineData("July meetup - notes", "We had pizza.")]
    [InlineData("So war unser Treffen im Juli", "Es war schön.")]
    [InlineData("Retour en images sur la soirée de juillet", "Beaucoup de monde.")]
    [InlineData("CR du meetup de juillet", "Beaucoup de monde.")]
    public void Its_title_says_so(string title, string text)
    {
        var page = Reading.Page($"---\ntitle: \"{title}\"\ndate: 2031-07-28T10:45:00+05:30\n---\n{text}\n", "a.md");

        Assert.Equal(MeetupKind.Recap, page.Kind);
        Assert.Null(page.When.StartsAt);
    }

    [Theory]
    [InlineData("tags: [\"Meeting Minutes\"]", "posts/july.md")]
    [InlineData("tags:\n  - Protokoll", "beitraege/juli.md")]
    [InlineData("category: Comptes rendus", "billets/juillet.md")]
    [InlineData("layout: recap", "a.md")]
    [InlineData("author: Ben Example", "meetups/mom/2031-07.md")]
    [InlineData("author: Ben Example", "treffen/protokolle/juli.md")]
    [InlineData("author: Ben Example", "rencontres/comptes-rendus/juillet.md")]
    public void Its_tags_or_its_folder_say_so(string keys, string path)
    {
        var page = Reading.Page(
            $"---\ntitle: July\ndate: 2031-07-28T18:30:00+05:30\n{keys}\n---\nForty people.\n", path);

        Assert.Equal(MeetupKind.Recap, page.Kind);
    }

    [Theory]
    [InlineData("Minutes of the meetup on 26 July 2031")]
    [InlineData("Rückblick auf das Treffen am 26. Juli 2031")]
    [InlineData("Compte rendu du meetup du 26 juillet 2031")]
    public void Its_day_is_that_of_the_meetup_not_of_the_post(string title)
    {
        var page = Reading.Page($"---\ntitle: {title}\ndate: 2031-07-28T10:45:00\n---\nForty people.\n", "a.md");

        Assert.Equal(new NodaTime.LocalDate(2031, 7, 26), page.When.Date);
    }

    [Theory]
    [InlineData("Retro gaming evening", "event_date: 2031-07-28\nstart_time: \"18:30\"\nvenue: The Example")]
    [InlineData("Photos of galaxies", "event_date: 2031-07-28\nstart_time: \"18:30\"\ntickets: https://m.example")]
    [InlineData("Retour sur la conférence Example", "template: event.html\ndate: 2031-07-28\nlocation: turbine")]
    public void A_page_that_invites_is_no_recap_because_of_its_title(string title, string keys)
    {
        Assert.Equal(MeetupKind.Meetup, Reading.Page($"---\ntitle: {title}\n{keys}\n---\nTwo talks.\n").Kind);
    }

    [Fact]
    public void The_page_that_lists_the_recaps_is_none()
    {
        var page = Reading.Page("---\ntitle: All of them\n---\nBy year.\n", "meetups/mom/_index.md");

        Assert.Equal(MeetupKind.NotAnEvent, page.Kind);
    }
}
