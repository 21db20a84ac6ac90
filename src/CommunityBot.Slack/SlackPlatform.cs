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

    private readonly SlackAccount account;
    private readonly SlackMessages messages;
    private readonly SlackInteractions interactions;
    private readonly SocketModeClient? client;
    private readonly CancellationTokenSource stopping = new();
    private Task running = Task.CompletedTask;

    /// <param name="client">Null where Slack calls us over HTTP.</param>
    internal SlackPlatform(
        SlackAccount account, SlackMessages messages, SlackInteractions interactions, SocketModeClient? client)
    {
        this.account = account;
        this.messages = messages;
        this.interactions = interactions;
        this.client = client;
    }

    public string Name => PlatformName;

    /// <summary>What only a person can mend first; else whether we hear what people ask.</summary>
    public PlatformStatus Status => Outbound is PlatformStatus.Stopped ? Outbound : Inbound;

    /// <summary>Whether questions reach us; over HTTP nobody can tell, for it is Slack who calls.</summary>
    public PlatformStatus Inbound => client?.Status ?? new PlatformStatus.Connected();

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
            Task.Run(() => client?.RunAsync(stopping.Token) ?? Task.CompletedTask, CancellationToken.None),
            Task.Run(LearnAsync, CancellationToken.None));
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

    private async Task LearnAsync()
    {
        try
        {
            await account.LearnAsync(stopping.Token);
        }
        catch (OperationCanceledException)
        {
            // The bot is stopping before Slack has answered.
        }
    }
}
