using CommunityBot.Core.Platforms;

namespace CommunityBot.Slack.Doctor;

/// <summary>Assigns each community to the workspace it posts in, by the same rules as <c>SlackWorkspaces</c>.</summary>
/// <param name="homeTeam">The workspace of SLACK_BOT_TOKEN; null without that token, or while Slack has not returned
/// it.</param>
internal sealed class WorkspaceAssignment(SlackRequirements requirements, string? homeTeam)
{
    private IReadOnlyList<Installation> Installed => requirements.Installed ?? [];

    private bool HasHome => requirements.BotToken is not null;

    /// <summary>The channels to check with SLACK_BOT_TOKEN.</summary>
    public IReadOnlyList<string> ChannelsAtHome => Channels(community =>
        HasHome && (First(community) is not { } team || (team == homeTeam && !IsInstalled(team))));

    /// <summary>The channels to check with the token of an installed workspace.</summary>
    public IReadOnlyList<string> ChannelsIn(Installation installation) =>
        Channels(community => PostsIn(community, installation));

    /// <summary>
    /// True when a community posts in the workspace or lists it, so that its members can use commands.
    /// </summary>
    public bool IsNamed(Installation installation) => requirements.Communities.Any(community =>
        community.Workspaces.Contains(installation.WorkspaceId) || PostsIn(community, installation));

    /// <summary>Communities that list a workspace without a token, grouped by that workspace.</summary>
    public IEnumerable<IGrouping<string, string>> Missing => requirements.Communities
        .SelectMany(community => community.Workspaces.Select(team => (Team: team, community.Id)))
        .Where(named => !IsInstalled(named.Team) && named.Team != homeTeam)
        .GroupBy(named => named.Team, named => named.Id);

    /// <summary>Communities that post on Slack but whose workspace is undetermined.</summary>
    public IReadOnlyList<string> Unassigned =>
    [
        .. requirements.Communities
            .Where(
                community => !HasHome && community is { Workspaces: [], Channels.Count: > 0 } && Installed.Count != 1)
            .Select(community => community.Id),
    ];

    private IReadOnlyList<string> Channels(Func<SlackCommunity, bool> posts) =>
        [.. requirements.Communities.Where(posts).SelectMany(community => community.Channels).Distinct()];

    private bool PostsIn(SlackCommunity community, Installation installation) => First(community) is { } team
        ? team == installation.WorkspaceId
        : !HasHome && Installed.Count == 1;

    private bool IsInstalled(string team) => Installed.Any(installation => installation.WorkspaceId == team);

    private static string? First(SlackCommunity community) => community.Workspaces is [var team, ..] ? team : null;
}
