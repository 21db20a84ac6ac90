using System.Buffers.Binary;
using System.Security.Cryptography;

namespace CommunityBot.Core.Photos;

/// <summary>
/// The bytes of a picture without what cameras and programs write into them beside the picture: position, owner,
/// device, thumbnails, comments. What cannot be read in whole is refused, because something could be left in it.
/// </summary>
public sealed record CleanPicture
{
    /// <summary>Before and after cleaning.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    private static readonly byte[] PngSignature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Chunks that a decoder needs for the picture and its colours, and those of animations.</summary>
    private static readonly HashSet<string> PngChunks =
    [
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs", "acTL",
        "fcTL", "fdAT",
    ];

    private static readonly HashSet<string> WebPChunks = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"];

    private CleanPicture(byte[] bytes, string mediaType)
    {
        Bytes = bytes;
        MediaType = mediaType;
        Hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    public byte[] Bytes { get; }

    /// <summary>image/jpeg, image/png, image/webp or image/gif, as the bytes say.</summary>
    public string MediaType { get; }

    /// <summary>SHA-256 of the bytes, in hex digits.</summary>
    public string Hash { get; }

    /// <summary>Null for anything but a whole JPEG, PNG, WebP or GIF.</summary>
    public static CleanPicture? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MaxBytes)
        {
            return null;
        }

        using var clean = new MemoryStream(bytes.Length);
        var type = bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) && CopyJpeg(bytes, clean) ? "image/jpeg"
            : bytes.StartsWith(PngSignature) && CopyPng(bytes, clean) ? "image/png"
            : bytes.StartsWith("RIFF"u8) && bytes.Length > 12 && bytes[8..].StartsWith("WEBP"u8)
                && CopyWebP(bytes, clean) ? "image/webp"
            : (bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8)) && CopyGif(bytes, clean) ? "image/gif"
            : null;
        return type is null ? null : new CleanPicture(clean.ToArray(), type);
    }

    /// <summary>With the dot: ".jpg".</summary>
    public static string ExtensionOf(string mediaType) => mediaType switch
    {
        "image/jpeg" => ".jpg",
        "image/png" => ".png",
        "image/webp" => ".webp",
        _ => ".gif",
    };

    /// <summary>
    /// Keeps JFIF, Adobe's colour transform and the colour profile of the application segments; of Exif only how the
    /// picture is turned. Ends after the end of the image: telephones append films and depth maps.
    /// https://www.w3.org/Graphics/JPEG/itu-t81.pdf
    /// </summary>
    private static bool CopyJpeg(ReadOnlySpan<byte> bytes, MemoryStream clean)
    {
        var (at, hasScan) = (2, false);
        clean.Write([0xFF, 0xD8]);
        while (at + 1 < bytes.Length && bytes[at] == 0xFF)
        {
            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                // A fill byte before a marker.
                at++;
                continue;
            }

            if (marker == 0xD9)
            {
                clean.Write([0xFF, 0xD9]);
                return hasScan;
            }

            if (at + 4 > bytes.Length || marker is 0x00 or 0x01 or (>= 0xD0 and <= 0xD8))
            {
                return false;
            }

            var end = at + 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (end < at + 4 || end > bytes.Length)
            {
                return false;
            }

            var segment = bytes[at..end];
            var content = segment[4..];
            if (marker is not (0xFE or (>= 0xE0 and <= 0xEF)) || IsKept(marker, content))
            {
                clean.Write(segment);
            }
            else if (marker == 0xE1 && OrientationOf(content) is { } orientation)
            {
                clean.Write(ExifWith(orientation));
            }

            at = end;
            if (marker == 0xDA)
            {
                hasScan = true;
                var scan = bytes[at..];
                at += LengthOfScan(scan);
                clean.Write(bytes[end..at]);
            }
        }

        return false;
    }

    private static bool IsKept(byte marker, ReadOnlySpan<byte> content) => marker switch
    {
        0xE0 => content.StartsWith("JFIF\0"u8),
        0xE2 => content.StartsWith("ICC_PROFILE\0"u8),
        0xEE => content.StartsWith("Adobe"u8),
        _ => false,
    };

    /// <summary>Coded data up to the next marker that is neither a stuffed zero nor a restart.</summary>
    private static int LengthOfScan(ReadOnlySpan<byte> scan)
    {
        for (var at = 0; at + 1 < scan.Length; at++)
        {
            if (scan[at] == 0xFF && scan[at + 1] is not (0x00 or (>= 0xD0 and <= 0xD7)))
            {
                return at;
            }
        }

        return scan.Length;
    }

    /// <summary>The Exif tag 0x0112 of the first directory: 2 to 8; null if the picture is not turned.</summary>
    private static ushort? OrientationOf(ReadOnlySpan<byte> content)
    {
        if (!content.StartsWith("Exif\0\0"u8) || content.Length < 14)
        {
            return null;
        }

        var tiff = content[6..];
        var isLittle = tiff.StartsWith("II"u8);
        if (!isLittle && !tiff.StartsWith("MM"u8))
        {
            return null;
        }

        var first = Int(tiff[4..], isLittle);
        if (first > tiff.Length - 2)
        {
            return null;
        }

        var directory = tiff[(int)first..];
        var count = Short(directory, isLittle);
        for (var entry = 0; entry < count && 2 + ((entry + 1) * 12) <= directory.Length; entry++)
        {
            var field = directory.Slice(2 + (entry * 12), 12);
            if (Short(field, isLittle) == 0x0112)
            {
                return Short(field[8..], isLittle) is >= 2 and <= 8 and var turned ? turned : null;
            }
        }

        return null;
    }

    private static ushort Short(ReadOnlySpan<byte> bytes, bool isLittle) => isLittle
        ? BinaryPrimitives.ReadUInt16LittleEndian(bytes)
        : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Int(ReadOnlySpan<byte> bytes, bool isLittle) => isLittle
        ? BinaryPrimitives.ReadUInt32LittleEndian(bytes)
        : BinaryPrimitives.ReadUInt32BigEndian(bytes);

    /// <summary>A segment that says how the picture is turned, and nothing else.</summary>
    private static byte[] ExifWith(ushort orientation) =>
    [
        0xFF, 0xE1, 0x00, 0x22, .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0,
        (byte)orientation, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>https://www.w3.org/TR/png-3/#5Chunk-layout</summary>
    private static bool CopyPng(ReadOnlySpan<byte> bytes, MemoryStream clean)
    {
        clean.Write(PngSignature);
        for (var at = PngSignature.Length; at + 12 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            if (length > bytes.Length - at - 12)
            {
                return false;
            }

            var type = NameOf(bytes.Slice(at + 4, 4));
            var chunk = bytes.Slice(at, 12 + (int)length);
            if (PngChunks.Contains(type))
            {
                clean.Write(chunk);
            }
            else if (char.IsAsciiLetterUpper(type[0]))
            {
                // A chunk without which the picture cannot be shown, and which is not known here.
                return false;
            }

            if (type == "IEND")
            {
                return true;
            }

            at += chunk.Length;
        }

        return false;
    }

    /// <summary>https://developers.google.com/speed/webp/docs/riff_container</summary>
    private static bool CopyWebP(ReadOnlySpan<byte> bytes, MemoryStream clean)
    {
        const byte exifAndXmp = 0x0C;
        var end = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]) + 8L;
        if (end > bytes.Length)
        {
            return false;
        }

        clean.Write(bytes[..12]);
        var (at, hasPicture) = (12, false);
        while (at + 8 <= end)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at + 4)..]);
            var padded = length + (length % 2);
            if (padded > end - at - 8)
            {
                return false;
            }

            var type = NameOf(bytes.Slice(at, 4));
            var chunk = bytes.Slice(at, 8 + (int)padded).ToArray();
            if (type == "VP8X" && length > 0)
            {
                chunk[8] = (byte)(chunk[8] & ~exifAndXmp);
            }

            if (WebPChunks.Contains(type))
            {
                clean.Write(chunk);
                hasPicture |= type is "VP8 " or "VP8L" or "ANMF";
            }

            at += chunk.Length;
        }

        BinaryPrimitives.WriteUInt32LittleEndian(clean.GetBuffer().AsSpan(4), (uint)clean.Length - 8);
        return hasPicture;
    }

    /// <summary>
    /// Leaves out comments, plain text and the blocks of applications, except those that repeat an animation.
    /// https://www.w3.org/Graphics/GIF/spec-gif89a.txt
    /// </summary>
    private static bool CopyGif(ReadOnlySpan<byte> bytes, MemoryStream clean)
    {
        if (bytes.Length < 13)
        {
            return false;
        }

        var (at, hasPicture) = (13 + TableLength(bytes[10]), false);
        if (at > bytes.Length)
        {
            return false;
        }

        clean.Write(bytes[..at]);
        while (at < bytes.Length)
        {
            var start = at;
            switch (bytes[at])
            {
                case 0x3B:
                    clean.WriteByte(0x3B);
                    return hasPicture;
                case 0x21 when at + 2 < bytes.Length && EndOfBlocks(bytes, at + 2) is { } end:
                    at = end;
                    if (bytes[start + 1] == 0xF9
                        || (bytes[start + 1] == 0xFF && bytes[(start + 2)..].StartsWith("\u000BNETSCAPE2.0"u8)))
                    {
                        clean.Write(bytes[start..at]);
                    }

                    break;
                case 0x2C when at + 10 < bytes.Length
                    && at + 11 + TableLength(bytes[at + 9]) is var data && EndOfBlocks(bytes, data) is { } end:
                    at = end;
                    clean.Write(bytes[start..at]);
                    hasPicture = true;
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    private static int TableLength(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    /// <summary>After the empty block that ends a list of blocks; null if there is none.</summary>
    private static int? EndOfBlocks(ReadOnlySpan<byte> bytes, int at)
    {
        while (at < bytes.Length)
        {
            if (bytes[at] == 0)
            {
                return at + 1;
            }

            at += 1 + bytes[at];
        }

        return null;
    }

    private static string NameOf(ReadOnlySpan<byte> type) => System.Text.Encoding.Latin1.GetString(type);
}
