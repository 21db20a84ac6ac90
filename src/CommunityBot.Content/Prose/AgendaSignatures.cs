using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Reads who speaks from the ends of an agenda's items: "Credit reports, Anna Example". One such end may be part of a
/// title; two of them in one agenda are how its author writes speakers.
/// </summary>
internal static class AgendaSignatures
{
    private const int Least = 2;

    /// <summary>The agenda with the speakers and shorter titles; unchanged if it has speakers already.</summary>
    public static ParsedAgenda Read(ParsedAgenda agenda)
    {
        if (agenda.People.Count > 0 || agenda.Items.Count < Least
            || agenda.Items.Count(item => NameAt(item.Title) is not null) < Least)
        {
            return agenda;
        }

        var items = new List<AgendaItem>(agenda.Items.Count);
        var people = new List<(SpeakerIntroduction, AgendaItem)>();
        foreach (var item in agenda.Items)
        {
            if (NameAt(item.Title) is not { } at)
            {
                items.Add(item);
                continue;
            }

            var name = PersonNames.Clean(item.Title[(at + 1)..]);
            var signed = item with { Title = item.Title[..at].TrimEnd(), Speakers = [name] };
            items.Add(signed);
            people.Add((new SpeakerIntroduction(name), signed));
        }

        return agenda with { Items = items, People = people };
    }

    /// <summary>Index of the comma before a name at the end; null if there is none.</summary>
    private static int? NameAt(string title)
    {
        var at = title.LastIndexOf(", ", StringComparison.Ordinal);
        return at > 2 && PersonNames.IsFullName(title[(at + 1)..].Trim()) ? at : null;
    }
}
