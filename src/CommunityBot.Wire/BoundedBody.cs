namespace CommunityBot.Wire;

/// <summary>Reads the body of an HTTP response in bounded memory.</summary>
public static class BoundedBody
{
    private const int PartLength = 32 * 1024;

    /// <param name="response">Of a request that was sent with <c>ResponseHeadersRead</c>.</param>
    /// <returns>Null if the body has more bytes, by its header or in fact.</returns>
    /// <exception cref="IOException">The body was cut off.</exception>
    public static async Task<byte[]?> ReadAsync(
        HttpResponseMessage response, int maxBytes, CancellationToken cancellation)
    {
        if (response.Content.Headers.ContentLength > maxBytes)
        {
            return null;
        }

        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        using var body = new MemoryStream();
        var part = new byte[PartLength];
        while (await stream.ReadAsync(part, cancellation) is > 0 and var read)
        {
            if (body.Length + read > maxBytes)
            {
                return null;
            }

            body.Write(part, 0, read);
        }

        return body.ToArray();
    }
}
