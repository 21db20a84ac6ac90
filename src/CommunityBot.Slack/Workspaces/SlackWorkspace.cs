using CommunityBot.Slack.Web;

namespace CommunityBot.Slack.Workspaces;

/// <summary>A workspace as we speak to it: with its own token, its own pauses, its own messages.</summary>
internal sealed record SlackWorkspace(SlackApi Api, SlackAccount Account, SlackMessages Messages)
{
    /// <summary>Where single people are written to.</summary>
    public DirectChannels People { get; } = new(Api);
}

/// <summary>Whether we may speak in a workspace. The nested cases are all there are.</summary>
internal abstract record SlackDoor
{
    private SlackDoor()
    {
    }

    public sealed record Open(SlackWorkspace Workspace) : SlackDoor;

    /// <summary>There is no token for it, and none will come by waiting.</summary>
    public sealed record Shut(string Reason, string Remedy) : SlackDoor;

    /// <summary>Nobody can tell now: the memory, or Slack, does not answer.</summary>
    public sealed record Unknown(string Reason) : SlackDoor;
}
