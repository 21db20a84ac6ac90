using CommunityBot.Content.Sites;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Pages;

/// <summary>Finds the picture that is shown with an event, and its text alternative.</summary>
internal static class EventCover
{
    private const int MaximumAlt = 500;

    private static readonly string[] AltKeys =
    [
        "image_alt", "image.alt", "image.alt_text", "image_alt_text", "imagealt", "cover_alt", "cover.alt",
        "cover_image_alt", "thumbnail_alt", "thumbnail.alt", "picture_alt", "picture.alt", "photo_alt", "photo.alt",
        "featured_image_alt", "feature_image_alt", "header_image_alt", "og_image_alt", "banner_alt", "hero_alt",
        "hero.alt", "alt_text", "alt", "image_description", "image.description", "image.caption", "images.alt",
        "bild_alt", "bild.alt", "bildbeschreibung", "alternativtext", "alternativ_text", "texte_alternatif",
        "description_image",
    ];

    private static readonly string[] FeatureNames = ["feature", "cover", "thumbnail"];

    /// <summary>Null while the community has no site, and where the address is not known.</summary>
    /// <param name="picture">As written in the header; null if there is none.</param>
    public static Cover? Read(Page page, Uri? picture)
    {
        if (!page.Context.ShowsPictures)
        {
            return null;
        }

        var written = picture ?? InBody(page);
        if (written is null || SiteAddresses.OfPicture(page, written) is not { } address)
        {
            return null;
        }

        var alt = AltOf(page, written);
        if (alt is null && !page.IsDataOnly)
        {
            page.Report.Add(
                "picture-without-alt",
                page.Header.Find([.. HeaderKeys.Picture])?.Line ?? 1,
                "The picture has no text alternative, so people who do not see it learn nothing about it.");
        }

        return new Cover(address, alt);
    }

    /// <summary>The cover of a calendar event, which has no text alternative.</summary>
    public static Cover? Of(Uri? picture, ReadingContext context) =>
        context.ShowsPictures && picture is { IsAbsoluteUri: true } ? new Cover(picture, null) : null;

    private static string? AltOf(Page page, Uri written)
    {
        return (page.Header.Text(AltKeys) ?? AltInText(page.Markdown, written.OriginalString)) is { } text
            && Body.PlainText.Tidy(text) is { Length: > 0 and < MaximumAlt } alt
            ? alt
            : null;
    }

    /// <summary>The text of the same picture in Markdown: "![A hall](hall.png)".</summary>
    private static string? AltInText(string markdown, string address)
    {
        var at = markdown.IndexOf($"]({address}", StringComparison.Ordinal);
        var start = at < 0
            ? -1
            : markdown.LastIndexOf("![", at, Math.Min(at + 1, MaximumAlt), StringComparison.Ordinal);
        return start < 0 ? null : markdown[(start + 2)..at];
    }

    /// <summary>
    /// The first picture of the page that lies beside it and is called so, which Hugo's own templates then use.
    /// https://gohugo.io/templates/embedded/#open-graph
    /// </summary>
    private static Uri? InBody(Page page) =>
        page.Site is { Layout.Kind: SiteKind.Hugo } && page.FileName.StartsWith("index.", StringComparison.Ordinal)
        && page.Body.Links.FirstOrDefault(link => link.IsImage
            && !link.Url.Contains(':', StringComparison.Ordinal)
            && Array.Exists(FeatureNames, name => link.Url.Contains(name, StringComparison.OrdinalIgnoreCase)))
            is { Url: { Length: > 0 and < 500 } url }
        && Uri.TryCreate(url, UriKind.Relative, out var found)
            ? found
            : null;
}
