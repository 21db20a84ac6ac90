using System.Buffers;

using CommunityBot.Content.FrontMatter;

using NodaTime;

namespace CommunityBot.Content.Sites;

/// <summary>The rules by which a generator gives addresses to pages; null is one that cannot be known.</summary>
internal abstract class SiteRules(SiteLayout site)
{
    private static readonly SearchValues<char> NeverInPaths = SearchValues.Create("{}:<> *\"'");

    protected SiteLayout Site => site;

    /// <summary>The path below which the generator expects the site; null for none.</summary>
    public virtual string? BasePath => null;

    /// <summary>Folders whose files are published as they are, relative to the site; "" is the site itself.</summary>
    public virtual IReadOnlyList<string> StaticFolders => [];

    /// <summary>The path of a page's address, without the site's own.</summary>
    public abstract string? PathOf(SitePage page);

    /// <summary>The path of a picture beside a page.</summary>
    /// <param name="picture">Relative to the site.</param>
    public virtual string? PathBeside(SitePage page, string picture) => null;

    public static SiteRules Of(SiteLayout site) => site.Kind switch
    {
        SiteKind.Hugo => new HugoRules(site),
        SiteKind.Jekyll => new JekyllRules(site),
        SiteKind.Eleventy => new EleventyRules(site),
        SiteKind.Astro => new AstroRules(site),
        SiteKind.MkDocs => new MkDocsRules(site),
        _ => new UnknownRules(site),
    };

    /// <summary>A path that the page states, which needs no rules: "/meetups/may/".</summary>
    protected static string? Stated(SitePage page, params ReadOnlySpan<string> keys) =>
        page.Header.Text(keys) is { } path && path.StartsWith('/') && !path.StartsWith("//", StringComparison.Ordinal)
            && !path.AsSpan().ContainsAny(NeverInPaths)
            ? path
            : null;

    private sealed class UnknownRules(SiteLayout site) : SiteRules(site)
    {
        public override string? PathOf(SitePage page) => Stated(page, "permalink");
    }

    private sealed class MkDocsRules(SiteLayout site) : SiteRules(site)
    {
        private string Docs => Site.Config("mkdocs.yml").Text("docs_dir") ?? Site.Config("mkdocs.yaml").Text("docs_dir")
            ?? "docs";

        public override IReadOnlyList<string> StaticFolders => [Docs];

        public override string? PathOf(SitePage page) =>
            page.Below(Docs) is not { } below
            || Site.Config("mkdocs.yml").Text("use_directory_urls") is "false"
                ? null
                : below is { Name: "index" or "README" } ? below.Folder : $"{below.Folder}{below.Name}/";
    }
}

/// <summary>A page of a site.</summary>
/// <param name="Path">Relative to the site.</param>
/// <param name="Date">The day by which generators file the page; null without one.</param>
internal sealed record SitePage(string Path, Header Header, LocalDate? Date)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The folder, empty or with '/' at its end, and the name without extension.</summary>
    public (string Folder, string Name)? Below(string root)
    {
        var start = root.Trim('.', '/') is { Length: > 0 } folder ? folder + "/" : "";
        if (!Path.StartsWith(start, StringComparison.Ordinal))
        {
            return null;
        }

        var rest = Path[start.Length..];
        return (rest[..(rest.LastIndexOf('/') + 1)], Name);
    }
}
