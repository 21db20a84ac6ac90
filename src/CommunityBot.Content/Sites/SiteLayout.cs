using CommunityBot.Content.FrontMatter;

namespace CommunityBot.Content.Sites;

/// <summary>A generator of sites whose rules for addresses are known.</summary>
public enum SiteKind
{
    /// <summary>Only what a page itself says about its address counts.</summary>
    Unknown,
    Hugo,
    Jekyll,
    Eleventy,
    Astro,
    MkDocs,
}

/// <summary>
/// A site as far as the addresses of its pages and pictures follow from it: its address, its generator, and the files
/// that configure it. Instances are compared by reference: another one means that documents have to be read again.
/// </summary>
/// <param name="address">http or https, without query and fragment.</param>
/// <param name="files">Texts of configuration files by their paths relative to the site, with '/'.</param>
/// <param name="pictures">Paths of the pictures in the site's folder, relative to it.</param>
public sealed class SiteLayout(
    Uri address, SiteKind kind, IReadOnlyDictionary<string, string> files, IReadOnlySet<string> pictures)
{
    private readonly Dictionary<string, Header> headers = new(StringComparer.Ordinal);

    public Uri Address => address;

    public SiteKind Kind => kind;

    public IReadOnlyDictionary<string, string> Files => files;

    public IReadOnlySet<string> Pictures => pictures;

    /// <summary>
    /// Ends with '/'. A path below which the generator puts the site is added to an address without one.
    /// </summary>
    internal Uri Root => field ??= RootOf(address, Rules.BasePath);

    internal SiteRules Rules => field ??= SiteRules.Of(this);

    /// <summary>The address of a path of the site; null if the path is none.</summary>
    internal Uri? At(string path)
    {
        var relative = path.TrimStart('/');
        var own = Root.AbsolutePath.TrimStart('/');
        if (own.Length > 0 && relative.StartsWith(own, StringComparison.Ordinal))
        {
            relative = relative[own.Length..];
        }

        return Uri.TryCreate(Root, new Uri("./" + relative, UriKind.Relative), out var found)
            && found.AbsoluteUri.StartsWith(Root.AbsoluteUri, StringComparison.Ordinal)
            ? found
            : null;
    }

    /// <summary>A configuration in YAML, TOML or JSON; empty if there is no such file or it cannot be read.</summary>
    internal Header Config(string path)
    {
        lock (headers)
        {
            return headers.TryGetValue(path, out var known) ? known : headers[path] = Read(path);
        }
    }

    private Header Read(string path)
    {
        if (!files.TryGetValue(path, out var text))
        {
            return Header.Empty;
        }

        var ignored = new ProblemReport(path);
        try
        {
            return Header.Of(Path.GetExtension(path) switch
            {
                ".toml" => TomlHeader.Read(text, 1, ignored),
                ".json" => JsonHeader.Read(text.Trim(), 1, ignored)?.Value,
                _ => YamlHeader.TryRead(text, 1),
            });
        }
        catch (HeaderTooLargeException)
        {
            return Header.Empty;
        }
    }

    private static Uri RootOf(Uri address, string? basePath)
    {
        var path = address.AbsolutePath.Trim('/') is { Length: > 0 } own ? own : basePath?.Trim('/') ?? "";
        return new Uri(address.GetLeftPart(UriPartial.Authority) + (path.Length > 0 ? $"/{path}/" : "/"));
    }
}

/// <summary>The place of a document in its site.</summary>
/// <param name="Path">Relative to the site, with '/'.</param>
public sealed record DocumentSite(SiteLayout Layout, string Path);
