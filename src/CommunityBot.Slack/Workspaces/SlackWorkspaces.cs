using System.Collections.Concurrent;

using CommunityBot.Core.Platforms;
using CommunityBot.Slack.Web;
using CommunityBot.Wire;

using Microsoft.Extensions.Logging;

using NodaTime;

namespace CommunityBot.Slack.Workspaces;

/// <summary>
/// All workspaces the bot has a token for: the one of SLACK_BOT_TOKEN, and those that installed the app. Installations
/// are looked up on every use, because another instance may have stored or removed one.
/// </summary>
/// <param name="teams">The workspace of each community that names one in its settings.</param>
/// <param name="home">The workspace of SLACK_BOT_TOKEN; null without it.</param>
/// <param name="tokens">Null when workspaces cannot install the app.</param>
/// <param name="anonymousApi">The Web API client without a token, from which each workspace's client is made.</param>
internal sealed partial class SlackWorkspaces(
    IReadOnlyDictionary<string, string> teams,
    SlackWorkspace? home,
    WorkspaceTokens? tokens,
    SlackApi anonymousApi,
    TimeProvider time,
    ILoggerFactory logs)
{
    private static readonly Backoff Backoff = new(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));

    private readonly ConcurrentDictionary<string, (string Sealed, SlackWorkspace Workspace)> workspaces = new();
    private readonly ILogger log = logs.CreateLogger<SlackWorkspaces>();

    /// <summary>Why the bot cannot post in a workspace that a community names, by workspace.</summary>
    private readonly ConcurrentDictionary<string, string> missing = new();

    /// <summary>Cancels token checks when the bot stops.</summary>
    private CancellationToken stopping;

    public SlackWorkspace? Home => home;

    /// <summary>Whether all workspaces accept posts; reports a missing one, while the others keep working.</summary>
    public PlatformStatus Status => (home?.Account.Status, missing.Values.FirstOrDefault() ?? TokenError) switch
    {
        (PlatformStatus.Stopped stopped, _) => stopped,
        (_, { } reason) => new PlatformStatus.Connecting(reason),
        ({ } status, _) => status,
        _ => workspaces.Values
            .Select(each => each.Workspace.Account.Status)
            .MinBy(status => status is PlatformStatus.Connected ? 0 : 1) ??
            new PlatformStatus.Connecting(
                $"no workspace has installed the app yet; an admin can do so at {SlackPaths.Install}"),
    };

    /// <summary>The workspace in which the community posts.</summary>
    public async Task<WorkspaceAccess> OfCommunityAsync(string community, CancellationToken cancellation)
    {
        if (teams.TryGetValue(community, out var team))
        {
            return Track(team, await OfTeamAsync(team, cancellation));
        }

        if (home is not null)
        {
            return new WorkspaceAccess.Granted(home);
        }

        return await ReadAsync(cancellation) switch
        {
            null => new WorkspaceAccess.Unknown("the stored installations cannot be read"),
            [var only] => await OfTeamAsync(only.WorkspaceId, cancellation),
            [] => NotInstalled("any workspace"),
            _ => new WorkspaceAccess.Denied(
                $"Several workspaces have installed the app, but community {community} names none of them.",
                "Add its workspace to communities[].workspaces in the settings, for example \"slack:T0000000001\"."),
        };
    }

    /// <summary>The workspace with that id, from which an interaction came; null means the only one.</summary>
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
                return workspaces.TryGetValue(team, out var kept)
                    ? new WorkspaceAccess.Granted(kept.Workspace)
                    : new WorkspaceAccess.Unknown(
                        $"the stored installations cannot be read: {exception.Message}");
            }
        }

        if (installed is not null)
        {
            return AccessTo(installed);
        }

        if (team is not null)
        {
            workspaces.TryRemove(team, out _);
        }

        return team is null
            ? home is null ? NotInstalled("any workspace") : new WorkspaceAccess.Granted(home)
            : await HomeIfAsync(team, cancellation);
    }

    /// <summary>
    /// An interaction may come right after a start. A channel id means nothing in another workspace, so nothing is sent
    /// before the workspace of the token is known.
    /// </summary>
    private async Task<WorkspaceAccess> HomeIfAsync(string team, CancellationToken cancellation)
    {
        if (home is not null)
        {
            await home.Account.FirstReply.WaitAsync(cancellation);
        }

        return home?.Account.TeamId switch
        {
            null when home is not null =>
                new WorkspaceAccess.Unknown("the workspace of SLACK_BOT_TOKEN is not known yet"),
            { } known when known == team => new WorkspaceAccess.Granted(home),
            _ => NotInstalled($"workspace {team}"),
        };
    }

    /// <summary>Stores the token of a workspace that has just installed the app.</summary>
    public async Task SaveAsync(string team, string name, Secret token, CancellationToken cancellation)
    {
        await tokens!.SaveAsync(team, name, token, Now(), cancellation);
        missing.TryRemove(team, out _);
        LogInstalled(team);
        await OfTeamAsync(team, cancellation);
    }

    /// <summary>
    /// Removes a workspace's token; retries until the storage is reachable, because Slack sends the event once.
    /// </summary>
    public async Task RemoveAsync(WorkspaceRevocation revocation, CancellationToken cancellation)
    {
        if (home is not null && home.Account.TeamId == revocation.Team)
        {
            home.Account.Revoke(revocation.Reason);
        }

        for (var attempt = 1; tokens is not null; attempt++)
        {
            try
            {
                if (await tokens.RemoveAsync(revocation.Team, revocation.At, cancellation))
                {
                    workspaces.TryRemove(revocation.Team, out _);
                    missing[revocation.Team] =
                        $"The bot lost access to workspace {revocation.Team}: {revocation.Reason}. {Remedy}";
                    LogRevoked(revocation.Team, revocation.Reason);
                }

                return;
            }
            catch (Exception exception) when (!cancellation.IsCancellationRequested)
            {
                LogStorageUnavailable(exception, revocation.Team);
                await time.WaitAsync(Backoff.DelayBefore(attempt, random: 1), cancellation);
            }
        }
    }

    /// <summary>
    /// Validates every token at startup, so that a bad one is reported early, and watches it until cancelled.
    /// </summary>
    public async Task ValidateTokensAsync(CancellationToken cancellation)
    {
        stopping = cancellation;
        var watching = home?.Account.WatchAsync(cancellation) ?? Task.CompletedTask;
        foreach (var installation in await ReadAsync(cancellation) ?? [])
        {
            AccessTo(installation);
        }

        await watching;
    }

    public static string Remedy => $"Install the app again at {SlackPaths.Install} on the bot's public address.";

    /// <summary>Why an installed workspace's token is rejected; null when all are accepted.</summary>
    private string? TokenError => workspaces.Values
        .Select(each => each.Workspace.Account.Status)
        .OfType<PlatformStatus.Stopped>()
        .Select(stopped => $"{stopped.Reason} {stopped.Remedy}").FirstOrDefault();

    private static WorkspaceAccess.Denied NotInstalled(string where) =>
        new($"The app is not installed in {where}, so there is no token.", Remedy);

    private WorkspaceAccess Track(string team, WorkspaceAccess access)
    {
        switch (access)
        {
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

    private WorkspaceAccess AccessTo(Installation installation)
    {
        if (workspaces.TryGetValue(installation.WorkspaceId, out var kept) && kept.Sealed == installation.SealedToken)
        {
            return new WorkspaceAccess.Granted(kept.Workspace);
        }

        if (tokens!.Open(installation) is not { } token)
        {
            return new WorkspaceAccess.Denied(
                $"The token of workspace {installation.WorkspaceId} was encrypted with another key.",
                $"Set SLACK_TOKEN_KEY to that key, or install the app again at {SlackPaths.Install}.");
        }

        var api = anonymousApi.WithToken(token);
        var account = new SlackAccount(api, time, logs.CreateLogger<SlackAccount>())
        {
            Remedy =
                $"Workspace {installation.WorkspaceId} has probably removed the app or revoked its token. {Remedy}",
        };
        var workspace = new SlackWorkspace(
            api, account, new SlackMessages(api, account, time, logs.CreateLogger<SlackMessages>()));
        workspaces[installation.WorkspaceId] = (installation.SealedToken, workspace);
        _ = ValidateTokenAsync(account);
        return new WorkspaceAccess.Granted(workspace);
    }

    private async Task ValidateTokenAsync(SlackAccount account)
    {
        try
        {
            await account.WatchAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            // The bot was stopped before Slack answered.
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
            LogStorageUnavailable(exception, "all workspaces");
            return null;
        }
    }

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());

    [LoggerMessage(Level = LogLevel.Information, Message = "Slack workspace {Team} has installed the app.")]
    private partial void LogInstalled(string team);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The bot lost access to Slack workspace {Team}: {Reason}. Its token was deleted, and nothing is " +
            "posted there any more.")]
    private partial void LogRevoked(string team, string reason);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The stored Slack installations cannot be accessed ({Team}); retrying.")]
    private partial void LogStorageUnavailable(Exception exception, string team);
}
