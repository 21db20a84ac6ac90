using System.Globalization;
using System.Text;

using CommunityBot.Content.FrontMatter;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Content.Sites;

/// <summary>Addresses of Jekyll. https://jekyllrb.com/docs/permalinks/</summary>
internal sealed class JekyllRules(SiteLayout site) : SiteRules(site)
{
    private static readonly Dictionary<string, string> Styles = new(StringComparer.Ordinal)
    {
        ["date"] = "/:categories/:year/:month/:day/:title:output_ext",
        ["pretty"] = "/:categories/:year/:month/:day/:title/",
        ["ordinal"] = "/:categories/:year/:y_day/:title:output_ext",
        ["none"] = "/:categories/:title:output_ext",
    };

    private Header Config => Site.Config("_config.yml") is { IsEmpty: false } config ? config
        : Site.Config("_config.yaml") is { IsEmpty: false } other ? other
        : Site.Config("_config.toml");

    private string Style => Config.Text("permalink") ?? "date";

    public override string? BasePath => Config.Text("baseurl");

    public override IReadOnlyList<string> StaticFolders => [""];

    public override string? PathOf(SitePage page)
    {
        var path = page.Path;
        if (Config.Text("collections_dir") is { } inside && path.StartsWith(inside + "/", StringComparison.Ordinal))
        {
            path = path[(inside.Length + 1)..];
        }

        var segments = path.Split('/');
        var marked = Array.FindIndex(segments, segment => segment.StartsWith('_'));
        var type = marked < 0 ? "pages" : segments[marked][1..];
        var stated = page.Header.Text("permalink") ?? Default(page.Path, type);
        if (type is "drafts" or "includes" or "layouts" or "data" or "site")
        {
            return null;
        }

        return type switch
        {
            "posts" => Post(page, segments, marked, stated),
            "pages" => Page(page, segments, stated),
            _ when marked == 0 && Config.Text($"collections.{type}.output") is "true" =>
                Member(page, segments, type, stated ?? Config.Text($"collections.{type}.permalink")),
            _ => null,
        };
    }

    /// <summary>Files are copied as they are, except in folders with an underscore.</summary>
    public override string? PathBeside(SitePage page, string picture) =>
        picture.Split('/').Any(segment => segment.StartsWith('_')) ? null : "/" + picture;

    private string? Post(SitePage page, string[] segments, int marked, string? stated)
    {
        if (page.Name is not { Length: > 11 } name
            || LocalDatePattern.Iso.Parse(name[..10]) is not { Success: true, Value: var filed }
            || name[10] != '-')
        {
            return null;
        }

        var pattern = stated ?? Style;
        var written = page.Header.Texts("categories", "category").SelectMany(text => text.Text.Split(
            [' ', ',', '[', ']', '"', '\''], StringSplitOptions.RemoveEmptyEntries));
        var categories = segments.Take(marked).Concat(written).Select(Slugified).Distinct(StringComparer.Ordinal);
        return Filled(pattern, page, name[11..], new Dictionary<string, string?>
        {
            [":categories"] = string.Join('/', categories),
            [":collection"] = "posts",
            [":path"] = null,
        }, page.Date ?? filed);
    }

    private string? Member(SitePage page, string[] segments, string collection, string? stated)
    {
        var path = string.Join('/', segments.Skip(1).SkipLast(1).Append(page.Name));
        var pattern = stated ?? "/:collection/:path" + Suffix(Style);
        return Filled(pattern, page, page.Name, new Dictionary<string, string?>
        {
            [":categories"] = string.Join('/', page.Header.Texts("categories", "category").Select(
                text => Slugified(text.Text))),
            [":collection"] = collection,
            [":path"] = path,
        }, page.Date);
    }

    private string? Page(SitePage page, string[] segments, string? stated)
    {
        var folder = string.Concat(segments.SkipLast(1).Select(segment => segment + "/"));
        return stated is not null && !Styles.ContainsKey(stated)
            ? stated.AsSpan().ContainsAny("{:") ? null : stated
            : page.Name == "index" ? "/" + folder
            : $"/{folder}{page.Name}" + Suffix(stated ?? Style).Replace(
                ":output_ext", ".html", StringComparison.Ordinal);
    }

    private static string Suffix(string style) => style switch
    {
        "pretty" => "/",
        _ when Styles.ContainsKey(style) => ":output_ext",
        _ when style.EndsWith('/') => "/",
        _ when style.EndsWith(":output_ext", StringComparison.Ordinal) => ":output_ext",
        _ => "",
    };

    private static string? Filled(
        string pattern, SitePage page, string name, Dictionary<string, string?> values, LocalDate? date)
    {
        var path = Styles.GetValueOrDefault(pattern, pattern);
        if (path.AsSpan().ContainsAny("{} "))
        {
            return null;
        }

        var slug = page.Header.Text("slug");
        values[":year"] = Number(date?.Year, "0000");
        values[":month"] = Number(date?.Month, "00");
        values[":day"] = Number(date?.Day, "00");
        values[":i_month"] = Number(date?.Month, "0");
        values[":i_day"] = Number(date?.Day, "0");
        values[":y_day"] = Number(date?.DayOfYear, "000");
        values[":title"] = Slugified(slug ?? name, isCased: true);
        values[":slug"] = Slugified(slug ?? name);
        values[":name"] = Slugified(page.Name);
        values[":output_ext"] = ".html";
        foreach (var (token, value) in values.OrderByDescending(pair => pair.Key.Length))
        {
            if (path.Contains(token, StringComparison.Ordinal))
            {
                if (value is null)
                {
                    return null;
                }

                path = path.Replace(token, value, StringComparison.Ordinal);
            }
        }

        while (path.Contains("//", StringComparison.Ordinal))
        {
            path = path.Replace("//", "/", StringComparison.Ordinal);
        }

        return path.Contains(':', StringComparison.Ordinal) ? null : path;
    }

    private static string? Number(int? number, string format) => number?.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>The permalink in "defaults" for a path and type; the last that applies.</summary>
    private string? Default(string path, string type)
    {
        if (Config.Find("defaults")?.Value is not HeaderValue.Sequence { Values: var all })
        {
            return null;
        }

        string? found = null;
        foreach (var entry in all.OfType<HeaderValue.Mapping>().Select(map => new Header(map)))
        {
            var scope = entry.Text("scope.path") ?? "";
            if (path.StartsWith(scope, StringComparison.Ordinal) && (entry.Text("scope.type") ?? type) == type)
            {
                found = entry.Text("values.permalink") ?? found;
            }
        }

        return found;
    }

    private static string Slugified(string text) => Slugified(text, isCased: false);

    private static string Slugified(string text, bool isCased)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter)
                || (isCased && "._~!$&'()+,;=@".Contains(letter, StringComparison.Ordinal)))
            {
                slug.Append(isCased ? letter : char.ToLowerInvariant(letter));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().Trim('-');
    }
}
