using CommunityBot.Slack.Web;

namespace CommunityBot.Slack.Workspaces;

/// <summary>A workspace as we speak to it: with its own token, its own pauses, its own messages.</summary>
internal sealed record SlackWorkspace(SlackApi Api, SlackAccount Account, SlackMessages Messages)
{
    /// <summary>Where single people are written to.</summary>
    public DirectMessages People { get; } = new(Api);
}

/// <summary>Whether we may speak in a workspace. The nested cases are all there are.</summary>
internal abstract record WorkspaceAccess
{
    private WorkspaceAccess()
    {
    }

    public sealed record Granted(SlackWorkspace Workspace) : WorkspaceAccess;

    /// <summary>There is no token for it, and none will come by waiting.</summary>
    public sealed record Denied(string Reason, string Remedy) : WorkspaceAccess;

    /// <summary>Nobody can tell now: the memory, or Slack, does not answer.</summary>
    public sealed record Unknown(string Reason) : WorkspaceAccess;
}
