namespace CommunityBot.Testing.FakeGitHub;

/// <summary>A fault injected into a request. The nested cases are exhaustive.</summary>
public abstract record FakeGitHubFault
{
    private FakeGitHubFault()
    {
    }

    /// <summary>Responds with a status; the request has no effect.</summary>
    public sealed record Status(int Code, string Message = "injected fault") : FakeGitHubFault
    {
        public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();
    }

    /// <summary>Aborts the connection before the request has an effect.</summary>
    public sealed record DisconnectBefore : FakeGitHubFault;

    /// <summary>Processes the request, then aborts the connection: the response is lost after the effect.</summary>
    public sealed record DisconnectAfter : FakeGitHubFault;

    /// <summary>Never responds; the request has no effect.</summary>
    public sealed record Silent : FakeGitHubFault;
}
