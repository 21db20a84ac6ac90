using System.Text.RegularExpressions;

using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Composition.Sites;

/// <summary>What a site's own configuration says about its community.</summary>
/// <param name="ContentFolder">Relative to the site.</param>
/// <param name="Zone">An IANA time zone; null if the site names none.</param>
/// <param name="Language">One that the bot speaks; null if the site names none.</param>
/// <param name="Home">The address of its home page; null if the site states none.</param>
internal sealed partial record SiteFacts(
    SiteGenerator Generator, string ContentFolder, string Name, string? Zone, string? Language, Uri? Home)
{
    /// <summary>A configuration is small; more is something else.</summary>
    private const int MaximumBytes = 256 * 1024;

    private const int PagesRead = 50;

    private static readonly string[] MoreFiles =
    [
        "config/_default/hugo.toml", "config/_default/config.toml", "config/_default/params.toml",
        "src/_data/site.json", "_data/site.json", "src/_data/metadata.json", "_data/metadata.json",
        "src/consts.ts", "src/config.ts",
    ];

    private static readonly string[] Layouts =
    [
        "_layouts/default.html", "layouts/_default/baseof.html", "layouts/baseof.html", "src/_includes/base.njk",
        "_includes/base.njk", "src/_includes/layouts/base.njk", "_includes/layouts/base.njk",
        "src/layouts/Layout.astro", "src/layouts/BaseLayout.astro", "index.html",
    ];

    /// <param name="site">An existing folder, absolute.</param>
    public static SiteFacts Read(string site)
    {
        var generator = SiteGenerator.Of(site);
        var folder = generator.ContentFolderOf(site);
        var config = string.Join('\n', generator.ConfigFiles.Concat(MoreFiles).Select(file => TextOf(site, file)));
        var pages = string.Join('\n', Pages(Path.Combine(site, folder)).Select(page => TextOf(site, page)));
        var name = TitleKey().Match(config).Groups["value"].Value.Trim();
        return new SiteFacts(
            generator,
            folder,
            name.Length > 0 ? name : new DirectoryInfo(site).Name,
            ZoneIn(config) ?? ZoneIn(pages),
            LanguageIn(LanguageKey(), config)
                ?? LanguageIn(HtmlLanguage(), string.Join('\n', Layouts.Select(file => TextOf(site, file)))),
            SiteHome.Find(generator, file => TextOf(site, file)));
    }

    /// <summary>The zone that is named most often.</summary>
    private static string? ZoneIn(string text) => ZoneKey().Matches(text)
        .Select(match => match.Groups["value"].Value)
        .Where(zone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null)
        .GroupBy(zone => zone, StringComparer.Ordinal)
        .OrderByDescending(same => same.Count())
        .FirstOrDefault()?.Key;

    private static string? LanguageIn(Regex key, string text) => key.Matches(text)
        .Select(match => match.Groups["value"].Value[..2].ToLowerInvariant())
        .FirstOrDefault(language => Phrases.For(language) is not null);

    private static IEnumerable<string> Pages(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder, "*.md", SearchOption.TopDirectoryOnly).Take(PagesRead)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Empty if there is no such file, or if it cannot be read.</summary>
    private static string TextOf(string site, string file)
    {
        try
        {
            var found = new FileInfo(Path.Combine(site, file));
            return found is { Exists: true, Length: <= MaximumBytes } ? File.ReadAllText(found.FullName) : "";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    [GeneratedRegex(
        @"^[ \t]*(?:export\s+const\s+)?[""']?(?:title|name|site_?name|SITE_TITLE)[""']?\s*[:=]\s*" +
        @"(?:""(?<value>[^""\n]+)""|'(?<value>[^'\n]+)'|(?<value>[^""'\s{\[][^\n#{\[]*))",
        RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex TitleKey();

    [GeneratedRegex(
        @"\btime_?zone[""']?\s*[:=]\s*[""']?(?<value>[A-Za-z]+/[A-Za-z0-9_+/\-]+)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex ZoneKey();

    [GeneratedRegex(
        @"\b(?:languageCode|defaultContentLanguage|default_lang|defaultLocale|language|lang|locale)[""']?\s*[:=]\s*" +
        @"[""']?(?<value>[a-z]{2})\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex LanguageKey();

    [GeneratedRegex(@"<html[^>]*\slang=[""']?(?<value>[a-z]{2})\b", RegexOptions.IgnoreCase)]
    private static partial Regex HtmlLanguage();
}
