using CommunityBot.Slack.Rendering;

namespace CommunityBot.Slack.SocketMode;

/// <summary>An envelope handed to the <c>InteractionHandler</c>.</summary>
internal sealed record SlackDelivery(Envelope Envelope)
{
    /// <summary>
    /// Acknowledges with an answer, the only way to respond without a response_url; returns false when the socket is
    /// closed. Null when the envelope is already acknowledged.
    /// </summary>
    public Func<SlackAnswerPayload?, Task<bool>>? AcknowledgeWithAnswer { get; init; }
}
