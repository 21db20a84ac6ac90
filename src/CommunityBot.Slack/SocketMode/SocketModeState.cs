namespace CommunityBot.Slack.SocketMode;

/// <summary>
/// How one seat in the workspace stands: a connection, or the way to one. A seat may hold an old line while a new one
/// is made; lines are numbered as they are tried, so that late news of a given-up line cannot be mistaken.
/// </summary>
/// <param name="Socket">The newest line: the one being made, or the one in service.</param>
/// <param name="Failures">How many tries in a row have come to nothing; counts on until a line has proved
/// steady.</param>
/// <param name="Held">An older line that still delivers while the newest is made.</param>
internal abstract record SocketModeState(int Socket, int Failures, int? Held)
{
    /// <summary>Between two tries.</summary>
    public sealed record Waiting(int Line, int Failures, int? Held, string Reason) : SocketModeState(
        Line, Failures, Held);

    /// <summary>An address for the newest line has been asked for.</summary>
    public sealed record RequestingUrl(int Line, int Failures, int? Held) : SocketModeState(Line, Failures, Held);

    /// <summary>The newest line is dialled, and nothing counts before Slack says hello on it.</summary>
    public sealed record AwaitingHello(int Line, int Failures, int? Held) : SocketModeState(Line, Failures, Held);

    /// <summary>The newest line is in service.</summary>
    public sealed record Connected(int Line, int Failures) : SocketModeState(Line, Failures, Held: null);

    /// <summary>Given up for good.</summary>
    public sealed record Stopped(int Line, string Reason, string Remedy) : SocketModeState(
        Line, Failures: 0, Held: null);

    /// <summary>True while Slack can reach us over some line of this seat.</summary>
    public bool Delivers => this is Connected || Held is not null;
}
