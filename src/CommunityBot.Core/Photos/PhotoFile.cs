using System.Security.Cryptography;
using System.Text;

namespace CommunityBot.Core.Photos;

/// <summary>The name of a picture's file beside the page of its recap: the same for the same bytes.</summary>
public static class PhotoFile
{
    private const int MaxStemLength = 60;

    /// <param name="photo">A stored one.</param>
    /// <returns>ASCII letters, digits and hyphens: "connect-may-2020-0123456789abcdef.jpg".</returns>
    public static string NameOf(Photo photo)
    {
        var stem = string.Concat(photo.Lineage.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'))
            .Trim('-').ToLowerInvariant();
        stem = stem.Length == 0 ? "meetup" : stem[..Math.Min(stem.Length, MaxStemLength)].Trim('-');
        return $"{stem}-{MarkOf(photo.Community, photo.Hash)}{CleanPicture.ExtensionOf(photo.MediaType)}";
    }

    /// <summary>True if the bot has written the file for the community, and nobody has changed it.</summary>
    /// <param name="hash">SHA-256 of the bytes, in hex digits.</param>
    public static bool IsOwn(string community, string name, string hash) =>
        Path.GetFileNameWithoutExtension(name).EndsWith("-" + MarkOf(community, hash), StringComparison.Ordinal);

    private static string MarkOf(string community, string hash) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{community}\n{hash}")).AsSpan(0, 8));
}
