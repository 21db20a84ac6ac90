using CommunityBot.Content.Body;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Prose;

/// <summary>Reads an agenda without times that has a list for each day, room or track below its heading.</summary>
internal static class UntimedDays
{
    /// <param name="known">Whether the page lists a speaker with that name.</param>
    /// <param name="first">Day of the meetup; null if it is not known.</param>
    public static ParsedAgenda Read(PageBody body, Func<string, bool> known, LocalDate? first)
    {
        for (var at = 0; at < body.Sections.Count; at++)
        {
            var head = body.Sections[at];
            if (!AgendaLines.IsAgendaHeading(head.Title))
            {
                continue;
            }

            var lists = body.Sections.Skip(at + 1).TakeWhile(section => section.Level > head.Level)
                .Where(section => IsPart(section.Title) && section.Blocks.Any(block => block is BodyBlock.Bullets))
                .ToList();
            if (lists.Count > 1)
            {
                return Items(lists, known, first);
            }
        }

        return ParsedAgenda.None;
    }

    private static bool IsPart(string title) =>
        AgendaDay.Read(title) is not null || AgendaPlaces.IsRoom(title) || AgendaPlaces.IsTrack(title);

    private static ParsedAgenda Items(List<Section> lists, Func<string, bool> known, LocalDate? first)
    {
        var items = new List<AgendaItem>();
        var people = new List<(SpeakerIntroduction, AgendaItem)>();
        foreach (var section in lists)
        {
            var date = AgendaDay.Read(section.Title)?.DateFor(first);
            var isDay = AgendaDay.Read(section.Title) is not null;
            foreach (var line in section.Blocks.OfType<BodyBlock.Bullets>().SelectMany(list => list.Items)
                .Select(item => item.First).OfType<BodyLine>()
                .Where(line => line is { IsStruck: false, Text.Length: > 1 }))
            {
                var entry = AgendaEntry.Read(line.Text, line.Links, known);
                var item = new AgendaItem(entry.Title)
                {
                    Date = date,
                    Speakers = [.. entry.People.Select(person => person.Name)],
                    Room = !isDay && AgendaPlaces.IsRoom(section.Title) ? section.Title : null,
                    Track = !isDay && !AgendaPlaces.IsRoom(section.Title) ? section.Title : null,
                };
                items.Add(item);
                people.AddRange(entry.People.Select(person => (person, item)));
            }
        }

        return new ParsedAgenda(items, people, lists[0].Line, WasInferred: false)
        {
            LastDate = items.Select(item => item.Date).Max(),
        };
    }
}
