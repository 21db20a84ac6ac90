using System.Net.Http.Headers;
using System.Text;
using System.Text.Unicode;

using CommunityBot.Core.Content;

namespace CommunityBot.ContentLoading.Feeds;

/// <summary>Reads an answer's body within bounds, unpacked, as the server says it is written.</summary>
internal static class FeedBodyReader
{
    /// <summary>
    /// Null and a fault when it is too large. What was unpacked is counted, so nothing small becomes endless.
    /// </summary>
    public static async Task<(byte[]? Bytes, FeedError? Fault)> ReadAsync(
        HttpContent content, CancellationToken cancellation)
    {
        if (content.Headers.ContentLength > ContentDocument.MaximumBytes)
        {
            return (null, TooLarge);
        }

        // The line has unpacked what it knows and taken that off the list; text is never packed in another way.
        if (content.Headers.ContentEncoding.Any(encoding => encoding is not "identity"))
        {
            return (null, FeedError.Unreadable("is packed in a way that was not asked for"));
        }

        await using var stream = await content.ReadAsStreamAsync(cancellation);
        using var whole = new MemoryStream();
        var part = new byte[32 * 1024];
        while (await stream.ReadAsync(part, cancellation) is > 0 and var read)
        {
            if (whole.Length + read > ContentDocument.MaximumBytes)
            {
                return (null, TooLarge);
            }

            whole.Write(part, 0, read);
        }

        return (InUtf8(whole.ToArray(), content.Headers.ContentType), null);
    }

    /// <summary>
    /// What is UTF-8 is left alone whatever the server says, because servers say "ISO-8859-1" of everything; what is
    /// not, is read as the server says. The readers find out the rest.
    /// </summary>
    private static byte[] InUtf8(byte[] bytes, MediaTypeHeaderValue? type)
    {
        if (type?.CharSet?.Trim('"', '\'', ' ') is not { Length: > 0 } name || Named(name) is not { } encoding)
        {
            return bytes;
        }

        var isWide = encoding.GetByteCount("a") > 1;
        return isWide || !Utf8.IsValid(bytes) ? Encoding.Convert(encoding, Encoding.UTF8, bytes) : bytes;
    }

    private static Encoding? Named(string name)
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
        $"has more than {ContentDocument.MaximumBytes / (1024 * 1024)} MB, which no calendar has",
        "Point the setting at a smaller feed.");
}
