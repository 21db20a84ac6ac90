using System.Text.Json;

using CommunityBot.Core.Platforms;
using CommunityBot.Discord.Rendering;
using CommunityBot.Discord.Rest;

using Microsoft.Extensions.Hosting;

using NodaTime;

namespace CommunityBot.Discord;

/// <summary>Discord, as the bot sees it: a place to post to and to be asked in.</summary>
public sealed class DiscordPlatform : IChatPlatform, IHostedService, IDisposable
{
    public const string PlatformName = "discord";

    /// <summary>
    /// A look for a lost post goes back this much further than its claim: the two clocks need not agree.
    /// </summary>
    private static readonly Duration ClockDoubt = Duration.FromHours(1);

    private const int MostPages = 10;

    private readonly DiscordApi api;
    private readonly DiscordPresence presence;
    private readonly RestClient rest;
    private readonly Crossposter? crossposter;

    /// <param name="crossposter">Null where the settings want nothing published further.</param>
    internal DiscordPlatform(RestClient rest, DiscordApi api, DiscordPresence presence, Crossposter? crossposter)
    {
        this.crossposter = crossposter;
        this.rest = rest;
        this.api = api;
        this.presence = presence;
    }

    public string Name => PlatformName;

    public PlatformStatus Status => presence.Status;

    /// <summary>Takes an interaction that came over HTTP.</summary>
    internal void Receive(JsonElement interaction, long arrivedAt) => presence.OnInteraction(interaction, arrivedAt);

    /// <summary>Done when nothing that was asked so far is still being answered.</summary>
    internal Task FinishAsync() => presence.FinishAsync();

    public async Task<DeliveryOutcome> PostAsync(Post post, CancellationToken cancellation)
    {
        var reference = post.Key.Ref;
        var message = DiscordRenderer.Render(post.Message, reference, post.Manner.Rings) with
        {
            // Within some minutes Discord answers a second one with the first instead of posting it again.
            Nonce = reference,
            EnforceNonce = true,
        };
        var reply = await api.SendAsync(MessageRequests.Create(post.Channel.Id, message), cancellation);
        var outcome = Outcomes.Of(reply, PlaceOf(post));
        if (outcome is DeliveryOutcome.Delivered delivered && crossposter is not null)
        {
            await crossposter.PublishAsync(post.Channel.Id, delivered.MessageId, cancellation);
        }

        return outcome;
    }

    public async Task<DeliveryOutcome> EditAsync(Post post, string messageId, CancellationToken cancellation)
    {
        var message = DiscordRenderer.Render(post.Message, post.Key.Ref, post.Manner.Rings);
        var reply = await api.SendAsync(MessageRequests.Edit(post.Channel.Id, messageId, message), cancellation);
        return reply is RestReply.Answered
            ? new DeliveryOutcome.Delivered(messageId)
            : Outcomes.Of(reply, PlaceOf(post));
    }

    /// <summary>
    /// Reads the channel backwards from its newest message. Asking for everything after the claim would be shorter, and
    /// blind when the clocks or the ids' clock differ; blind here means posting twice.
    /// </summary>
    public async Task<Whereabouts> FindAsync(Post post, CancellationToken cancellation)
    {
        string? before = null;
        for (var page = 0; page < MostPages; page++)
        {
            var reply = await api.SendAsync(MessageRequests.Page(post.Channel.Id, before), cancellation);
            if (reply is not RestReply.Answered { Content: { } content })
            {
                return new Whereabouts.CannotTell(WhyNot(reply, post));
            }

            var messages = MessageRequests.ReadPage(content);
            if (messages.FirstOrDefault(message => IsOurs(message, post)) is { } found)
            {
                return new Whereabouts.Found(found.Id);
            }

            if (messages.Count < MessageRequests.PageSize || messages[^1].SentAt < post.ClaimedAt - ClockDoubt)
            {
                return new Whereabouts.NotThere();
            }

            before = messages[^1].Id;
        }

        return new Whereabouts.CannotTell($"{PlaceOf(post)} has had more than {MostPages * MessageRequests.PageSize} messages since");
    }

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

    private bool IsOurs(StandingMessage message, Post post) =>
        message.References.Contains(post.Key.Ref)
        && (presence.UserId is not { } self || message.Author is null || message.Author == self);

    private static string WhyNot(RestReply reply, Post post) => reply switch
    {
        RestReply.Refused refused =>
            $"the bot may not read {PlaceOf(post)} ({refused.Error}); give it View Channel and Read Message History there",
        RestReply.NotSent not => $"Discord could not be reached: {not.Reason}",
        RestReply.Lost lost => lost.Reason,
        RestReply.TooMany => "Discord asks the bot to wait",
        _ => "Discord's answer was not understood",
    };

    private static string PlaceOf(Post post) => $"channel {post.Channel.Id}";
}
