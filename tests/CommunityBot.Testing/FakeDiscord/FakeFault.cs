namespace CommunityBot.Testing.FakeDiscord;

/// <summary>A fault injected into a request. The nested cases are exhaustive.</summary>
public abstract record FakeFault
{
    private FakeFault()
    {
    }

    /// <summary>Responds with a status and Discord's error body; the request has no effect.</summary>
    public sealed record Status(int Code, int ErrorCode = 0, string Message = "injected fault") : FakeFault;

    /// <summary>
    /// Responds with a status and an HTML page, like a proxy or Cloudflare; the request has no effect.
    /// </summary>
    public sealed record Html(int Code) : FakeFault;

    /// <summary>Responds with 429; the request has no effect.</summary>
    public sealed record RateLimited(double RetryAfterSeconds, string Scope = "user") : FakeFault;

    /// <summary>Aborts the connection before the request has an effect.</summary>
    public sealed record DisconnectBefore : FakeFault;

    /// <summary>Processes the request, then aborts the connection: the response is lost after the effect.</summary>
    public sealed record DisconnectAfter : FakeFault;

    /// <summary>Processes the request, then responds with an error status.</summary>
    public sealed record StatusAfter(int Code) : FakeFault;

    /// <summary>Processes the request and never responds.</summary>
    public sealed record SilentAfter : FakeFault;

    /// <summary>Waits for the task, then processes the request normally.</summary>
    public sealed record Held(Task Until) : FakeFault;
}
