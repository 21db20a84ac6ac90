using CommunityBot.Content.Body;
using CommunityBot.Content.Prose;

namespace CommunityBot.Content.Pages;

/// <summary>Tells an address from a link to a map beside it, and from what follows such a link.</summary>
internal static class MapLinks
{
    /// <summary>A name before the link is at least so long.</summary>
    private const int ShortestPlace = 10;

    /// <summary>
    /// The text of a line up to the first link to a map that follows the address: "5 Example Street - [Map]", or up to
    /// the end of a link that is the address: "Example Hall, [Example Street 5](map) Tram 2 and 71".
    /// </summary>
    public static string Without(BodyLine line)
    {
        foreach (var link in line.Links)
        {
            var end = link.Start + link.Text.Length;
            if (link.Text.Length == 0 || end > line.Text.Length
                || WebAddress.Read(link.Url) is not { } uri || !OnlineAddress.IsMap(uri))
            {
                continue;
            }

            if (link.Start > ShortestPlace && StreetAddress.IsIn(line.Text[..link.Start]))
            {
                return line.Text[..link.Start].TrimEnd(' ', '-', '\u2013', '\u2014', ',', '|', '(', '[');
            }

            if (StreetAddress.IsIn(link.Text))
            {
                return line.Text[..end];
            }
        }

        return line.Text;
    }

    /// <summary>The value of a label without what <see cref="Without(BodyLine)"/> removes behind it.</summary>
    public static string Without(string value, BodyLine line)
    {
        var behind = line.Text[Without(line).Length..].TrimEnd();
        return behind.Length > 0 && behind.Length < value.Length && value.EndsWith(behind, StringComparison.Ordinal)
            ? value[..^behind.Length].TrimEnd()
            : value;
    }
}
