namespace CommunityBot.ContentLoading.Pictures;

/// <summary>Recognises a picture by its first bytes; a name or header may claim anything.</summary>
internal static class PictureType
{
    /// <summary>Null for anything but PNG, JPEG and GIF.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Png) ? "image/png"
        : bytes.StartsWith(Jpeg) ? "image/jpeg"
        : bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8) ? "image/gif"
        : null;

    private static ReadOnlySpan<byte> Png => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];
}
