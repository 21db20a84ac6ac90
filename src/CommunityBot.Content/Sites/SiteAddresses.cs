using CommunityBot.Content.Pages;

using NodaTime;

namespace CommunityBot.Content.Sites;

/// <summary>Finds the addresses of a page and of its picture on its site; null where they cannot be known.</summary>
internal static class SiteAddresses
{
    /// <summary>The address of the page itself. A file with several events has none of its own for each.</summary>
    public static Uri? OfPage(Page page) =>
        page is { Site: { } site, SharesItsFile: false, IsDataOnly: false }
        && IsPage(site.Path)
        && site.Layout.Rules.PathOf(In(site, page)) is { } path
            ? site.Layout.At(path)
            : null;

    /// <summary>The address of a picture.</summary>
    /// <param name="written">As on the page: absolute, from the root of the site, or relative.</param>
    public static Uri? OfPicture(Page page, Uri written)
    {
        if (written.IsAbsoluteUri)
        {
            return written;
        }

        if (page.Site is not { } site)
        {
            return null;
        }

        var text = written.OriginalString;
        var path = text.Split('?', '#')[0];
        var rules = site.Layout.Rules;
        if (path.StartsWith('/'))
        {
            return IsOnlyProcessed(path[1..], site.Layout, rules) ? null : site.Layout.At(text);
        }

        var own = site.Path[..(site.Path.LastIndexOf('/') + 1)];
        if (Normalized(own + path) is { } beside && site.Layout.Pictures.Contains(beside))
        {
            return rules.PathBeside(In(site, page), beside) is { } there ? site.Layout.At(there) : null;
        }

        return Normalized(path) is { } below && rules.StaticFolders.Any(
            folder => site.Layout.Pictures.Contains(folder.Length > 0 ? $"{folder}/{below}" : below))
            ? site.Layout.At(below)
            : null;
    }

    /// <summary>
    /// A picture that is only in a folder of sources, which the generator publishes under another name.
    /// </summary>
    private static bool IsOnlyProcessed(string path, SiteLayout site, SiteRules rules) =>
        (site.Pictures.Contains("assets/" + path) || site.Pictures.Contains("src/assets/" + path)
            || site.Pictures.Contains("src/" + path))
        && site.Kind is SiteKind.Hugo or SiteKind.Astro
        && !rules.StaticFolders.Any(folder => site.Pictures.Contains($"{folder}/{path}"));

    private static SitePage In(DocumentSite site, Page page) => new(
        site.Path,
        page.Header,
        page.Header.Text("date") is { } text && HeaderDateTime.Read(text) is { Day.Year: not null } date
            ? date.Day.Resolve(null).Date
            : (LocalDate?)null);

    private static bool IsPage(string path) => Path.GetExtension(path).ToLowerInvariant()
        is ".md" or ".markdown" or ".mdx" or ".html" or ".htm" or ".adoc" or ".njk" or ".rst";

    /// <summary>The path without "." and ".."; null if it leads out of the site.</summary>
    private static string? Normalized(string path)
    {
        var kept = new List<string>();
        foreach (var segment in path.Split('/'))
        {
            switch (segment)
            {
                case "" or ".":
                    break;
                case ".." when kept.Count == 0:
                    return null;
                case "..":
                    kept.RemoveAt(kept.Count - 1);
                    break;
                default:
                    kept.Add(segment);
                    break;
            }
        }

        return string.Join('/', kept);
    }
}
