using System.Buffers;
using System.Text.RegularExpressions;

namespace CommunityBot.Content.Sites;

/// <summary>
/// Addresses of Astro: pages by their paths, and collections that one route shows by slug or id.
/// https://docs.astro.build/en/guides/routing/
/// </summary>
internal sealed partial class AstroRules(SiteLayout site) : SiteRules(site)
{
    /// <summary>Characters that Astro changes in an id.</summary>
    private static readonly SearchValues<char> Changed = SearchValues.Create(" .()'&");

    private const string Pages = "src/pages/";

    private const string Collections = "src/content/";

    private string Config => field ??= string.Join(
        '\n', Site.Files.Where(file => file.Key.StartsWith("astro.config.", StringComparison.Ordinal))
            .Select(file => file.Value));

    public override string? BasePath => Base().Match(Config) is { Success: true } match ? match.Groups[1].Value : null;

    public override IReadOnlyList<string> StaticFolders => ["public"];

    private string End => Config.Contains("'never'", StringComparison.Ordinal)
        || Config.Contains("\"never\"", StringComparison.Ordinal) ? "" : "/";

    public override string? PathOf(SitePage page)
    {
        if (page.Below(Pages) is var (folder, name))
        {
            return page.Path.Contains('[', StringComparison.Ordinal) || name.StartsWith('_') ? null
                : name == "index" ? "/" + folder
                : $"/{folder}{name}{End}";
        }

        return page.Below(Collections) is { Folder: { Length: > 0 } inside } member
            ? Member(page, inside, member.Name)
            : null;
    }

    private string? Member(SitePage page, string folder, string name)
    {
        var collection = folder[..folder.IndexOf('/', StringComparison.Ordinal)];
        var routes = Site.Files.Where(file => file.Key.StartsWith(Pages, StringComparison.Ordinal)
            && Get().Matches(file.Value).Any(match => match.Groups[1].Value == collection)
            && file.Key.Contains('[', StringComparison.Ordinal)).ToList();
        if (routes is not [var (path, text)]
            || Route().Match(path) is not { Success: true } route
            || !Parameter().IsMatch(text))
        {
            return null;
        }

        var inner = folder[(collection.Length + 1)..];
        var id = page.Header.Text("slug") ?? (name == "index" ? inner.TrimEnd('/') : inner + name).ToLowerInvariant();
        return id.Length == 0 || id.AsSpan().ContainsAny(Changed)
            || (route.Groups["rest"].Length == 0 && id.Contains('/', StringComparison.Ordinal))
            ? null
            : $"/{route.Groups["base"].Value}{id}{End}";
    }

    [GeneratedRegex(@"\bbase\s*:\s*[""']([^""']+)[""']")]
    private static partial Regex Base();

    [GeneratedRegex(@"getCollection\(\s*[""'](\w[\w-]*)[""']")]
    private static partial Regex Get();

    [GeneratedRegex(
        @"^src/pages/(?<base>[^\[\]]*)\[(?<rest>(?:\.\.\.)?)(?:slug|id)\]\.astro$", RegexOptions.ExplicitCapture)]
    private static partial Regex Route();

    [GeneratedRegex(@"params\s*:\s*\{\s*(?:slug|id)\s*:\s*\w+\.(?:slug|id)\s*,?\s*\}")]
    private static partial Regex Parameter();
}
