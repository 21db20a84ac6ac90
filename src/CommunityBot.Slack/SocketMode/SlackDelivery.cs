using CommunityBot.Slack.Rendering;

namespace CommunityBot.Slack.SocketMode;

/// <summary>An envelope on its way to those who answer.</summary>
internal sealed record SlackDelivery(Envelope Envelope)
{
    /// <summary>
    /// The one way to answer where Slack gave no address for it; false when the line is gone. Null where the envelope
    /// is acknowledged already.
    /// </summary>
    public Func<SlackAnswerPayload?, Task<bool>>? AnswerByAcknowledging { get; init; }
}
