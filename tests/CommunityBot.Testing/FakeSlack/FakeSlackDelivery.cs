using System.Text.Json.Nodes;

namespace CommunityBot.Testing.FakeSlack;

/// <summary>A Socket Mode envelope that was sent, and its acknowledgement.</summary>
public sealed class FakeSlackDelivery(string envelopeId, string type)
{
    /// <summary>
    /// Slack's deadline for acknowledgements.
    /// https://docs.slack.dev/interactivity/handling-user-interaction#acknowledgment_response
    /// </summary>
    internal static readonly TimeSpan Deadline = TimeSpan.FromSeconds(3);

    public string EnvelopeId { get; } = envelopeId;

    public string Type { get; } = type;

    public JsonObject Payload { get; init; } = [];

    public bool AcceptsAnswer { get; init; }

    public int RetryAttempt { get; init; }

    public DateTimeOffset SentAt { get; internal set; }

    public DateTimeOffset? AcknowledgedAt { get; internal set; }

    /// <summary>Number of acknowledgements; one is correct.</summary>
    public int Acknowledgements { get; internal set; }

    /// <summary>The number of the connection that it was sent over, counted from 1.</summary>
    public int Connection { get; internal set; }

    public bool WasInTime => AcknowledgedAt is { } at && at - SentAt <= Granted;

    /// <summary>How long Slack waits for the acknowledgement.</summary>
    internal TimeSpan Granted { get; set; } = Deadline;

    internal FakeSlackInvocation? Invocation { get; init; }

    /// <summary>The response that the person sees; fails if none arrives.</summary>
    public Task<FakeSlackAnswer> Answer => Invocation?.FirstAnswer.WaitAsync(Waiting.Limit)
        ?? throw new InvalidOperationException("This envelope expects no response.");

    /// <summary>All responses so far.</summary>
    public IReadOnlyList<FakeSlackAnswer> Answers => Invocation?.All ?? [];
}
