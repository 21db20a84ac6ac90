using System.Collections.Concurrent;

using CommunityBot.Core.Platforms;
using CommunityBot.Slack.Web;
using CommunityBot.Wire;

using Microsoft.Extensions.Logging;

using NodaTime;

namespace CommunityBot.Slack.Workspaces;

/// <summary>
/// Every workspace we may speak in: the one whose token stands in the environment, and those that installed the app.
/// Who is asked for is looked up each time, because another instance may have been told of an end or a beginning.
/// </summary>
/// <param name="teams">The workspace of each community whose settings name one.</param>
/// <param name="home">The workspace of the environment's token; null without one.</param>
/// <param name="tokens">Null where nobody can install the app.</param>
/// <param name="nobody">The Web API without a token, from which each workspace's is made.</param>
internal sealed partial class SlackWorkspaces(
    IReadOnlyDictionary<string, string> teams,
    SlackWorkspace? home,
    WorkspaceTokens? tokens,
    SlackApi nobody,
    TimeProvider wire,
    ILoggerFactory logs)
{
    private static readonly Backoff Backoff = new(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));

    private readonly ConcurrentDictionary<string, (string Sealed, SlackWorkspace Workspace)> known = new();
    private readonly ILogger log = logs.CreateLogger<SlackWorkspaces>();

    /// <summary>Why nothing can be said in a workspace that a community names.</summary>
    private readonly ConcurrentDictionary<string, string> missing = new();

    /// <summary>Until when questions about tokens may be on their way.</summary>
    private CancellationToken life;

    public SlackWorkspace? Home => home;

    /// <summary>
    /// Whether what we post is taken everywhere; a workspace that is missing is named, and the others go on.
    /// </summary>
    public PlatformStatus Status => (home?.Account.Status, missing.Values.FirstOrDefault() ?? Dead) switch
    {
        (PlatformStatus.Stopped stopped, _) => stopped,
        (_, { } reason) => new PlatformStatus.Connecting(reason),
        ({ } status, _) => status,
        _ => known.Values
            .Select(each => each.Workspace.Account.Status)
            .MinBy(status => status is PlatformStatus.Connected ? 0 : 1) ??
            new PlatformStatus.Connecting(
                $"no workspace has installed the app yet; its people open {SlackPaths.Install}"),
    };

    /// <summary>The workspace of the community that posts.</summary>
    public async Task<WorkspaceAccess> OfCommunityAsync(string community, CancellationToken cancellation)
    {
        if (teams.TryGetValue(community, out var team))
        {
            return Noted(team, await OfTeamAsync(team, cancellation));
        }

        if (home is not null)
        {
            return new WorkspaceAccess.Granted(home);
        }

        return await ReadAsync(cancellation) switch
        {
            null => new WorkspaceAccess.Unknown("the memory of installed workspaces does not answer"),
            [var only] => await OfTeamAsync(only.SpaceId, cancellation),
            [] => NotInstalled("any workspace"),
            _ => new WorkspaceAccess.Denied(
                $"Several workspaces have installed the app, and the community {community} names none of them.",
                "Add its workspace to the settings: communities[].workspaces, like \"slack:T0000000001\"."),
        };
    }

    /// <summary>
    /// The workspace of that id, which is where a question came from; the only one there is for null.
    /// </summary>
    public async Task<WorkspaceAccess> OfTeamAsync(string? team, CancellationToken cancellation)
    {
        Installation? installed = null;
        if (team is not null && tokens is not null)
        {
            try
            {
                installed = await tokens.FindAsync(team, cancellation);
            }
            catch (Exception exception) when (!cancellation.IsCancellationRequested)
            {
                return known.TryGetValue(team, out var kept)
                    ? new WorkspaceAccess.Granted(kept.Workspace)
                    : new WorkspaceAccess.Unknown(
                        $"the memory of installed workspaces does not answer: {exception.Message}");
            }
        }

        if (installed is not null)
        {
            return Known(installed);
        }

        if (team is not null)
        {
            known.TryRemove(team, out _);
        }

        return home is not null && (team is null || (home.Account.TeamId ?? team) == team)
            ? new WorkspaceAccess.Granted(home)
            : NotInstalled(team is null ? "any workspace" : $"the workspace {team}");
    }

    /// <summary>Remembers a workspace that has just let us in.</summary>
    public async Task SaveAsync(string team, string name, Secret token, CancellationToken cancellation)
    {
        await tokens!.SaveAsync(team, name, token, Now(), cancellation);
        missing.TryRemove(team, out _);
        LogInstalled(team);
        await OfTeamAsync(team, cancellation);
    }

    /// <summary>Forgets a workspace's token; tried until the memory answers, because the news comes once.</summary>
    public async Task RemoveAsync(WorkspaceRevocation revocation, CancellationToken cancellation)
    {
        if (home is not null && home.Account.TeamId == revocation.Team)
        {
            home.Account.End(revocation.Reason);
        }

        for (var attempt = 1; tokens is not null; attempt++)
        {
            try
            {
                if (await tokens.RemoveAsync(revocation.Team, revocation.At, cancellation))
                {
                    known.TryRemove(revocation.Team, out _);
                    missing[
                        revocation.Team] = $"The workspace {revocation.Team} is left: {revocation.Reason}. {Remedy}";
                    LogForgotten(revocation.Team, revocation.Reason);
                }

                return;
            }
            catch (Exception exception) when (!cancellation.IsCancellationRequested)
            {
                LogMemoryAway(exception, revocation.Team);
                await wire.WaitAsync(Backoff.Before(attempt, chance: 1), cancellation);
            }
        }
    }

    /// <summary>Asks Slack about every token there is, so that it is known early which of them are good.</summary>
    public async Task LearnAsync(CancellationToken cancellation)
    {
        life = cancellation;
        foreach (var installation in await ReadAsync(cancellation) ?? [])
        {
            Known(installation);
        }

        await (home?.Account.LoadAsync(cancellation) ?? Task.CompletedTask);
    }

    public static string Remedy => $"Install it again: open {SlackPaths.Install} on the bot's public address.";

    /// <summary>Why a workspace's token is of no use any more, where one is not.</summary>
    private string? Dead => known.Values.Select(each => each.Workspace.Account.Status).OfType<PlatformStatus.Stopped>()
        .Select(stopped => $"{stopped.Reason} {stopped.Remedy}").FirstOrDefault();

    private static WorkspaceAccess.Denied NotInstalled(string where) =>
        new($"The app is not installed in {where}, so there is no token.", Remedy);

    private WorkspaceAccess Noted(string team, WorkspaceAccess access)
    {
        switch (access)
        {
            // A channel's id means nothing in another workspace, so nothing is sent on the chance.
            case WorkspaceAccess.Granted(var found) when found == home && home.Account.TeamId is null:
                return new WorkspaceAccess.Unknown("Slack has not said yet which workspace SLACK_BOT_TOKEN belongs to");
            case WorkspaceAccess.Granted:
                missing.TryRemove(team, out _);
                return access;
            case WorkspaceAccess.Denied(var reason, var remedy):
                missing.TryAdd(team, $"{reason} {remedy}");
                return access;
            default:
                return access;
        }
    }

    private WorkspaceAccess Known(Installation installation)
    {
        if (known.TryGetValue(installation.SpaceId, out var kept) && kept.Sealed == installation.SealedToken)
        {
            return new WorkspaceAccess.Granted(kept.Workspace);
        }

        if (tokens!.Open(installation) is not { } token)
        {
            return new WorkspaceAccess.Denied(
                $"The token of the workspace {installation.SpaceId} was sealed with another key.",
                $"Set SLACK_TOKEN_KEY to the key it was sealed with, or install the app again: {SlackPaths.Install}.");
        }

        var api = nobody.For(token);
        var account = new SlackAccount(api, wire, logs.CreateLogger<SlackAccount>())
        {
            Renewal =
                $"The workspace {installation.SpaceId} has probably removed the app, or revoked its token. {Remedy}",
        };
        var workspace = new SlackWorkspace(
            api, account, new SlackMessages(api, account, wire, logs.CreateLogger<SlackMessages>()));
        known[installation.SpaceId] = (installation.SealedToken, workspace);
        _ = LearnOfAsync(account);
        return new WorkspaceAccess.Granted(workspace);
    }

    private async Task LearnOfAsync(SlackAccount account)
    {
        try
        {
            await account.LoadAsync(life);
        }
        catch (OperationCanceledException)
        {
            // The bot is stopping before Slack has answered.
        }
    }

    private async Task<IReadOnlyList<Installation>?> ReadAsync(CancellationToken cancellation)
    {
        try
        {
            return tokens is null ? [] : await tokens.ReadAsync(cancellation);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            LogMemoryAway(exception, "all workspaces");
            return null;
        }
    }

    private Instant Now() => Instant.FromDateTimeOffset(wire.GetUtcNow());

    [LoggerMessage(Level = LogLevel.Information, Message = "The Slack workspace {Team} has installed the app.")]
    private partial void LogInstalled(string team);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The Slack workspace {Team} is left and its token forgotten: {Reason}. Nothing is posted there any " +
            "more.")]
    private partial void LogForgotten(string team, string reason);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The memory of installed Slack workspaces does not answer ({Team}); it is asked again.")]
    private partial void LogMemoryAway(Exception exception, string team);
}
