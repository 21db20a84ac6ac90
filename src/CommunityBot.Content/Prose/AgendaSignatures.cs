using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Reads who speaks from the ends of an agenda's items: "Credit reports, Anna Example". One such end may be part of a
/// title; two of them in one agenda are how its author writes
/// speakers, and a frequent given name is that of a person.
/// </summary>
internal static class AgendaSignatures
{
    private const int Least = 2;

    /// <summary>The agenda with the speakers and shorter titles; unchanged if its items do not end so.</summary>
    public static ParsedAgenda Read(ParsedAgenda agenda)
    {
        var isForm = agenda.People.Count == 0 && agenda.Items.Count(item => NameAt(item) is not null) >= Least;
        if (!isForm && !agenda.Items.Any(EndsWithGivenName))
        {
            return agenda;
        }

        var items = new List<AgendaItem>(agenda.Items.Count);
        var people = new List<(SpeakerIntroduction, AgendaItem)>(agenda.People);
        foreach (var item in agenda.Items)
        {
            if (NameAt(item) is not { } at || !(isForm || EndsWithGivenName(item)))
            {
                items.Add(item);
                continue;
            }

            var name = NameFrom(item, at);
            var signed = item with { Title = item.Title[..at].TrimEnd(), Speakers = [name] };
            items.Add(signed);
            people.Add((new SpeakerIntroduction(name), signed));
        }

        return agenda with { Items = items, People = people };
    }

    /// <summary>One such end is enough if the name is known to be that of a person.</summary>
    private static bool EndsWithGivenName(AgendaItem item) =>
        NameAt(item) is { } at && GivenNames.Begin(NameFrom(item, at));

    private static string NameFrom(AgendaItem item, int comma) => PersonNames.Clean(item.Title[(comma + 1)..]);

    /// <summary>Index of the comma before a name at the end; null if there is none.</summary>
    private static int? NameAt(AgendaItem item)
    {
        var at = item.Title.LastIndexOf(", ", StringComparison.Ordinal);
        return at > 2 && item.Speakers.Count == 0 && PersonNames.IsFullName(item.Title[(at + 1)..].Trim()) ? at : null;
    }
}
