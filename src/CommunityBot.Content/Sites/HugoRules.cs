using System.Globalization;
using System.Text;

using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Prose;

namespace CommunityBot.Content.Sites;

/// <summary>Addresses of Hugo. https://gohugo.io/content-management/urls/</summary>
internal sealed class HugoRules(SiteLayout site) : SiteRules(site)
{
    private static readonly string[] Files =
    [
        "hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config.toml", "config.yaml", "config.yml", "config.json",
        "config/_default/hugo.toml", "config/_default/hugo.yaml", "config/_default/config.toml",
        "config/_default/config.yaml",
    ];

    private static readonly string[] PermalinkFiles =
        ["config/_default/permalinks.toml", "config/_default/permalinks.yaml"];

    private IEnumerable<Header> Configs => Files.Select(Site.Config).Where(config => !config.IsEmpty);

    private string Content => Text("contentDir") ?? "content";

    /// <summary>An address at another host is that of an earlier home of the site.</summary>
    public override string? BasePath =>
        WebAddress.Read(Text("baseURL")) is { AbsolutePath: { Length: > 1 } path } home
            && home.Host == Site.Address.Host
            ? path
            : null;

    public override IReadOnlyList<string> StaticFolders => ["static"];

    public override string? PathOf(SitePage page)
    {
        if (page.Below(Content) is not var (folder, name) || IsInOtherLanguage(name))
        {
            return null;
        }

        if (page.Header.Text("url") is { } url)
        {
            return WebAddress.Read(url) is null && !url.AsSpan().ContainsAny("{}: ") ? url : null;
        }

        if (name == "_index")
        {
            return Sanitized(folder);
        }

        var isBundle = name == "index";
        var own = isBundle ? LastOf(folder) : name;
        var parent = isBundle ? folder[..(folder.Length - (folder.Length == 0 ? 0 : own.Length + 1))] : folder;
        if (own.Length == 0)
        {
            return "";
        }

        var slug = page.Header.Text("slug");
        var section = folder.Split('/')[0];
        var path = PatternOf(section) is { } pattern ? Filled(pattern, page, parent, own, slug, section)
            : $"{Sanitized(parent)}{Sanitized(slug ?? own)}/";
        return path is null ? null : Text("uglyURLs") is "true" ? path.TrimEnd('/') + ".html" : path;
    }

    /// <summary>Files in the folder of a page bundle are published beside the page.</summary>
    public override string? PathBeside(SitePage page, string picture) =>
        page.Name is "index" && PathOf(page) is { } path && !path.EndsWith(".html", StringComparison.Ordinal)
            && page.Path[..(page.Path.LastIndexOf('/') + 1)] is var folder
            && picture.StartsWith(folder, StringComparison.Ordinal)
            ? path.TrimEnd('/') + "/" + picture[folder.Length..]
            : null;

    private string? Text(string key) =>
        Configs.Select(config => config.Text(key)).FirstOrDefault(text => text is not null);

    /// <summary>
    /// "may.de.md", and every page of a site in which the pages of each language are in a folder of their own.
    /// </summary>
    private bool IsInOtherLanguage(string name) =>
        Text("defaultContentLanguageInSubdir") is "true"
        || (name.LastIndexOf('.') is > 0 and var dot && name[(dot + 1)..] is { Length: 2 or 5 } code
            && char.IsAsciiLetterLower(code[0]));

    private string? PatternOf(string section) => Configs.Concat(PermalinkFiles.Select(Site.Config))
        .Select(config => config.Text($"permalinks.page.{section}", $"permalinks.{section}", $"page.{section}")
            ?? (config.Has("permalinks") ? null : config.Text(section) is { } own && own.Contains(':') ? own : null))
        .FirstOrDefault(pattern => pattern is not null);

    private static string? Filled(
        string pattern, SitePage page, string parent, string name, string? slug, string section)
    {
        var path = new StringBuilder();
        foreach (var segment in pattern.Trim('/').Split('/'))
        {
            var filled = segment;
            foreach (var (token, value) in new (string, string?)[]
            {
                (":year", page.Date?.Year.ToString("0000", CultureInfo.InvariantCulture)),
                (":month", page.Date?.Month.ToString("00", CultureInfo.InvariantCulture)),
                (":day", page.Date?.Day.ToString("00", CultureInfo.InvariantCulture)),
                (":sections", parent.Trim('/')),
                (":section", section),
                (":slugorfilename", slug ?? name),
                (":slugorcontentbasename", slug ?? name),
                (":slug", slug ?? page.Header.Text("title")),
                (":title", page.Header.Text("title")),
                (":filename", name),
                (":contentbasename", name),
            })
            {
                if (!filled.Contains(token, StringComparison.Ordinal))
                {
                    continue;
                }

                if (value is null)
                {
                    return null;
                }

                filled = filled.Replace(token, value, StringComparison.Ordinal);
            }

            if (filled.Contains(':', StringComparison.Ordinal))
            {
                return null;
            }

            path.Append(Sanitized(filled)).Append('/');
        }

        return path.ToString();
    }

    private static string LastOf(string folder) => folder.TrimEnd('/') is { Length: > 0 } path
        ? path[(path.LastIndexOf('/') + 1)..]
        : "";

    /// <summary>Hugo's own: lower case, hyphens for spaces, only letters, digits and a few signs.</summary>
    private static string Sanitized(string path)
    {
        var kept = new StringBuilder(path.Length);
        foreach (var letter in path.ToLowerInvariant())
        {
            if (char.IsWhiteSpace(letter) || letter == '-')
            {
                if (kept.Length > 0 && kept[^1] is not '-')
                {
                    kept.Append('-');
                }
            }
            else if (char.IsLetterOrDigit(letter) || letter is '.' or '/' or '_' or '+' or '~' or '\u0300')
            {
                kept.Append(letter);
            }
        }

        return kept.ToString();
    }
}
