using System.Globalization;
using System.Security.Cryptography;
using System.Text;

using CommunityBot.Core.Meetups;

namespace CommunityBot.Core.Communities;

/// <summary>
/// The segment of a public address that names a meetup or a series: lower case, letters a to z, digits and hyphens,
/// and none that names another page.
/// </summary>
public static class PublicSlug
{
    private const int MaximumLength = 100;

    public static string Of(Meetup meetup) => Of(meetup.Id.Value);

    /// <param name="name">An id, or the name of a series.</param>
    public static string Of(string name)
    {
        var slug = new StringBuilder(Math.Min(name.Length, MaximumLength));
        var isComplete = true;
        foreach (var rune in WithoutBrokenPairs(name).Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (rune.IsAscii && Rune.IsLetterOrDigit(rune))
            {
                slug.Append((char)Rune.ToLowerInvariant(rune).Value);
                continue;
            }

            isComplete &= !Rune.IsLetterOrDigit(rune);
            if (slug.Length > 0 && slug[^1] is not '-'
                && Rune.GetUnicodeCategory(rune) is not UnicodeCategory.NonSpacingMark)
            {
                slug.Append('-');
            }
        }

        var text = slug.ToString().TrimEnd('-');
        return isComplete && text.Length is > 0 and <= MaximumLength
            && text is not (PublicSite.EmbedName or PublicSite.SubscribeName)
            ? text
            : $"{text[..Math.Min(text.Length, MaximumLength)].TrimEnd('-')}-{Hash(name)}".TrimStart('-');
    }

    /// <summary>Half a surrogate pair cannot be normalised.</summary>
    private static string WithoutBrokenPairs(string name) =>
        string.Concat(name.EnumerateRunes().Select(rune => rune.ToString()));

    /// <summary>Names what the alphabet of an address cannot.</summary>
    internal static string Hash(string name) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 4));
}
