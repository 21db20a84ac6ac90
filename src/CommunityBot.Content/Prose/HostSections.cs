using CommunityBot.Content.Body;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>Sections about organisers, sponsors and contacts, in which no name is that of a speaker.</summary>
internal static class HostSections
{
    /// <summary>The other sections, in order.</summary>
    public static IEnumerable<Section> Outside(PageBody body)
    {
        var hosts = int.MaxValue;
        foreach (var section in body.Sections)
        {
            hosts = section.Heading is null || section.Level > hosts ? hosts : int.MaxValue;
            hosts = hosts == int.MaxValue && Lexicon.HostHeadings.IsMatch(section.Title) ? section.Level : hosts;
            if (hosts == int.MaxValue)
            {
                yield return section;
            }
        }
    }
}
