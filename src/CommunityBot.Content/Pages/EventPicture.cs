using System.Buffers;

using AngleSharp.Html.Dom;

using CommunityBot.Content.Calendars;
using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Prose;

namespace CommunityBot.Content.Pages;

/// <summary>
/// Finds the picture of an event: in the header of its page, in the metadata of an HTML page, or attached to a calendar
/// event. The address stays as it is written, so one of the same site has no host.
/// </summary>
internal static class EventPicture
{
    private static readonly SearchValues<char> NeverInAddresses = SearchValues.Create("{}<>\"\r\n\t");

    private const int MaximumLength = 2_000;

    private static readonly string[] Keys =
    [
        .. HeaderKeys.Picture, "image_url", "imageurl", "images", "pictures", "photo_url", "thumbnail_url", "thumb",
        "cover_url", "coverimage", "poster", "flyer", "logo_url", "social_image", "share_image", "preview_image",
        "teaser_image", "og.image", "seo.image", "meta.image", "bild", "titelbild", "vorschaubild", "foto",
        "illustration", "vignette", "affiche",
    ];

    private static readonly string[] Addresses = [
        "url", "src", "image", "path", "file", "feature", "teaser", "contentUrl"
    ];

    private static readonly string[] Extensions = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".avif"];

    /// <summary>The first key with an address of a picture; null when there is none.</summary>
    public static Uri? Read(Header header)
    {
        foreach (var key in Keys)
        {
            if (header.Find(key) is { } entry && Read(entry.Value) is { } picture)
            {
                return picture;
            }
        }

        return null;
    }

    /// <summary>The picture for link previews (https://ogp.me).</summary>
    public static Uri? Read(IHtmlDocument html) =>
        Read(html.QuerySelector("meta[property='og:image'], meta[name='twitter:image']")?.GetAttribute("content"));

    /// <summary>IMAGE (RFC 7986, 5.10), or an ATTACH that is a picture.</summary>
    public static Uri? Read(CalendarEvent one) =>
        Read(one["IMAGE"]?.Value) ?? one.All("ATTACH")
            .Where(line => line.Parameter("FMTTYPE") is not { } type
                ? HasExtension(line.Value)
                : type.StartsWith("image/", StringComparison.OrdinalIgnoreCase))
            .Select(line => Read(line.Value))
            .FirstOrDefault(picture => picture is not null);

    private static Uri? Read(HeaderValue value) => value switch
    {
        HeaderValue.Scalar { Text: var text } => Read(text),
        HeaderValue.Sequence { Values: [var first, ..] } and not { Values: [HeaderValue.Sequence, ..] } => Read(first),
        HeaderValue.Mapping map => Read(new Header(map).Text(Addresses)),
        _ => null,
    };

    private static Uri? Read(string? text) => text?.Trim() is not { Length: > 0 and < MaximumLength } address ? null
        : WebAddress.Read(address) ?? (IsOfSite(address) ? new Uri(address, UriKind.Relative) : null);

    /// <summary>A path of the same site or beside the page, with the ending of a picture.</summary>
    private static bool IsOfSite(string address) =>
        HasExtension(address)
        && !address.Contains(':', StringComparison.Ordinal)
        && !address.StartsWith("//", StringComparison.Ordinal)
        && !address.AsSpan().ContainsAny(NeverInAddresses)
        && Uri.TryCreate(address, UriKind.Relative, out _);

    private static bool HasExtension(string address)
    {
        var path = address.AsSpan().Trim();
        var end = path.IndexOfAny('?', '#');
        path = end < 0 ? path : path[..end];
        foreach (var extension in Extensions)
        {
            if (path.Length > extension.Length && path.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
