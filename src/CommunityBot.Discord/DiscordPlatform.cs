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

    private readonly DiscordSession presence;
    private readonly RestClient rest;
    private readonly PostTargets places;

    internal DiscordPlatform(RestClient rest, DiscordSession presence, PostTargets places)
    {
        this.rest = rest;
        this.presence = presence;
        this.places = places;
    }

    public string Name => PlatformName;

    public PlatformStatus Status => presence.Status;

    /// <summary>Handles an interaction received over HTTP.</summary>
    internal void Receive(JsonElement interaction, long arrivedAt) => presence.OnInteraction(interaction, arrivedAt);

    /// <summary>Completes when every interaction received so far has been handled.</summary>
    internal Task FinishAsync() => presence.FinishAsync();

    public Task<DeliveryOutcome> PostAsync(Post post, CancellationToken cancellation) =>
        places.PostAsync(post, cancellation);

    public Task<LookupResult> FindAsync(Post post, CancellationToken cancellation) =>
        places.FindAsync(post, cancellation);

    public Task<DeliveryOutcome> EditAsync(Post post, string messageId, CancellationToken cancellation) =>
        places.EditAsync(post, messageId, cancellation);

    public Task<DeliveryOutcome> DeleteAsync(Post post, string messageId, CancellationToken cancellation) =>
        places.DeleteAsync(post, messageId, cancellation);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        presence.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => presence.StopAsync();

    public void Dispose()
    {
        presence.Dispose();
        rest.Dispose();
    }
}
