namespace CommunityBot.Composition.Sites;

/// <summary>A static site generator, recognised by its configuration file.</summary>
/// <param name="ConfigFiles">Relative to the site; any of them is enough.</param>
/// <param name="ContentFolders">Where its pages are, the most specific first; "" is the site itself.</param>
internal sealed record SiteGenerator(
    string Name, IReadOnlyList<string> ConfigFiles, IReadOnlyList<string> ContentFolders)
{
    /// <summary>Generators whose file names are unmistakable come first.</summary>
    public static IReadOnlyList<SiteGenerator> All { get; } =
    [
        new("Hugo",
            ["hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config/_default", "archetypes"],
            ["content/events", "content/event", "content/meetups", "content/meetup", "content"]),
        new("Eleventy",
            [
                ".eleventy.js", ".eleventy.cjs", "eleventy.config.js", "eleventy.config.mjs", "eleventy.config.cjs",
                "eleventy.config.ts",
            ],
            [
                "src/events", "src/meetups", "content/events", "content/meetups", "events", "meetups", "src/posts",
                "content", "posts", "src", "",
            ]),
        new("Astro",
            ["astro.config.mjs", "astro.config.js", "astro.config.ts", "astro.config.cjs"],
            [
                "src/content/events", "src/content/meetups", "src/data/events", "src/content", "src/pages/events",
                "src/pages",
            ]),
        new("MkDocs", ["mkdocs.yml", "mkdocs.yaml"], ["docs/events", "docs/meetups", "docs"]),
        new("Pelican", ["pelicanconf.py"], ["content/events", "content/meetups", "content"]),
        new("Docusaurus",
            ["docusaurus.config.js", "docusaurus.config.ts", "docusaurus.config.mjs"],
            ["events", "meetups", "blog", "docs"]),
        new("Gatsby",
            ["gatsby-config.js", "gatsby-config.ts", "gatsby-config.mjs"],
            ["content/events", "src/content/events", "content", "src/pages"]),
        new("Hexo", ["_config.landscape.yml", "scaffolds"], ["source/_posts", "source"]),
        new("Jekyll",
            ["_config.yml", "_config.yaml", "_config.toml"],
            ["_events", "_meetups", "_event", "_meetup", "events", "meetups", "_posts", ""]),
        new("Hugo", ["config.toml", "config.yaml"], ["content/events", "content/event", "content/meetups", "content"]),
    ];

    /// <summary>For a site without a known generator.</summary>
    public static SiteGenerator Unknown { get; } = new(
        "unknown", [], ["events", "meetups", "_events", "content/events", "content", "docs", "pages", ""]);

    public static SiteGenerator Of(string site) => All.FirstOrDefault(generator =>
        generator.ConfigFiles.Any(file => Path.Exists(Path.Combine(site, file)))) ?? Unknown;

    /// <summary>The first of its content folders that exists, relative to the site; "." is the site itself.</summary>
    public string ContentFolderOf(string site) =>
        ContentFolders.FirstOrDefault(folder => folder.Length > 0 && Directory.Exists(Path.Combine(site, folder)), ".");
}
