using CommunityBot.Slack.Web;

namespace CommunityBot.Slack.Workspaces;

/// <summary>A workspace with its own token, rate limits and messages.</summary>
internal sealed record SlackWorkspace(SlackApi Api, SlackAccount Account, SlackMessages Messages)
{
    /// <summary>Direct messages to members.</summary>
    public DirectMessages DirectMessages { get; } = new(Api);

    /// <summary>Files for members who asked for them.</summary>
    public SlackFiles Files { get; } = new(Api, Account);
}

/// <summary>Whether the bot has a token for a workspace; a closed family of cases.</summary>
internal abstract record WorkspaceAccess
{
    private WorkspaceAccess()
    {
    }

    public sealed record Granted(SlackWorkspace Workspace) : WorkspaceAccess;

    /// <summary>There is no token, and waiting will not change that.</summary>
    public sealed record Denied(string Reason, string Remedy) : WorkspaceAccess;

    /// <summary>Undetermined at the moment: the storage or Slack is unreachable.</summary>
    public sealed record Unknown(string Reason) : WorkspaceAccess;
}
