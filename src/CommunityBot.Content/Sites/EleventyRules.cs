using System.Text.RegularExpressions;

using CommunityBot.Content.Prose;

namespace CommunityBot.Content.Sites;

/// <summary>Addresses of Eleventy. https://www.11ty.dev/docs/permalinks/</summary>
internal sealed partial class EleventyRules(SiteLayout site) : SiteRules(site)
{
    private static readonly string[] DataFiles =
        [".json", ".11tydata.json", ".11tydata.js", ".11tydata.cjs", ".11tydata.mjs"];

    private string Config => field ??= string.Join('\n', Site.Files
        .Where(file => !file.Key.Contains('/', StringComparison.Ordinal) && file.Key != "package.json")
        .Select(file => file.Value));

    private string Input => field ??= InputKey().Match(Config) is { Success: true } match ? match.Groups[1].Value
        : Site.Files.GetValueOrDefault("package.json") is { } scripts && InputOption().Match(scripts)
            is { Success: true } option ? option.Groups[1].Value
        : "";

    public override string? BasePath =>
        PathPrefix().Match(Config) is { Success: true } match ? match.Groups[1].Value : null;

    public override IReadOnlyList<string> StaticFolders => field ??=
    [
        .. Copied().Matches(Config).Select(match => match.Groups[1].Value.Trim('/', '.'))
            .Where(folder => folder.Length > 0)
            .Select(folder => folder[..(folder.LastIndexOf('/') + 1)].TrimEnd('/'))
            .Distinct(StringComparer.Ordinal),
    ];

    public override string? PathOf(SitePage page)
    {
        if (page.Below(Input) is not var (folder, name))
        {
            return null;
        }

        var dated = DatePrefix().Match(name);
        var slug = dated.Success ? name[dated.Length..] : name;
        var stem = "/" + folder + slug;
        if ((page.Header.Text("permalink") ?? FromData(page)) is { } stated)
        {
            return Filled(stated, stem, slug == "index" ? LastOf(folder) : slug);
        }

        var isUnknown = page.Header.Has("permalink", "eleventyComputed.permalink") || HasUnknownData(page)
            || Config.Contains("permalink", StringComparison.Ordinal);
        return isUnknown ? null
            : slug == "index" || LastOf(folder) == slug ? "/" + folder
            : stem + "/";
    }

    /// <summary>The permalink that a data file of a folder sets for its pages.</summary>
    private string? FromData(SitePage page) => DataFilesOf(page)
        .Where(file => file.EndsWith(".json", StringComparison.Ordinal))
        .Select(file => Site.Config(file).Text("permalink"))
        .FirstOrDefault(found => found is not null);

    /// <summary>A program that sets the permalink cannot be read.</summary>
    private bool HasUnknownData(SitePage page) => DataFilesOf(page).Any(file =>
        Site.Files.TryGetValue(file, out var text) && text.Contains("permalink", StringComparison.Ordinal));

    private static IEnumerable<string> DataFilesOf(SitePage page)
    {
        foreach (var ending in DataFiles.Skip(1))
        {
            yield return page.Path[..^Path.GetExtension(page.Path).Length] + ending;
        }

        for (var end = page.Path.LastIndexOf('/'); end > 0; end = page.Path.LastIndexOf('/', end - 1))
        {
            var folder = page.Path[..end];
            foreach (var ending in DataFiles)
            {
                yield return $"{folder}/{LastOf(folder)}{ending}";
            }
        }
    }

    private static string? Filled(string pattern, string stem, string slug)
    {
        var path = Placeholder().Replace(pattern, match => match.Groups[1].Value switch
        {
            "page.filePathStem" => stem,
            "page.fileSlug" when match.Groups[2].Length == 0 => slug,
            "page.fileSlug" => Slug.Of(slug),
            _ => "{",
        });
        return path.AsSpan().ContainsAny("{}` ") || !path.Contains('/', StringComparison.Ordinal)
            ? null
            : path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path;
    }

    private static string LastOf(string folder) => folder.TrimEnd('/') is { Length: > 0 } path
        ? path[(path.LastIndexOf('/') + 1)..]
        : "";

    [GeneratedRegex(@"\binput\s*:\s*[""']([^""']+)[""']")]
    private static partial Regex InputKey();

    [GeneratedRegex(@"--input=([\w./-]+)")]
    private static partial Regex InputOption();

    [GeneratedRegex(@"\bpathPrefix\s*:\s*[""']([^""']+)[""']")]
    private static partial Regex PathPrefix();

    [GeneratedRegex(@"addPassthroughCopy\(\s*[""']([\w./-]+)[""']")]
    private static partial Regex Copied();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}-")]
    private static partial Regex DatePrefix();

    [GeneratedRegex(@"\{\{-?\s*(page\.\w+)\s*((?:\|\s*(?:slugify|slug)\s*)?)-?\}\}")]
    private static partial Regex Placeholder();
}
