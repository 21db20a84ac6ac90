using CommunityBot.Content.Body;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Reads who speaks from the ends of an agenda's items: "Credit reports, Anna Example". One such end may be part of a
/// title; two of them in one agenda are how its author writes speakers, and a frequent given name is that of a person.
/// </summary>
internal static class AgendaSignatures
{
    private const int Least = 2;

    private static readonly string[] Dashes = [" - ", " \u2013 ", " \u2014 ", ": "];

    /// <summary>The agenda with the speakers and shorter titles; unchanged if no item names any.</summary>
    /// <param name="isReport">
    /// Whether the agenda is that of a report. Minutes name who brought up a topic in the same way as a speaker.
    /// </param>
    public static ParsedAgenda Read(ParsedAgenda agenda, bool isReport)
    {
        var isForm = agenda.People.Count == 0 && agenda.Items.Count(item => AtEnd(item) is not null) >= Least;
        if (agenda.Items.Count == 0 || (isReport && !isForm))
        {
            return agenda;
        }

        var items = new List<AgendaItem>(agenda.Items.Count);
        var people = new List<(SpeakerIntroduction, AgendaItem)>(agenda.People);
        foreach (var item in agenda.Items)
        {
            if (((isForm ? AtEnd(item) : null) ?? (isReport ? null : OfGivenNames(item))) is not { } signed)
            {
                items.Add(item);
                continue;
            }

            items.Add(signed);
            people.AddRange(signed.Speakers.Select(name => (new SpeakerIntroduction(name), signed)));
        }

        return people.Count == agenda.People.Count ? agenda : agenda with { Items = items, People = people };
    }

    /// <summary>"Loops, Anna Example"; null if no full name is at the end, or the speakers are known.</summary>
    private static AgendaItem? AtEnd(AgendaItem item)
    {
        var at = item.Title.LastIndexOf(", ", StringComparison.Ordinal);
        return at > 2 && item.Speakers.Count == 0 && PersonNames.IsFullName(item.Title[(at + 1)..].Trim())
            ? item with { Title = item.Title[..at].TrimEnd(), Speakers = [PersonNames.Clean(item.Title[(at + 1)..])] }
            : null;
    }

    /// <summary>
    /// "Loops, Anna Example", "Anna - Loops", "Loops - Anna &amp; Ben", "Loops (von Anna)": one such item is enough if
    /// the names are known to be those of people.
    /// </summary>
    private static AgendaItem? OfGivenNames(AgendaItem item)
    {
        if (item.Speakers.Count > 0)
        {
            return null;
        }

        if (AtEnd(item) is { } signed && GivenNames.Begin(signed.Speakers[0]))
        {
            return signed;
        }

        var title = item.Title;
        foreach (var dash in Dashes)
        {
            var first = title.IndexOf(dash, StringComparison.Ordinal);
            var last = dash == ": " ? -1 : title.LastIndexOf(dash, StringComparison.Ordinal);
            if (first > 0 && Named(item, title[(first + dash.Length)..], title[..first]) is { } before)
            {
                return before;
            }

            if (last > 2 && Named(item, title[..last], title[(last + dash.Length)..]) is { } after)
            {
                return after;
            }
        }

        var open = title.EndsWith(')') ? title.LastIndexOf('(') : -1;
        return open > 2 ? Named(item, title[..open], WithoutBy(title[(open + 1)..^1])) : null;
    }

    private static AgendaItem? Named(AgendaItem item, string title, string names) =>
        names.Length < 60 && title.Trim().Length > 2
            && PersonNames.ParseList(names.Trim(), fullNames: false) is var given && GivenNames.AreAll(given)
            ? item with { Title = PlainText.Unquoted(title.Trim()), Speakers = given }
            : null;

    private static string WithoutBy(string text) =>
        Lexicon.By.LengthAtStart(WordFolding.Fold(text)) is { } length ? text[length..].TrimStart(' ', ':') : text;
}
