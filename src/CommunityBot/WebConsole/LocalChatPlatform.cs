using System.Data.Common;

using CommunityBot.Core.Platforms;
using CommunityBot.Storage;

using NodaTime;

namespace CommunityBot.WebConsole;

/// <summary>A chat platform without accounts: channels in the bot's storage, shown on its own page.</summary>
internal sealed class LocalChatPlatform(IChatLog log, ChatEventStream stream, IClock clock) : IChatPlatform
{
    public const string PlatformName = "local";

    /// <summary>The page shows no button to delete a message with this class in it.</summary>
    private const string DeletedClass = "deleted";

    /// <summary>The person at the page; the local chat knows no others.</summary>
    public const string UserId = "you";

    /// <summary>
    /// How many recent messages are searched for a post with an unknown outcome: far more than can be in flight.
    /// </summary>
    private const int MessagesSearched = 10_000;

    public string Name => PlatformName;

    public PlatformStatus Status { get; } = new PlatformStatus.Connected();

    public async Task<DeliveryOutcome> PostAsync(Post post, CancellationToken cancellation)
    {
        var entry = new ChatLogEntry(
            Id: "", post.Channel.Id, post.Key.Reference, clock.GetCurrentInstant(), WebRenderer.Render(post.Message));
        try
        {
            var id = await log.AddAsync(entry, cancellation);
            stream.Publish(new ChatEvent.Posted(entry with { Id = id }));
            return new DeliveryOutcome.Delivered(id);
        }
        catch (Exception exception) when (exception is DbException or IOException or StorageException)
        {
            return new DeliveryOutcome.Unknown($"The local chat could not be written ({exception.Message}).");
        }
    }

    public async Task<LookupResult> FindAsync(Post post, CancellationToken cancellation)
    {
        try
        {
            var entries = await log.ReadAsync(MessagesSearched, cancellation);
            return entries.FirstOrDefault(entry => entry.Reference == post.Key.Reference) is { } found
                ? new LookupResult.Found(found.Id)
                : new LookupResult.NotFound();
        }
        catch (Exception exception) when (exception is DbException or IOException or StorageException)
        {
            return new LookupResult.Unavailable($"The local chat could not be read ({exception.Message}).");
        }
    }

    /// <summary>The log keeps the place of the message, with a note.</summary>
    public async Task<DeliveryOutcome> DeleteAsync(Post post, string messageId, CancellationToken cancellation) =>
        await ReplaceAsync(
            messageId, $"<div class=\"{DeletedClass}\">{WebRenderer.Render(post.Message)}</div>", cancellation)
            is DeliveryOutcome.Unknown unknown
            ? unknown
            : new DeliveryOutcome.Delivered(messageId);

    public Task<DeliveryOutcome> EditAsync(Post post, string messageId, CancellationToken cancellation) =>
        ReplaceAsync(messageId, WebRenderer.Render(post.Message), cancellation);

    private async Task<DeliveryOutcome> ReplaceAsync(string messageId, string html, CancellationToken cancellation)
    {
        try
        {
            if (!await log.ReplaceAsync(messageId, html, cancellation))
            {
                return new DeliveryOutcome.Refused("The message was deleted.", "No action is needed.");
            }

            stream.Publish(new ChatEvent.Edited(messageId, html));
            return new DeliveryOutcome.Delivered(messageId);
        }
        catch (Exception exception) when (exception is DbException or IOException or StorageException)
        {
            return new DeliveryOutcome.Unknown($"The local chat could not be written ({exception.Message}).");
        }
    }
}
