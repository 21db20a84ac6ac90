namespace CommunityBot.Slack.SocketMode;

/// <summary>What a seat wants done. The nested cases are all there are.</summary>
internal abstract record SocketModeAction
{
    private SocketModeAction()
    {
    }

    public sealed record RequestUrl(int Socket) : SocketModeAction;

    public sealed record Connect(int Socket, Uri Address) : SocketModeAction;

    /// <summary>Tell me this after that much time.</summary>
    public sealed record SetTimer(TimeSpan After, SocketModeEvent Of) : SocketModeAction;

    /// <summary>Wait before the next try: longer with every failure, and at least as long as Slack said.</summary>
    public sealed record WaitBeforeRetry(int Socket, int Failures, TimeSpan AtLeast) : SocketModeAction;

    /// <summary>Say that an envelope arrived; nothing else may come before this.</summary>
    public sealed record Acknowledge(int Socket, string EnvelopeId) : SocketModeAction;

    /// <summary>Give the envelope to those who answer; the loop does not wait for them.</summary>
    /// <param name="AnswersByAcknowledging">True when the one way to answer is the acknowledgement, which was kept for
    /// it.</param>
    public sealed record Dispatch(int Socket, Envelope Envelope, bool AnswersByAcknowledging) : SocketModeAction;

    public sealed record Close(int Socket, string Reason) : SocketModeAction;

    /// <summary>No line will ever be tried again, in this seat or another of the same app.</summary>
    public sealed record Stop(string Reason, string Remedy) : SocketModeAction;
}
