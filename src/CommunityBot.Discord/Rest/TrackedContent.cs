using System.Net;
using System.Net.Http.Headers;

namespace CommunityBot.Discord.Rest;

/// <summary>
/// A JSON body that records whether sending has begun. A request that fails before that was certainly not processed, so
/// it can be retried without looking for its effect first.
/// </summary>
internal sealed class TrackedContent : HttpContent
{
    private readonly byte[] json;

    public TrackedContent(byte[] json)
    {
        this.json = json;
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }

    public bool HasStartedSending { get; private set; }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        HasStartedSending = true;
        await stream.WriteAsync(json);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = json.Length;
        return true;
    }
}
