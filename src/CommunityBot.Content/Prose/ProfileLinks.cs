using CommunityBot.Content.Body;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Finds the people that a report names with a link to their profile in its part about the talks: "[Anna
/// Example](https://linkedin.com/in/…) opened the evening".
/// </summary>
internal static class ProfileLinks
{
    /// <param name="skipped">Numbers of the lines that are about another meetup.</param>
    public static IEnumerable<Speaker> In(PageBody body, HashSet<int> skipped)
    {
        var talks = int.MaxValue;
        foreach (var section in HostSections.Outside(body))
        {
            talks = section.Heading is null || section.Level > talks ? talks : int.MaxValue;
            talks = talks == int.MaxValue && section.Level <= 6 && Lexicon.TalkHeadings.IsMatch(section.Title)
                ? section.Level
                : talks;
            if (talks == int.MaxValue)
            {
                continue;
            }

            foreach (var line in section.Lines.Where(line => line.Links.Count > 0 && !skipped.Contains(line.Number)))
            {
                foreach (var link in line.Links.Where(link => !link.IsImage && PersonProfile.Is(link.Url)))
                {
                    var name = PersonNames.Clean(link.Text);
                    if (PersonNames.IsFullName(name) || PersonNames.IsLabelledName(name))
                    {
                        yield return new Speaker(name) { Links = WebAddress.Read(link.Url) is { } uri ? [uri] : [] };
                    }
                }
            }
        }
    }
}
