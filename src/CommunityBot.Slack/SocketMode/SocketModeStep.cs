namespace CommunityBot.Slack.SocketMode;

/// <summary>A transition of the state machine: the next state and the actions to perform.</summary>
internal sealed record SocketModeStep(SocketModeState State, params IReadOnlyList<SocketModeAction> Actions);
