using System.Diagnostics;

using CommunityBot.Core.Platforms;
using CommunityBot.Slack.Interactions;
using CommunityBot.Slack.SocketMode;
using CommunityBot.Slack.Web;
using CommunityBot.Slack.Workspaces;

using Microsoft.Extensions.Hosting;

namespace CommunityBot.Slack;

/// <summary>The Slack platform: posts with the Web API, and receives interactions over Socket Mode or HTTP.</summary>
public sealed class SlackPlatform : IChatPlatform, IHostedService, IDisposable
{
    public const string PlatformName = "slack";

    private readonly SlackWorkspaces workspaces;
    private readonly InteractionHandler interactions;
    private readonly SocketModeClient? client;
    private readonly CancellationTokenSource stopping = new();
    private Task running = Task.CompletedTask;

    /// <param name="client">Null when Slack sends HTTP requests.</param>
    internal SlackPlatform(
        SlackWorkspaces workspaces, InteractionHandler interactions, SocketModeClient? client)
    {
        this.workspaces = workspaces;
        this.interactions = interactions;
        this.client = client;
    }

    public string Name => PlatformName;

    /// <summary>The outbound status if it requires an operator's action, otherwise the inbound status.</summary>
    public PlatformStatus Status => Outbound is PlatformStatus.Stopped ? Outbound : Inbound;

    /// <summary>Whether interactions reach the bot; unknown over HTTP, where Slack opens the connections.</summary>
    public PlatformStatus Inbound => client?.Status ?? new PlatformStatus.Connected();

    /// <summary>Whether Slack accepts posts.</summary>
    public PlatformStatus Outbound => workspaces.Status;

    public Task<DeliveryOutcome> PostAsync(Post post, CancellationToken cancellation) =>
        InWorkspaceAsync(post, (messages, addressed) => messages.PostAsync(addressed, cancellation), cancellation);

    public async Task<LookupResult> FindAsync(Post post, CancellationToken cancellation)
    {
        switch (await workspaces.OfCommunityAsync(post.Key.Community, cancellation))
        {
            case WorkspaceAccess.Granted(var workspace):
                return await workspace.DirectMessages.AddressAsync(post, cancellation) is ({ } addressed, _)
                    ? await workspace.Messages.FindAsync(addressed, cancellation)
                    : new LookupResult.Unavailable("Slack opened no direct message channel for this member");
            case WorkspaceAccess.Denied(var reason, _):
                return new LookupResult.Unavailable(reason);
            case WorkspaceAccess.Unknown(var reason):
                return new LookupResult.Unavailable(reason);
            default:
                throw new UnreachableException();
        }
    }

    public Task<DeliveryOutcome> EditAsync(Post post, string messageId, CancellationToken cancellation) =>
        InWorkspaceAsync(
            post, (messages, addressed) => messages.EditAsync(addressed, messageId, cancellation), cancellation);

    public Task<DeliveryOutcome> DeleteAsync(Post post, string messageId, CancellationToken cancellation) =>
        InWorkspaceAsync(
            post, (messages, addressed) => messages.DeleteAsync(addressed, messageId, cancellation), cancellation);

    public async Task<FileDownload> DownloadAsync(
        string community, Uri address, int maxBytes, CancellationToken cancellation) =>
        await workspaces.OfCommunityAsync(community, cancellation) switch
        {
            WorkspaceAccess.Granted(var workspace) =>
                await workspace.Api.DownloadAsync(address, maxBytes, cancellation),
            WorkspaceAccess.Denied(var reason, _) => new FileDownload.Refused(reason.TrimEnd('.')),
            WorkspaceAccess.Unknown(var reason) => new FileDownload.Failed(reason),
            _ => throw new UnreachableException(),
        };

    public Task StartAsync(CancellationToken cancellationToken)
    {
        running = Task.WhenAll(
            Task.Run(() => client?.RunAsync(stopping.Token) ?? Task.CompletedTask, CancellationToken.None),
            Task.Run(ValidateTokensAsync, CancellationToken.None));
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await interactions.StopAsync();
        await Task.WhenAny(running, Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken));
    }

    public void Dispose()
    {
        stopping.Dispose();
        interactions.Dispose();
    }

    private async Task<DeliveryOutcome> InWorkspaceAsync(
        Post post, Func<SlackMessages, Post, Task<DeliveryOutcome>> send, CancellationToken cancellation) =>
        await workspaces.OfCommunityAsync(post.Key.Community, cancellation) switch
        {
            WorkspaceAccess.Granted(var workspace) => await AddressedAsync(workspace, post, send, cancellation) switch
            {
                // As without a token: the workspace may install the app again.
                DeliveryOutcome.Blocked { Cause: BlockCause.Token } blocked when workspace != workspaces.Home =>
                    blocked with { Remedy = SlackWorkspaces.Remedy },
                var outcome => outcome,
            },

            // Retryable: the post goes out once the app is installed, unless it is obsolete by then.
            WorkspaceAccess.Denied(var reason, var remedy) => new DeliveryOutcome.NotSent($"{reason} {remedy}"),
            WorkspaceAccess.Unknown(var reason) => new DeliveryOutcome.NotSent(reason),
            _ => throw new UnreachableException(),
        };

    private static async Task<DeliveryOutcome> AddressedAsync(
        SlackWorkspace workspace, Post post, Func<SlackMessages, Post, Task<DeliveryOutcome>> send,
        CancellationToken cancellation) =>
        await workspace.DirectMessages.AddressAsync(post, cancellation) switch
        {
            ({ } addressed, _) => await send(workspace.Messages, addressed),
            (_, var trouble) => SlackMessages.ChannelNotOpened(trouble, post),
        };

    private async Task ValidateTokensAsync()
    {
        try
        {
            await workspaces.ValidateTokensAsync(stopping.Token);
        }
        catch (OperationCanceledException)
        {
            // The bot was stopped before Slack answered.
        }
    }
}
