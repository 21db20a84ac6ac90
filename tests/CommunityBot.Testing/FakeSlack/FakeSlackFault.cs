namespace CommunityBot.Testing.FakeSlack;

/// <summary>A way for one call to go wrong. The nested cases are all there are.</summary>
public abstract record FakeSlackFault
{
    private FakeSlackFault()
    {
    }

    /// <summary>Status 429, nothing done.</summary>
    /// <param name="Seconds">The Retry-After header; null leaves it out.</param>
    public sealed record RateLimited(int? Seconds) : FakeSlackFault;

    /// <summary>A status with a body that is no answer of the API, nothing done.</summary>
    public sealed record Status(int Code) : FakeSlackFault;

    /// <summary>A status of trouble with <c>ok:false</c>, nothing done.</summary>
    public sealed record StatusWithError(int Number, string Code) : FakeSlackFault;

    /// <summary><c>ok:false</c>, nothing done.</summary>
    public sealed record Error(string Code) : FakeSlackFault;

    /// <summary><c>ok:false</c>, and it was done all the same, as Slack says can happen.</summary>
    public sealed record ErrorAfterTheEffect(string Code) : FakeSlackFault;

    /// <summary>Done, and the connection is cut before the answer.</summary>
    public sealed record AnswerLost : FakeSlackFault;

    /// <summary>The connection is cut, nothing done.</summary>
    public sealed record Cut : FakeSlackFault;

    /// <summary>No answer until the caller gives up, nothing done.</summary>
    public sealed record Silence : FakeSlackFault;

    /// <summary>Done and answered, but not before that.</summary>
    public sealed record Held(Task Until) : FakeSlackFault;

    /// <summary>Status 200 with these words, nothing done.</summary>
    public sealed record Says(string Body) : FakeSlackFault;

    /// <summary>Status 200 with something that is not JSON.</summary>
    public sealed record Nonsense : FakeSlackFault;
}
