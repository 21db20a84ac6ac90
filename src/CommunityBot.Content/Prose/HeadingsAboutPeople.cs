using CommunityBot.Content.Body;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Headings among those of talks that are none: the name of a group of talks ("### Conférences", then "#### A talk"),
/// and a speaker's name above a biography.
/// </summary>
internal static class HeadingsAboutPeople
{
    /// <summary>A heading without a text, directly above the deeper heading of a talk.</summary>
    public static bool IsGroup(IReadOnlyList<Section> talk, IReadOnlyList<Section>? next) =>
        talk is [{ Blocks.Count: 0 } head]
            && next is [{ Level: var level, Title: var below }, ..]
            && level > head.Level
            && Lexicon.GroupsOfTalks.IsMatch(WithoutAside(head.Title))
            && !Lexicon.AbstractHeadings.IsMatch(below)
            && !Lexicon.SpeakerHeadings.IsMatch(below)
            && !Lexicon.BioHeadings.IsMatch(below);

    /// <summary>The name of somebody who gives one of the talks above.</summary>
    public static bool IsBiography(Section section, List<(SpeakerIntroduction Person, AgendaItem Item)> people) =>
        people.Count > 0
            && PersonNames.IsFullName(PersonNames.Clean(section.Title))
            && people.Exists(entry => PersonNames.AreSame(entry.Person.Name, PersonNames.Clean(section.Title)));

    /// <summary>"Lightning talks (5 min)".</summary>
    private static string WithoutAside(string title)
    {
        var open = title.IndexOf('(', StringComparison.Ordinal);
        return open > 0 ? title[..open].Trim() : title;
    }
}
