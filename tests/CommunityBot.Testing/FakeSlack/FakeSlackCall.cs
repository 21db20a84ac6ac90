namespace CommunityBot.Testing.FakeSlack;

/// <summary>One call of the Web API as it came in.</summary>
public sealed record FakeSlackCall(string Method, string ContentType, string Body, DateTimeOffset At)
{
    /// <summary>The workspace whose token it came with; null without one.</summary>
    public string? TeamId { get; init; }
}
