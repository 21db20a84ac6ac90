namespace CommunityBot.Slack.SocketMode;

/// <summary>Where an event leads, and what is to be done on the way.</summary>
internal sealed record SocketModeStep(SocketModeState State, params IReadOnlyList<SocketModeAction> Actions);
