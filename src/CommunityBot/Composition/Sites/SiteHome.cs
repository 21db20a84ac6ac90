using System.Text.RegularExpressions;

namespace CommunityBot.Composition.Sites;

/// <summary>The address that a site's own configuration states for its home page.</summary>
internal static partial class SiteHome
{
    /// <summary>Files that state it beside the generator's own.</summary>
    private static readonly string[] MoreFiles =
    [
        "publishconf.py", "config/production/hugo.toml", "config/production/hugo.yaml",
        "config/production/config.toml", "config/_default/hugo.toml", "config/_default/hugo.yaml",
        "config/_default/config.toml", "config/_default/config.yaml", "config.yml", "config.json", "_config.yml",
    ];

    /// <summary>Where Eleventy, which has no setting for it, and some themes keep it by custom.</summary>
    private static readonly string[] DataFiles =
    [
        .. from folder in (string[])["src/_data", "_data", "content/_data"]
           from name in (string[])["site", "metadata", "meta"]
           from extension in (string[])[".json", ".js", ".cjs", ".mjs", ".ts", ".yml", ".yaml"]
           select $"{folder}/{name}{extension}",
        "src/consts.ts", "src/config.ts", "src/site.config.ts",
    ];

    /// <summary>With GitHub Pages, the host of the site's own domain.</summary>
    private static readonly string[] HostFiles =
        ["CNAME", "static/CNAME", "public/CNAME", "docs/CNAME", "src/CNAME", "source/CNAME", "content/extra/CNAME"];

    /// <summary>Hosts that generators and themes write into every new site.</summary>
    private static readonly HashSet<string> Placeholders = new(StringComparer.OrdinalIgnoreCase)
    {
        "example.com", "www.example.com", "example.org", "www.example.org", "example.net", "yourwebsite.com",
        "your-domain.com", "your-docusaurus-site.example.com", "yourdomain.com", "mysite.com",
    };

    /// <summary>Ends with '/'; null if the site states no address, or only that of a template.</summary>
    /// <param name="textOf">The text of a file relative to the site; empty if there is none.</param>
    public static Uri? Find(SiteGenerator generator, Func<string, string> textOf)
    {
        var keys = KeysOf(generator);
        List<Entry> entries =
        [
            .. MoreFiles.Concat(generator.ConfigFiles).Concat(keys.UsesDataFiles ? DataFiles : []).Distinct()
                .SelectMany(file => Entries(file, textOf(file), keys.IsNested)),
        ];
        var home = entries.Where(entry => keys.Address.Contains(entry.Key)).Select(entry => Read(entry.Value))
            .Concat(HostFiles.Select(textOf).Select(host => HostName().IsMatch(host) ? Read("https://" + host) : null))
            .FirstOrDefault(address => address is not null);
        if (home is null)
        {
            return null;
        }

        var path = home.AbsolutePath.Length > 1
            ? home.AbsolutePath
            : entries.Find(entry => entry.Key == keys.Path && entry.Value.StartsWith('/'))?.Value ?? "/";
        return path.Trim('/') is { Length: > 0 } below
            ? new Uri(home, $"/{below}/")
            : Placeholders.Contains(home.Host) ? null : new Uri(home, "/");
    }

    private static Keys KeysOf(SiteGenerator generator) => generator.Name switch
    {
        "Hugo" => new Keys(["baseURL", "baseUrl", "baseurl"], null),
        "Jekyll" => new Keys(["url"], "baseurl"),
        "MkDocs" => new Keys(["site_url"], null),
        "Pelican" => new Keys(["SITEURL"], null),
        "Hexo" => new Keys(["url"], "root"),
        "Astro" => new Keys(["site", "SITE_URL", "siteUrl"], "base") { IsNested = true, UsesDataFiles = true },
        "Docusaurus" => new Keys(["url"], "baseUrl") { IsNested = true },
        "Gatsby" => new Keys(["siteUrl"], "pathPrefix") { IsNested = true },
        _ => new Keys(["url", "siteUrl", "siteURL", "site_url", "baseUrl"], null)
        {
            IsNested = true,
            UsesDataFiles = true,
        },
    };

    /// <summary>
    /// All addresses and paths with their keys. The least indented come first: deeper ones are about authors and their
    /// like.
    /// </summary>
    private static IEnumerable<Entry> Entries(string file, string text, bool isNested)
    {
        var isScript = Path.GetExtension(file) is ".js" or ".ts" or ".mjs" or ".cjs";
        return text.Split('\n')
            .Select(line => (Line: line.TrimStart(), Indent: line.Length - line.TrimStart().Length))
            .Where(each => !each.Line.StartsWith(isScript ? '/' : '#') && !each.Line.StartsWith('*')
                && (isNested || each.Indent == 0 || file.EndsWith(".json", StringComparison.Ordinal)))
            .OrderBy(each => each.Indent)
            .SelectMany(each => Setting().Matches(each.Line))
            .Select(match => new Entry(match.Groups["key"].Value, match.Groups["value"].Value));
    }

    /// <summary>Null unless the setting <c>site</c> can be this address.</summary>
    private static Uri? Read(string text) =>
        Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address)
        && address is { Scheme: "https" or "http", IsLoopback: false, UserInfo: "", Query: "", Fragment: "" }
        && address.Host.Contains('.', StringComparison.Ordinal)
            ? address
            : null;

    [GeneratedRegex(
        @"(?<![\w.$\-])(?<key>\w+)[""']?[ \t]*[:=][ \t]*[""'`]?(?<value>(https?:/)?/[^\s""'`,<>{}#]*)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Setting();

    [GeneratedRegex(@"^\s*[a-zA-Z0-9\-]+(\.[a-zA-Z0-9\-]+)+\s*\z", RegexOptions.ExplicitCapture)]
    private static partial Regex HostName();

    private sealed record Entry(string Key, string Value);

    /// <param name="Address">Keys of the address.</param>
    /// <param name="Path">The key of a path that belongs to an address without one; null if there is none.</param>
    private sealed record Keys(IReadOnlyList<string> Address, string? Path)
    {
        /// <summary>Whether the keys are within something else, not on the first level.</summary>
        public bool IsNested { get; init; }

        public bool UsesDataFiles { get; init; }
    }
}
