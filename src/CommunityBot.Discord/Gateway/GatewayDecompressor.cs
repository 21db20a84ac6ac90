using System.IO.Compression;

namespace CommunityBot.Discord.Gateway;

/// <summary>
/// Decompresses gateway messages: one zlib stream for the whole connection, with every message ending in 00 00 ff ff.
/// https://docs.discord.com/developers/events/gateway#transport-compression
/// </summary>
internal sealed class GatewayDecompressor : IDisposable
{
    /// <summary>Limit against decompression bombs: a few compressed kilobytes can expand to gigabytes.</summary>
    private const int MaxMessageBytes = 64 * 1024 * 1024;

    private readonly MemoryStream compressed = new();
    private readonly ZLibStream decompressing;

    public GatewayDecompressor() => decompressing = new ZLibStream(compressed, CompressionMode.Decompress);

    /// <summary>Null while the message is incomplete, and for bytes that are not a zlib stream.</summary>
    public ReadOnlyMemory<byte>? Decompress(ReadOnlySpan<byte> bytes)
    {
        compressed.Write(bytes);
        if (!bytes.EndsWith<byte>([0x00, 0x00, 0xff, 0xff]))
        {
            return null;
        }

        compressed.Position = 0;
        using var message = new MemoryStream();
        try
        {
            var buffer = new byte[16 * 1024];
            while (message.Length < MaxMessageBytes && decompressing.Read(buffer) is > 0 and var read)
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
            compressed.SetLength(0);
        }

        return message.ToArray();
    }

    public void Dispose()
    {
        decompressing.Dispose();
        compressed.Dispose();
    }
}
