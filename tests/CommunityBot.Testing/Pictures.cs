using System.Buffers.Binary;
using System.Text;

namespace CommunityBot.Testing;

/// <summary>Pictures as cameras write them, with the metadata that must not be published.</summary>
public static class Pictures
{
    /// <summary>What is in the metadata of each picture here.</summary>
    public const string Secret = "52.5200 N 13.4050 E";

    /// <summary>A grey JPEG of eight by eight pixels, with its position, a comment and a film behind it.</summary>
    /// <param name="seed">Pictures with different numbers have different pixels.</param>
    /// <param name="orientation">As in Exif: 1 to 8; null for none.</param>
    public static byte[] Jpeg(byte seed = 1, ushort? orientation = null) =>
    [
        0xFF, 0xD8,
        .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
        .. Segment(0xE1, Exif(orientation)),
        .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Encoding.ASCII.GetBytes(Secret)]),
        .. Segment(0xED, [.. "Photoshop 3.0\0"u8, .. Encoding.ASCII.GetBytes(Secret)]),
        .. Segment(0xFE, Encoding.ASCII.GetBytes(Secret)),
        .. Segment(0xDB, [0, .. Enumerable.Repeat(seed, 64)]),
        .. Segment(0xC0, [8, 0, 8, 0, 8, 1, 1, 0x11, 0]),
        .. Segment(0xC4, [0x00, 1, .. new byte[15], 0x00]),
        .. Segment(0xC4, [0x10, 1, .. new byte[15], 0x00]),
        .. Segment(0xDA, [1, 1, 0x00, 0, 63, 0]),
        0x3F, 0xFF, 0x00, 0x3F,
        0xFF, 0xD9,
        .. Encoding.ASCII.GetBytes("ftypmp42" + Secret),
    ];

    /// <summary>A PNG of one pixel with texts and Exif.</summary>
    public static byte[] Png { get; } =
    [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A,
        .. Chunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]),
        .. Chunk("tEXt", [.. "Comment\0"u8, .. Encoding.ASCII.GetBytes(Secret)]),
        .. Chunk("eXIf", Encoding.ASCII.GetBytes(Secret)),
        .. Chunk("IDAT", [0x78, 0x9C, 0x63, 0x60, 0x00, 0x00, 0x00, 0x02, 0x00, 0x01]),
        .. Chunk("IEND", []),
        .. Encoding.ASCII.GetBytes(Secret),
    ];

    /// <summary>An animated GIF of one pixel with a comment.</summary>
    public static byte[] Gif { get; } =
    [
        .. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255,
        0x21, 0xFF, 11, .. "NETSCAPE2.0"u8, 3, 1, 0, 0, 0,
        0x21, 0xFE, (byte)Secret.Length, .. Encoding.ASCII.GetBytes(Secret), 0,
        0x21, 0xF9, 4, 0, 0, 0, 0, 0,
        0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 0x01, 0,
        0x3B,
        .. Encoding.ASCII.GetBytes(Secret),
    ];

    /// <summary>A WebP with Exif and XMP.</summary>
    public static byte[] WebP
    {
        get
        {
            byte[] chunks =
            [
                .. Riff("VP8X", [0x0C, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
                .. Riff("VP8L", [0x2F, 0, 0, 0, 0, 0x88, 0x88, 0x08]),
                .. Riff("EXIF", Encoding.ASCII.GetBytes(Secret)),
                .. Riff("XMP ", Encoding.ASCII.GetBytes(Secret)),
            ];
            var length = new byte[4];
            BinaryPrimitives.WriteUInt32LittleEndian(length, (uint)chunks.Length + 4);
            return [.. "RIFF"u8, .. length, .. "WEBP"u8, .. chunks];
        }
    }

    public static bool HasSecret(ReadOnlySpan<byte> bytes) => bytes.IndexOf(Encoding.ASCII.GetBytes(Secret)) >= 0;

    private static byte[] Exif(ushort? orientation) =>
    [
        .. "Exif\0\0II*\0"u8, 8, 0, 0, 0,
        .. orientation is { } turned
            ? (byte[])[1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)turned, 0, 0, 0]
            : [0, 0],
        0, 0, 0, 0, .. Encoding.ASCII.GetBytes(Secret),
    ];

    private static byte[] Segment(byte marker, byte[] content) =>
        [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] Chunk(string type, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        var checksum = new byte[4];
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. content];
        BinaryPrimitives.WriteUInt32BigEndian(checksum, Crc(named));
        return [.. length, .. named, .. checksum];
    }

    private static byte[] Riff(string type, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(length, (uint)content.Length);
        return [.. Encoding.ASCII.GetBytes(type), .. length, .. content, .. new byte[content.Length % 2]];
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = 0xFFFFFFFF;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }
}
