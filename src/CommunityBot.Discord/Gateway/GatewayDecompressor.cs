using System.IO.Compression;

namespace CommunityBot.Discord.Gateway;

/// <summary>
/// Decompresses gateway messages: one zlib stream for the whole connection, with every message ending in 00 00 ff ff.
/// https://docs.discord.com/developers/events/gateway#transport-compression
/// </summary>
internal sealed class GatewayDecompressor : IDisposable
{
    /// <summary>Limit against decompression bombs: a few compressed kilobytes can expand to gigabytes.</summary>
    private const int LargestMessage = 64 * 1024 * 1024;

    private readonly MemoryStream packed = new();
    private readonly ZLibStream unpacking;

    public GatewayDecompressor() => unpacking = new ZLibStream(packed, CompressionMode.Decompress);

    /// <summary>Null while the message is incomplete, and for bytes that are not a zlib stream.</summary>
    public ReadOnlyMemory<byte>? Unpack(ReadOnlySpan<byte> bytes)
    {
        packed.Write(bytes);
        if (!bytes.EndsWith<byte>([0x00, 0x00, 0xff, 0xff]))
        {
            return null;
        }

        packed.Position = 0;
        using var message = new MemoryStream();
        try
        {
            var buffer = new byte[16 * 1024];
            while (message.Length < LargestMessage && unpacking.Read(buffer) is > 0 and var read)
            {
                message.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            return null;
        }
        finally
        {
            packed.SetLength(0);
        }

        return message.ToArray();
    }

    public void Dispose()
    {
        unpacking.Dispose();
        packed.Dispose();
    }
}
