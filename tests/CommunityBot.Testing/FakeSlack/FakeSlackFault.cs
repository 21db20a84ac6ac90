namespace CommunityBot.Testing.FakeSlack;

/// <summary>A fault injected into one call. The nested cases are exhaustive.</summary>
public abstract record FakeSlackFault
{
    private FakeSlackFault()
    {
    }

    /// <summary>Status 429; the call has no effect.</summary>
    /// <param name="Seconds">The Retry-After header; null omits it.</param>
    public sealed record RateLimited(int? Seconds) : FakeSlackFault;

    /// <summary>A status with a body that is not an API response; the call has no effect.</summary>
    public sealed record Status(int Code) : FakeSlackFault;

    /// <summary>An error status with <c>ok:false</c>; the call has no effect.</summary>
    public sealed record StatusWithError(int Number, string Code) : FakeSlackFault;

    /// <summary><c>ok:false</c>; the call has no effect.</summary>
    public sealed record Error(string Code) : FakeSlackFault;

    /// <summary><c>ok:false</c> although the call has had its effect, which Slack documents as possible.</summary>
    public sealed record ErrorAfterEffect(string Code) : FakeSlackFault;

    /// <summary>The call has its effect, and the connection is aborted before the response.</summary>
    public sealed record ResponseLost : FakeSlackFault;

    /// <summary>The connection is aborted; the call has no effect.</summary>
    public sealed record Cut : FakeSlackFault;

    /// <summary>No response until the caller gives up; the call has no effect.</summary>
    public sealed record NoResponse : FakeSlackFault;

    /// <summary>The call is processed normally after the task completes.</summary>
    public sealed record Held(Task Until) : FakeSlackFault;

    /// <summary>Status 200 with this body; the call has no effect.</summary>
    public sealed record RawBody(string Body) : FakeSlackFault;

    /// <summary>Status 200 with a body that is not JSON.</summary>
    public sealed record NotJson : FakeSlackFault;
}
