using System.Text;

using CommunityBot.Content.Sites;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Tests.Sites;

/// <summary>Tests that pages get the addresses that their generators give them, or none.</summary>
public sealed class PageAddressTests
{
    private const string Home = "https://meetup.example/";

    [Theory]
    [InlineData("content/events/may.md", "", "", "events/may/")]
    [InlineData("content/events/May Evening.md", "", "", "events/may-evening/")]
    [InlineData("content/events/may/index.md", "", "", "events/may/")]
    [InlineData("content/events/may.md", "slug: spring", "", "events/spring/")]
    [InlineData("content/events/may.md", "url: /rust/may/", "", "rust/may/")]
    [InlineData("content/events/may.md", "", "uglyURLs = true", "events/may.html")]
    [InlineData("content/events/may.md", "", "[permalinks]\nevents = \"/:year/:slug/\"", "2031/rust/")]
    [InlineData("content/events/may.md", "", "[permalinks]\nevents = \"/:year/:unknown/\"", null)]
    [InlineData("content/events/may.de.md", "", "", null)]
    [InlineData("content/events/may.md", "", "defaultContentLanguageInSubdir = true", null)]
    [InlineData("data/events/may.md", "", "", null)]
    [InlineData("content/events/may.md", "", "baseURL = \"https://meetup.example/rust/\"", "rust/events/may/")]
    [InlineData("content/events/may.md", "", "baseURL = \"https://old.example/rust/\"", "events/may/")]
    public void Hugo(string path, string header, string config, string? address) =>
        Expect(address, SiteKind.Hugo, path, header, ("hugo.toml", config));

    [Theory]
    [InlineData("_posts/2031-01-18-rust-evening.md", "date: 2031-01-18", "", "2031/01/18/rust-evening.html")]
    [InlineData("_posts/2031-01-18-rust.md", "categories: [Talks]", "permalink: pretty", "talks/2031/01/20/rust/")]
    [InlineData("_posts/2031-01-18-rust.md", "", "permalink: /blog/:title/", "blog/rust/")]
    [InlineData("_meetups/may.md", "", "collections:\n  meetups:\n    output: true", "meetups/may.html")]
    [InlineData(
        "_meetups/may.md", "", "collections:\n  meetups:\n    output: true\n    permalink: /m/:name/", "m/may/")]
    [InlineData("_meetups/may.md", "", "collections:\n  meetups:\n    output: false", null)]
    [InlineData("_meetups/may.md", "permalink: /may/", "collections:\n  meetups:\n    output: true", "may/")]
    [InlineData(
        "_meetups/may.md", "",
        "collections:\n  meetups:\n    output: true\ndefaults:\n  - scope: { path: '', type: meetups }\n" +
        "    values: { permalink: '/e/:slug' }",
        "e/may")]
    [InlineData("events/may.md", "", "", "events/may.html")]
    [InlineData("events/may.md", "", "permalink: pretty", "events/may/")]
    [InlineData("events/index.md", "", "", "events/")]
    [InlineData("_drafts/may.md", "", "", null)]
    [InlineData("events/may.md", "", "baseurl: /rust", "rust/events/may.html")]
    public void Jekyll(string path, string header, string config, string? address) =>
        Expect(address, SiteKind.Jekyll, path, header, ("_config.yml", config));

    [Theory]
    [InlineData("src/events/2031-01-20-may.md", "", "return { dir: { input: 'src' } };", "events/may/")]
    [InlineData("events/may.md", "", "", "events/may/")]
    [InlineData("events/may/may.md", "", "", "events/may/")]
    [InlineData("events/may.md", "permalink: \"/rust/{{ page.fileSlug }}/\"", "", "rust/may/")]
    [InlineData("events/may.md", "permalink: \"/rust/{{ title | slugify }}/\"", "", null)]
    [InlineData("events/may.md", "", "eleventyConfig.addGlobalData('permalink', () => x)", null)]
    public void Eleventy(string path, string header, string config, string? address) =>
        Expect(address, SiteKind.Eleventy, path, header, (".eleventy.js", config));

    [Theory]
    [InlineData("events/events.json", "{ \"permalink\": \"/e/{{ page.fileSlug }}.html\" }", "e/may.html")]
    [InlineData("events/events.11tydata.js", "module.exports = { permalink: data => data.x }", null)]
    [InlineData("events/events.11tydata.js", "module.exports = { tags: 'events' }", "events/may/")]
    public void Eleventy_reads_the_data_of_a_folder(string file, string text, string? address) =>
        Expect(address, SiteKind.Eleventy, "events/may.md", "", (file, text));

    [Theory]
    [InlineData("src/pages/events/may.md", "", "", "events/may/")]
    [InlineData("src/content/events/May.md", "src/pages/events/[...slug].astro", "slug: entry.slug", "events/may/")]
    [InlineData("src/content/events/may.md", "src/pages/[id].astro", "id: entry.id", "may/")]
    [InlineData("src/content/events/may.md", "src/pages/e/[slug].astro", "slug: entry.data.own", null)]
    [InlineData("src/content/events/2031/may.md", "src/pages/e/[slug].astro", "slug: entry.slug", null)]
    [InlineData("src/content/events/may.md", "src/pages/index.astro", "slug: entry.slug", null)]
    public void Astro(string path, string route, string parameter, string? address) => Expect(
        address, SiteKind.Astro, path, "",
        (route,
            "const all = await getCollection('events');\nreturn all.map(entry => ({ params: { " + parameter +
            " } }));"));

    [Theory]
    [InlineData("docs/events/may.md", "", "events/may/")]
    [InlineData("docs/events/may.md", "use_directory_urls: false", null)]
    public void MkDocs(string path, string config, string? address) =>
        Expect(address, SiteKind.MkDocs, path, "", ("mkdocs.yml", config));

    [Theory]
    [InlineData("permalink: /may/", "may/")]
    [InlineData("permalink: \"/{{ slug }}/\"", null)]
    [InlineData("link: https://example.org/may", null)]
    [InlineData("", null)]
    public void Without_a_known_generator_only_the_page_itself_says_it(string header, string? address) =>
        Expect(address, SiteKind.Unknown, "events/may.md", header);

    [Fact]
    public void Without_a_site_a_page_has_no_address() =>
        Assert.Null(Reading.Page(Text("permalink: /may/"), "events/may.md").Links.Website);

    [Fact]
    public void An_address_of_the_page_itself_comes_first() => Assert.Equal(
        "https://example.org/may",
        Read(SiteKind.Hugo, "content/events/may.md", "website: https://example.org/may").Links.Website?.AbsoluteUri);

    [Theory]
    [InlineData(SiteKind.Hugo, "content/e/may/index.md", "image: a.png", "content/e/may/a.png", "e/may/a.png")]
    [InlineData(SiteKind.Hugo, "content/e/may.md", "image: /img/a.png", "static/img/a.png", "img/a.png")]
    [InlineData(SiteKind.Hugo, "content/e/may.md", "cover: { image: img/a.png }", "static/img/a.png", "img/a.png")]
    [InlineData(SiteKind.Hugo, "content/e/may.md", "image: /img/a.png", "assets/img/a.png", null)]
    [InlineData(SiteKind.Hugo, "content/e/may.md", "image: a.png", "content/e/a.png", null)]
    [InlineData(SiteKind.Jekyll, "_meetups/may.md", "image: /assets/a.png", "", "assets/a.png")]
    [InlineData(SiteKind.Jekyll, "events/may.md", "image: a.png", "events/a.png", "events/a.png")]
    [InlineData(SiteKind.Astro, "src/content/e/may.md", "image: ./a.png", "src/content/e/a.png", null)]
    [InlineData(SiteKind.Astro, "src/content/e/may.md", "image: img/a.png", "public/img/a.png", "img/a.png")]
    [InlineData(SiteKind.Unknown, "e/may.md", "image: a.png", "e/a.png", null)]
    [InlineData(SiteKind.Unknown, "e/may.md", "image: ../../../a.png", "", null)]
    [InlineData(SiteKind.Unknown, "e/may.md", "image: https://cdn.example/a.png", "", "https://cdn.example/a.png")]
    public void A_picture_has_the_address_at_which_it_is_published(
        SiteKind kind, string path, string header, string file, string? address)
    {
        var expected = address is null ? null : new Uri(new Uri(Home), address).AbsoluteUri;

        Assert.Equal(expected, Read(kind, path, header, pictures: [file]).Links.Cover?.Address.AbsoluteUri);
    }

    [Theory]
    [InlineData("image: /a.png\nimage_alt: Zwei Leute vor einer Tafel", "", "Zwei Leute vor einer Tafel")]
    [InlineData("image:\n  src: /a.png\n  alt: Une salle", "", "Une salle")]
    [InlineData("image: /a.png", "![A lecture](/a.png)", "A lecture")]
    [InlineData("image: /a.png", "", null)]
    public void A_picture_without_a_text_alternative_is_a_warning(string header, string body, string? alt)
    {
        var read = Of(SiteKind.Jekyll, "events/may.md", header, body, []);

        Assert.Equal(alt, Assert.Single(read.Meetups).Links.Cover?.Alt);
        Assert.Equal(alt is null, read.Problems.Any(problem => problem.Code == "picture-without-alt"));
    }

    [Fact]
    public void Hugo_uses_a_picture_of_the_bundle_that_is_called_so() => Assert.Equal(
        (Home + "e/may/the-cover.png", "People"),
        Assert.Single(Of(
            SiteKind.Hugo, "content/e/may/index.md", "", "![Other](x.png)\n\n![People](the-cover.png)",
            ["content/e/may/x.png", "content/e/may/the-cover.png"]).Meetups).Links.Cover is { } cover
                ? (cover.Address.AbsoluteUri, cover.Alt)
                : default);

    private static void Expect(
        string? address, SiteKind kind, string path, string header, params (string, string)[] files) => Assert.Equal(
        address is null ? header.StartsWith("link: ", StringComparison.Ordinal) ? header[6..] : null : Home + address,
        Read(kind, path, header, files).Links.Website?.AbsoluteUri);

    private static Meetup Read(
        SiteKind kind, string path, string header, (string, string)[]? files = null, string[]? pictures = null) =>
        Assert.Single(Of(kind, path, header, "", pictures ?? [], files ?? []).Meetups);

    private static ContentReadResult Of(
        SiteKind kind, string path, string header, string body, string[] pictures,
        params (string Path, string Text)[] files)
    {
        var layout = new SiteLayout(
            new Uri(Home), kind, files.ToDictionary(file => file.Path, file => file.Text), pictures.ToHashSet());
        return Reading.Library.Read(
            ContentDocument.Decode(path, Encoding.UTF8.GetBytes(Text(header) + body)) with
            {
                Site = new DocumentSite(layout, path),
            },
            new ReadingContext(Reading.London) { ShowsPictures = true });
    }

    private static string Text(string header) =>
        $"---\ntitle: Rust\nevent_date: 2031-01-20T18:30\n" +
        (header.Contains("date: ", StringComparison.Ordinal) ? "" : "date: 2031-01-20\n") + $"{header}\n---\nText.\n\n";
}
