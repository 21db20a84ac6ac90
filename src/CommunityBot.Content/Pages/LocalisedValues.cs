using CommunityBot.Content.FrontMatter;

namespace CommunityBot.Content.Pages;

/// <summary>
/// Values that a site has in several languages: <c>title: { de: Treffen im März, en: March meetup }</c>. The first one
/// is that of the site's own language.
/// </summary>
internal static class LocalisedValues
{
    /// <summary>Languages in which sites of communities are written; other maps have keys of two letters too.</summary>
    private static readonly HashSet<string> Languages =
    [
        "en", "de", "fr", "es", "it", "nl", "pt", "pl", "cs", "da", "sv", "no", "nb", "fi", "ca", "eu", "el", "ro",
        "hu", "sk", "sl", "hr", "sr", "bg", "uk", "ru", "tr", "ja", "zh", "ko",
    ];

    /// <summary>The header with one value in place of such maps.</summary>
    public static Header Flatten(Header header) => header.Root.Entries.Any(IsLocalised)
        ? new Header(header.Root with
        {
            Entries = [.. header.Root.Entries.Select(entry => IsLocalised(entry)
                ? new HeaderEntry(entry.Key, ((HeaderValue.Mapping)entry.Value).Entries[0].Value, entry.Line)
                : entry)],
        })
        : header;

    private static bool IsLocalised(HeaderEntry entry) =>
        entry.Value is HeaderValue.Mapping { Entries: { Count: > 0 } entries }
        && entries.All(own => own.Value is HeaderValue.Scalar && Languages.Contains(own.Key.ToLowerInvariant()));
}
