using System.Text.Json;

using CommunityBot.Core.Platforms;
using CommunityBot.Discord.Posting;
using CommunityBot.Discord.Rest;

using Microsoft.Extensions.Hosting;

namespace CommunityBot.Discord;

/// <summary>Discord as a chat platform and a hosted service.</summary>
public sealed class DiscordPlatform : IChatPlatform, IHostedService, IDisposable
{
    public const string PlatformName = "discord";

    private readonly DiscordSession session;
    private readonly RestClient rest;
    private readonly PostTargets targets;
    private readonly AttachmentDownload attachments;

    internal DiscordPlatform(
        RestClient rest, DiscordSession session, PostTargets targets, AttachmentDownload attachments)
    {
        this.attachments = attachments;
        this.rest = rest;
        this.session = session;
        this.targets = targets;
    }

    public string Name => PlatformName;

    public PlatformStatus Status => rest.Token.Refusal ?? session.Status;

    /// <summary>Handles an interaction received over HTTP.</summary>
    internal void Receive(JsonElement interaction, long arrivedAt) => session.OnInteraction(interaction, arrivedAt);

    /// <summary>Completes when every interaction received so far has been handled.</summary>
    internal Task DrainAsync() => session.DrainAsync();

    public Task<DeliveryOutcome> PostAsync(Post post, CancellationToken cancellation) =>
        targets.PostAsync(post, cancellation);

    public Task<LookupResult> FindAsync(Post post, CancellationToken cancellation) =>
        targets.FindAsync(post, cancellation);

    public Task<DeliveryOutcome> EditAsync(Post post, string messageId, CancellationToken cancellation) =>
        targets.EditAsync(post, messageId, cancellation);

    public Task<DeliveryOutcome> DeleteAsync(Post post, string messageId, CancellationToken cancellation) =>
        targets.DeleteAsync(post, messageId, cancellation);

    public Task<FileDownload> DownloadAsync(
        string community, Uri address, int maxBytes, CancellationToken cancellation) =>
        attachments.GetAsync(address, maxBytes, cancellation);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        session.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => session.StopAsync();

    public void Dispose()
    {
        session.Dispose();
        rest.Dispose();
        attachments.Dispose();
    }
}
