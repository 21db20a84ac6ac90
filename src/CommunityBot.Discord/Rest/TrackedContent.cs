using System.Net;

namespace CommunityBot.Discord.Rest;

/// <summary>
/// A body that records whether sending has begun. A request that fails before that was certainly not processed, so
/// it can be retried without looking for its effect first.
/// </summary>
internal sealed class TrackedContent : HttpContent
{
    private readonly byte[] body;

    public TrackedContent(byte[] body, string mediaType)
    {
        this.body = body;
        Headers.TryAddWithoutValidation("Content-Type", mediaType);
    }

    public bool HasStartedSending { get; private set; }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        HasStartedSending = true;
        await stream.WriteAsync(body);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }
}
