namespace CommunityBot.Content.Pages;

/// <summary>
/// XML that a site generator writes beside its pages for other programs: Atom and RSS feeds, site maps, drawings. Their
/// posts are pages elsewhere, and their days are those of publication.
/// </summary>
internal static class XmlOfPrograms
{
    /// <summary>Characters before the root element: the declaration, style sheets, comments.</summary>
    private const int MaximumBefore = 2_000;

    private static readonly string[] Roots =
        ["feed", "rss", "rdf:RDF", "urlset", "sitemapindex", "svg", "opml", "OpenSearchDescription", "browserconfig"];

    public static bool Is(string text)
    {
        var rest = text.AsSpan().TrimStart('\uFEFF').TrimStart();
        if (rest.IsEmpty || rest[0] != '<')
        {
            return false;
        }

        rest = rest[..Math.Min(rest.Length, MaximumBefore)];
        while (rest.StartsWith("<?") || rest.StartsWith("<!"))
        {
            var end = rest.StartsWith("<!--") ? rest.IndexOf("-->") : rest.IndexOf('>');
            if (end < 0)
            {
                return false;
            }

            rest = rest[(rest[end] == '-' ? end + 3 : end + 1)..].TrimStart();
        }

        foreach (var root in Roots)
        {
            if (rest.StartsWith("<" + root) && rest.Length > root.Length + 1
                && (char.IsWhiteSpace(rest[root.Length + 1]) || rest[root.Length + 1] is '>' or '/'))
            {
                return true;
            }
        }

        return false;
    }
}
