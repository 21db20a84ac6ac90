namespace CommunityBot.Testing.FakeSlack;

/// <summary>One call of the Web API as it came in.</summary>
public sealed record FakeSlackCall(string Method, string ContentType, string Body, DateTimeOffset At);
