using System.Text;

using CommunityBot.Core.Communities;
using CommunityBot.WebConsole;

namespace CommunityBot.PublicPages;

/// <summary>The HTML around every public page. No script; what comes from pages is escaped.</summary>
internal static class PublicFrame
{
    /// <param name="body">HTML.</param>
    public static string Write(Community community, PublicHead head, string body, bool isEmbedded = false)
    {
        var html = new StringBuilder("<!doctype html>\n<html lang=\"").Append(community.Phrases.Language)
            .Append("\"><head><meta charset=\"utf-8\">")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Append("<meta name=\"color-scheme\" content=\"light dark\">")
            .Append("<title>").Append(Text(head.Title)).Append("</title>")
            .Append("<link rel=\"stylesheet\" href=\"").Append(EmbeddedPageFile.PublicStyle.Address).Append("\">");
        if (!isEmbedded)
        {
            AppendHead(html, community, head);
        }

        return html.Append("</head><body").Append(isEmbedded ? " class=\"embedded\"" : "").Append("><main>")
            .Append(body).Append("</main></body></html>\n").ToString();
    }

    public static string Text(string text) => WebRenderer.Text(text);

    /// <summary>A link within the pages, or to a form that this program has made.</summary>
    public static string Link(Uri address, string text, string? attributes = null) =>
        $"<a href=\"{Text(address.AbsoluteUri)}\"{(attributes is null ? "" : $" {attributes}")}>{Text(text)}</a>";

    /// <summary>Open Graph (https://ogp.me) and what search engines and feed readers look for.</summary>
    private static void AppendHead(StringBuilder html, Community community, PublicHead head)
    {
        var site = head.Site;
        Meta("name", "description", head.Description);
        Meta("property", "og:type", "website");
        Meta("property", "og:title", head.Title);
        Meta("property", "og:description", head.Description);
        Meta("property", "og:url", head.Address.AbsoluteUri);
        Meta("property", "og:site_name", community.Name);
        Meta("property", "og:locale", community.Phrases.Language switch
        {
            "de" => "de_DE",
            "fr" => "fr_FR",
            _ => "en_GB",
        });
        if (head.Picture is { Address: { Scheme: "https" or "http" } picture } cover)
        {
            Meta("property", "og:image", picture.AbsoluteUri);
            Meta("property", "og:image:alt", cover.Alt);
        }

        Meta("name", "twitter:card", head.Picture is null ? "summary" : "summary_large_image");
        html.Append("<link rel=\"canonical\" href=\"").Append(Text(head.Address.AbsoluteUri)).Append("\">")
            .Append("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"")
            .Append(Text(site.Atom.AbsoluteUri)).Append("\" title=\"").Append(Text(community.Name)).Append("\">")
            .Append("<link rel=\"alternate\" type=\"text/calendar\" href=\"")
            .Append(Text(site.Calendar.AbsoluteUri)).Append("\" title=\"").Append(Text(community.Name)).Append("\">");
        if (head.StructuredData is { } json)
        {
            // Data, which the content security policy does not regard as a script; "<" is escaped in it.
            html.Append("<script type=\"application/ld+json\">").Append(json).Append("</script>");
        }

        void Meta(string kind, string name, string? content)
        {
            if (!string.IsNullOrWhiteSpace(content))
            {
                html.Append("<meta ").Append(kind).Append("=\"").Append(name).Append("\" content=\"")
                    .Append(Text(content)).Append("\">");
            }
        }
    }
}
