using System.Text.Json.Nodes;

namespace CommunityBot.Testing.FakeSlack;

/// <summary>An envelope that was sent, and when it was acknowledged.</summary>
public sealed class FakeSlackDelivery(string envelopeId, string type)
{
    /// <summary>
    /// What Slack grants: https://docs.slack.dev/interactivity/handling-user-interaction#acknowledgment_response
    /// </summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(3);

    public string EnvelopeId { get; } = envelopeId;

    public string Type { get; } = type;

    public JsonObject Payload { get; init; } = [];

    public bool AcceptsAnswer { get; init; }

    public int RetryAttempt { get; init; }

    public DateTimeOffset SentAt { get; internal set; }

    public DateTimeOffset? AcknowledgedAt { get; internal set; }

    /// <summary>How often; once is right.</summary>
    public int Acknowledgements { get; internal set; }

    /// <summary>Which connection it went over, by number from 1.</summary>
    public int Connection { get; internal set; }

    public bool WasInTime => AcknowledgedAt is { } at && at - SentAt <= Deadline;

    internal FakeSlackInvocation? Question { get; init; }

    /// <summary>What a person sees who asked; fails when nothing comes.</summary>
    public Task<FakeSlackAnswer> Answer => Question?.FirstAnswer.WaitAsync(TimeSpan.FromSeconds(60))
        ?? throw new InvalidOperationException("Nobody asked anything with this envelope.");

    /// <summary>All answers so far.</summary>
    public IReadOnlyList<FakeSlackAnswer> Answers => Question?.All ?? [];
}
