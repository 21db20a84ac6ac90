using System.Net.Http.Headers;
using System.Text;
using System.Text.Unicode;

using CommunityBot.Content;

namespace CommunityBot.ContentLoading.Feeds;

/// <summary>Reads a response body up to a size limit and converts it to UTF-8.</summary>
internal static class FeedBodyReader
{
    /// <summary>
    /// Null and a fault if it is too large. Decompressed bytes are counted, which stops decompression bombs.
    /// </summary>
    public static async Task<(byte[]? Bytes, FeedError? Fault)> ReadAsync(
        HttpContent content, CancellationToken cancellation)
    {
        if (content.Headers.ContentLength > ContentDocument.MaximumBytes)
        {
            return (null, TooLarge);
        }

        // The HTTP handler decompresses what it supports and removes that from this header.
        if (content.Headers.ContentEncoding.Any(encoding => encoding is not "identity"))
        {
            return (null, FeedError.Unreadable("uses a content encoding that was not requested"));
        }

        await using var stream = await content.ReadAsStreamAsync(cancellation);
        using var body = new MemoryStream();
        var part = new byte[32 * 1024];
        while (await stream.ReadAsync(part, cancellation) is > 0 and var read)
        {
            if (body.Length + read > ContentDocument.MaximumBytes)
            {
                return (null, TooLarge);
            }

            body.Write(part, 0, read);
        }

        return (ToUtf8(body.ToArray(), content.Headers.ContentType), null);
    }

    /// <summary>
    /// Valid UTF-8 is kept whatever the declared charset, because servers declare ISO-8859-1 for everything; other text
    /// is converted from the declared charset. Without one, decoding the document detects the encoding.
    /// </summary>
    private static byte[] ToUtf8(byte[] bytes, MediaTypeHeaderValue? type)
    {
        if (type?.CharSet?.Trim('"', '\'', ' ') is not { Length: > 0 } name || FindEncoding(name) is not { } encoding)
        {
            return bytes;
        }

        var isWide = encoding.GetByteCount("a") > 1;
        return isWide || !Utf8.IsValid(bytes) ? Encoding.Convert(encoding, Encoding.UTF8, bytes) : bytes;
    }

    private static Encoding? FindEncoding(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name) switch
            {
                UTF8Encoding => null,
                var encoding => encoding,
            };
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static FeedError TooLarge { get; } = FeedError.Unreadable(
        $"is larger than {ContentDocument.MaximumBytes / (1024 * 1024)} MB",
        "Use a smaller feed.");
}
