namespace CommunityBot.Slack.SocketMode;

/// <summary>What a seat wants done. The nested cases are all there are.</summary>
internal abstract record SocketModeAction
{
    private SocketModeAction()
    {
    }

    public sealed record AskAddress(int Line) : SocketModeAction;

    public sealed record Dial(int Line, Uri Address) : SocketModeAction;

    /// <summary>Tell me this after that much time.</summary>
    public sealed record Remind(TimeSpan After, SocketModeEvent Of) : SocketModeAction;

    /// <summary>Wait before the next try: longer with every failure, and at least as long as Slack said.</summary>
    public sealed record Pause(int Line, int Failures, TimeSpan AtLeast) : SocketModeAction;

    /// <summary>Say that an envelope arrived; nothing else may come before this.</summary>
    public sealed record Acknowledge(int Line, string EnvelopeId) : SocketModeAction;

    /// <summary>Give the envelope to those who answer; the loop does not wait for them.</summary>
    /// <param name="AnswersByAcknowledging">True when the one way to answer is the acknowledgement, which was kept for it.</param>
    public sealed record HandOver(int Line, Envelope Envelope, bool AnswersByAcknowledging) : SocketModeAction;

    public sealed record Close(int Line, string Reason) : SocketModeAction;

    /// <summary>No line will ever be tried again, in this seat or another of the same app.</summary>
    public sealed record GiveUp(string Reason, string Remedy) : SocketModeAction;
}
