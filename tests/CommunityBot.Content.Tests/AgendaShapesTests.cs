using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests;

/// <summary>Agendas, talks and people in the header, whatever their keys and shapes are.</summary>
public sealed class AgendaShapesTests
{
    [Theory]
    [InlineData("schedule:\n  - 6:30 PM: Doors\n  - 7:00 PM: { title: One, person: { name: Anna Example } }")]
    [InlineData("agenda: {\"18:30\": Doors, \"19:00\": One by Anna Example}")]
    [InlineData("agenda: [[\"18:30\", Doors], [\"19:00\", One by Anna Example]]")]
    [InlineData("ablauf: [{time: \"18:30\", activity: Doors}, {time: \"19:00\", activity: One, by: Anna Example}]")]
    [InlineData("timeline: [{at: \"18:30\", text: Doors}, {at: \"19:00\", text: One, speaker: Anna Example}]")]
    [InlineData("agenda: [{time: \"18:30\", description: Doors}, {time: \"19:00\", title: One, by: Anna Example}]")]
    public void Hours_and_titles_are_read(string agenda)
    {
        var meetup = Read(agenda);

        Assert.Equal(
            [(new LocalTime(18, 30), "Doors"), (new LocalTime(19, 0), "One")],
            meetup.Agenda.Select(item => (item.Start!.Value, item.Title)));
        Assert.Equal(["Anna Example"], meetup.Speakers.Select(speaker => speaker.Name));
    }

    [Theory]
    [InlineData("talks: [{talkTitle: One, speaker: {fullName: Anna Example}}]")]
    [InlineData("talks: [{topic: One, speakerName: Anna Example}]")]
    [InlineData("talks: [{title: One, people: [{name: Anna Example}]}]")]
    [InlineData("presentations: [{heading: One, speakers: [{firstName: Anna, lastName: Example}]}]")]
    [InlineData("lightning_talks: [{title: One, speaker: Anna Example}]")]
    [InlineData("keynote: {title: One, speaker: Anna Example}")]
    [InlineData("vortraege: [{titel: One, referentin: Anna Example}]")]
    [InlineData("conferences: [{titre: One, intervenante: Anna Example}]")]
    public void Talks_are_read(string talks)
    {
        var meetup = Read(talks);

        Assert.Equal(["One"], meetup.Agenda.Select(item => item.Title));
        Assert.Equal(["Anna Example"], meetup.Speakers.Select(speaker => speaker.Name));
    }

    [Theory]
    [InlineData("speakers: \"Anna Example, Example Ltd; Ben Example, Other Ltd\"")]
    [InlineData("speakers: {anna: {name: Anna Example}, ben: {name: Ben Example}}")]
    [InlineData("facilitators: [Anna Example, Ben Example]")]
    public void People_are_read(string people) =>
        Assert.Equal(["Anna Example", "Ben Example"], Read(people).Speakers.Select(speaker => speaker.Name));

    [Theory]
    [InlineData("speakers: 40")]
    [InlineData("host: Example Ltd")]
    [InlineData("attendees: 66")]
    public void Numbers_and_hosts_are_no_people(string line) => Assert.Empty(Read(line).Speakers);

    private static Meetup Read(string lines) =>
        Reading.Page($"---\ntitle: An evening\nevent_date: 2031-05-11\n{lines}\n---\nText.\n");
}
