namespace CommunityBot.Testing.FakeDiscord;

/// <summary>Something that goes wrong with a request. The nested cases are all there are.</summary>
public abstract record FakeFault
{
    private FakeFault()
    {
    }

    /// <summary>Answers with a status and Discord's error form, and does nothing.</summary>
    public sealed record Status(int Code, int ErrorCode = 0, string Message = "injected fault") : FakeFault;

    /// <summary>429, and nothing is done.</summary>
    public sealed record RateLimited(double RetryAfterSeconds, string Scope = "user") : FakeFault;

    /// <summary>Cuts the line before anything is done.</summary>
    public sealed record DisconnectBefore : FakeFault;

    /// <summary>Does what was asked, then cuts the line: the answer is lost after the effect.</summary>
    public sealed record DisconnectAfter : FakeFault;

    /// <summary>Does what was asked, then answers with a status that says otherwise.</summary>
    public sealed record StatusAfter(int Code) : FakeFault;

    /// <summary>Does what was asked and never answers.</summary>
    public sealed record SilentAfter : FakeFault;

    /// <summary>Waits until the task is done, then goes on as usual.</summary>
    public sealed record Held(Task Until) : FakeFault;
}
