namespace CommunityBot.Testing.FakeSlack;

/// <summary>A received call of the Web API.</summary>
public sealed record FakeSlackCall(string Method, string ContentType, string Body, DateTimeOffset At)
{
    /// <summary>The workspace of its token; null without a token.</summary>
    public string? TeamId { get; init; }
}
