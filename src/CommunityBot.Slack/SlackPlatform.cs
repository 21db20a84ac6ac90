using CommunityBot.Core.Platforms;
using CommunityBot.Slack.Interactions;
using CommunityBot.Slack.SocketMode;
using CommunityBot.Slack.Web;

using Microsoft.Extensions.Hosting;

namespace CommunityBot.Slack;

/// <summary>Slack as a place where people chat: posts over the Web API, questions over Socket Mode.</summary>
public sealed class SlackPlatform : IChatPlatform, IHostedService, IDisposable
{
    internal const string PlatformName = "slack";

    /// <summary>What is being answered when the bot stops may still be finished in this time.</summary>
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(1);

    private readonly SlackMessages messages;
    private readonly SlackAccount account;
    private readonly SlackInteractions interactions;
    private readonly SocketModeClient client;
    private readonly TimeProvider wire;
    private readonly CancellationTokenSource listening = new();
    private readonly CancellationTokenSource answering = new();
    private Task running = Task.CompletedTask;

    internal SlackPlatform(
        int connections,
        SocketModeSurroundings around,
        SlackAccount account,
        SlackMessages messages,
        SlackInteractions interactions)
    {
        this.account = account;
        this.messages = messages;
        this.interactions = interactions;
        wire = around.Wire;
        client = new SocketModeClient(
            connections, around, delivery => interactions.Receive(delivery, answering.Token));
    }

    public string Name => PlatformName;

    /// <summary>What only a person can mend first; else whether we hear what people ask.</summary>
    public PlatformStatus Status => Outbound is PlatformStatus.Stopped ? Outbound : Inbound;

    /// <summary>Whether questions reach us.</summary>
    public PlatformStatus Inbound => client.Status;

    /// <summary>Whether Slack takes what we post.</summary>
    public PlatformStatus Outbound => account.Status;

    public Task<DeliveryOutcome> PostAsync(Post post, CancellationToken cancellation) =>
        messages.PostAsync(post, cancellation);

    public Task<Whereabouts> FindAsync(Post post, CancellationToken cancellation) =>
        messages.FindAsync(post, cancellation);

    public Task<DeliveryOutcome> EditAsync(Post post, string messageId, CancellationToken cancellation) =>
        messages.EditAsync(post, messageId, cancellation);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        running = Task.WhenAll(
            Task.Run(() => client.RunAsync(listening.Token), CancellationToken.None),
            Task.Run(LearnAsync, CancellationToken.None));
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await listening.CancelAsync();
        using var patience = new CancellationTokenSource(LastWords, wire);
        await Task.WhenAny(interactions.IdleAsync(), Task.Delay(Timeout.InfiniteTimeSpan, wire, patience.Token));
        await answering.CancelAsync();
        await Task.WhenAny(running, Task.Delay(Timeout.InfiniteTimeSpan, wire, cancellationToken));
    }

    private async Task LearnAsync()
    {
        try
        {
            await account.LearnAsync(listening.Token);
        }
        catch (OperationCanceledException)
        {
            // The bot is stopping before Slack has answered.
        }
    }

    public void Dispose()
    {
        listening.Dispose();
        answering.Dispose();
    }
}
