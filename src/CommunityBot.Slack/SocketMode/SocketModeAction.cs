namespace CommunityBot.Slack.SocketMode;

/// <summary>An effect requested by <see cref="SocketModeProtocol"/>; a closed family of cases.</summary>
internal abstract record SocketModeAction
{
    private SocketModeAction()
    {
    }

    public sealed record RequestUrl(int Socket) : SocketModeAction;

    public sealed record Connect(int Socket, Uri Address) : SocketModeAction;

    /// <summary>Raise the event after that time.</summary>
    public sealed record SetTimer(TimeSpan After, SocketModeEvent Of) : SocketModeAction;

    /// <summary>
    /// Wait before the next attempt: exponential backoff with jitter, at least as long as Slack required.
    /// </summary>
    public sealed record WaitBeforeRetry(int Socket, int Failures, TimeSpan AtLeast) : SocketModeAction;

    /// <summary>Acknowledge an envelope before anything else.</summary>
    public sealed record Acknowledge(int Socket, string EnvelopeId) : SocketModeAction;

    /// <summary>Hand the envelope to the interaction handler without waiting for it.</summary>
    /// <param name="AnswersByAcknowledging">True when the acknowledgement is the only way to answer, and is therefore
    /// left to the handler.</param>
    public sealed record Dispatch(int Socket, Envelope Envelope, bool AnswersByAcknowledging) : SocketModeAction;

    public sealed record Close(int Socket, string Reason) : SocketModeAction;

    /// <summary>Report that Slack refuses the app.</summary>
    public sealed record Stop(string Reason, string Remedy) : SocketModeAction;
}
