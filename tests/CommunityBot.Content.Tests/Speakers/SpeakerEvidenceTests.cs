using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Tests.Speakers;

/// <summary>Two capitalised words are not a person; something on the page says who speaks.</summary>
public sealed class SpeakerEvidenceTests
{
    [Theory]
    [InlineData("## Agenda\n\n* 18:00 WORKSHOP: Reports from Plain Text\n* 19:00 Pizza")]
    [InlineData("## Agenda\n\n* 18:00 Fun with Command Line\n* 19:00 Pizza")]
    [InlineData("## Agenda\n\n* 18:00 Editing with Visual Studio\n* 19:00 Lightning Talks")]
    [InlineData("## Agenda\n\n* 18:00 News from San Francisco\n* 19:00 Code Review")]
    [InlineData("## Agenda\n\n* 18:00 Automating your flat with Home Assistant\n* 19:00 Open Source")]
    [InlineData("## Agenda\n\n* 18:00 Streams with Apache Kafka\n* 19:00 Machine Learning")]
    [InlineData("## Agenda\n\n* 18:00 A year at Red Hat - Lessons Learned\n* 19:00 Pizza")]
    [InlineData("## Ablauf\n\n* 18:00 Berichte von Klartext Woche\n* 19:00 Maschinelles Lernen")]
    [InlineData("## Ablauf\n\n* 18:00 Spaß mit Freie Software\n* 19:00 Künstliche Intelligenz")]
    [InlineData("## Programme\n\n* 18:00 Débuter avec Logiciel Libre\n* 19:00 Apprentissage Automatique")]
    [InlineData("**About Quay Week**\n\nFind out more at [quayweek.example](https://quayweek.example).")]
    [InlineData("**About Acme Example**\n\nAcme builds tools for printers.")]
    [InlineData("**Über Acme Beispiel**\n\nAcme baut Werkzeuge für Drucker.")]
    [InlineData("## Organisers\n\n### Anna Example\n\nAnna is a developer.")]
    [InlineData("## Veranstalter\n\n### Anna Example\n\nAnna ist Entwicklerin.")]
    [InlineData("## Organisateurs\n\n### Anna Example\n\nAnna est développeuse.")]
    [InlineData("## Sponsors\n\n**Acme Example** is a company that works on printers.")]
    [InlineData("The evening is hosted by Anna Example and sponsored by Ben Example.")]
    [InlineData("We organise this talk together with Anna Example.")]
    [InlineData("Thanks to Anna Example, who will present the prizes.")]
    [InlineData("Who: Everybody who likes Rust")]
    [InlineData("Follow Anna Example on Mastodon for news about the talks.")]
    [InlineData("Folgt Anna Example auf Mastodon, wenn ihr Vorträge mögt.")]
    [InlineData("Suivez Anna Example pour des nouvelles de la soirée.")]
    [InlineData("## Venue\n\nExample Corner, London")]
    [InlineData("## Default Values\n\nDefault values are used for everything.")]
    public void Nobody_is_made_up(string body) => Assert.Empty(Names(body));

    [Fact]
    public void The_author_of_a_page_need_not_speak()
    {
        Assert.Empty(Names("Come along.", "author: Anna Example"));
        Assert.Empty(Names("Come along.", "layout: event\nauthor: Anna Example"));
    }

    [Fact]
    public void The_author_of_a_page_about_a_talk_speaks()
    {
        const string Talk = "layout: event\nauthor: Anna Example\nauthor_link: https://anna.example";

        Assert.Equal(["Anna Example"], Names("Come along.", Talk));
        Assert.Equal(["Ben Example"], Names("Speaker: Ben Example", Talk));
    }

    [Theory]
    [InlineData("* 18:30 Doors\n* 19:00 Traits in practice by Anna Example")]
    [InlineData("* 18:30 Doors\n* 19:00 Traits in practice, by Anna Example @Acme")]
    [InlineData("* 18:30 Doors\n* 19:00 Traits in practice - Anna Example")]
    [InlineData("* 18:30 Doors\n* 19:00 Traits in practice (Anna Example, Acme)")]
    [InlineData("* 18:30 Doors\n* 19:00 \"Traits in practice\" by Anna Example, Acme")]
    [InlineData("* 18:30 Einlass\n* 19:00 Traits in der Praxis von Anna Example")]
    [InlineData("* 18:30 Accueil\n* 19:00 Les traits par Anna Example")]
    [InlineData("## Speakers\n\n* Anna Example")]
    [InlineData("## Referentinnen\n\n* Anna Example (Acme)")]
    [InlineData("## Intervenants\n\n* [Anna Example](https://anna.example)")]
    [InlineData("**About Anna Example**\n\nAnna is a developer at Acme.")]
    public void Somebody_who_is_named_as_a_speaker_is_one(string body) =>
        Assert.Equal(["Anna Example"], Names(body));

    [Fact]
    public void A_handle_is_a_speaker_only_under_a_label()
    {
        Assert.Equal(["@anna"], Names("Speaker: @anna"));
        Assert.Equal(["@anna"], Names("## Speakers\n\n* @anna"));
        Assert.Empty(Names("Write to @anna if you come."));
    }

    [Theory]
    [InlineData("Anna Uno e Bruno Due")]
    [InlineData("Anna Uno et Bruno Due")]
    [InlineData("Anna Uno und Bruno Due")]
    [InlineData("Anna Uno y Bruno Due")]
    [InlineData("Anna Uno and Bruno Due")]
    [InlineData("Anna Uno & Bruno Due")]
    public void Two_names_joined_by_a_word_are_two_speakers(string names)
    {
        Assert.Equal(["Anna Uno", "Bruno Due"], Names("Talks.", $"speaker: {names}"));
        Assert.Equal(["Anna Uno", "Bruno Due"], Names($"Speakers: {names}"));
    }

    [Theory]
    [InlineData("José Ortega y Gasset")]
    [InlineData("Anna van der Example")]
    [InlineData("Rose Stone-Example")]
    [InlineData("Anna Young")]
    [InlineData("Grace Page")]
    public void A_name_of_common_words_is_a_name(string name) =>
        Assert.Equal([name], Names("Talks.", $"speaker: {name}"));

    private static IEnumerable<string> Names(string body, string header = "language: en") => Read(body, header)
        .Speakers.Select(speaker => speaker.Name);

    private static Meetup Read(string body, string header) => Reading.Page($"""
        ---
        title: Rust evening
        event_date: 2031-02-06
        start_time: "18:30"
        venue: The Example
        {header}
        ---
        {body}
        """);
}
