using CommunityBot.Core.Platforms;
using CommunityBot.Wire;

using NodaTime;

namespace CommunityBot.Discord.Rest;

/// <summary>Maps REST replies and Discord's error codes to delivery outcomes, reasons and remedies.</summary>
internal static class DeliveryOutcomes
{
    /// <param name="place">The target, named for people: "channel 910000000000000001".</param>
    public static DeliveryOutcome Of(RestReply reply, string place) => reply switch
    {
        RestReply.Ok { Content: { } message } when message.TextOrNumber("id") is { Length: > 0 } id =>
            new DeliveryOutcome.Delivered(id),
        RestReply.Ok => new DeliveryOutcome.Unknown("Discord accepted the message but returned no message id"),
        RestReply.RateLimited rateLimited => new DeliveryOutcome.NotSent(
            "Discord rate limited the bot", Duration.FromTimeSpan(rateLimited.RetryAfter)),
        RestReply.NotSent notSent => new DeliveryOutcome.NotSent($"Discord could not be reached: {notSent.Reason}"),
        RestReply.Refused { Error: { Code: DiscordError.SlowMode or DiscordError.WriteLimit } error } =>
            new DeliveryOutcome.NotSent($"Discord rate limited the bot in {place}: {error}"),
        RestReply.Refused { Error: { Code: DiscordError.CloudflareBlocked } error } =>
            new DeliveryOutcome.NotSent($"Cloudflare blocked the request: {error}"),
        RestReply.Refused { Error: { IsPermanent: true } error } => new DeliveryOutcome.Refused(
            $"Discord refused the request: {error}.", RemedyFor(error, place)),
        RestReply.Refused { Error: var error } => new DeliveryOutcome.Blocked(
            error.IsTokenRefused ? BlockCause.Token : error.Code == 0 ? BlockCause.Proxy : BlockCause.Access,
            $"Discord refused the request: {error}.",
            RemedyFor(error, place)),
        RestReply.Unknown lost => new DeliveryOutcome.Unknown(lost.Reason),
        _ => new DeliveryOutcome.Unknown("Discord returned an unexpected response"),
    };

    /// <summary>The reason why a lookup failed.</summary>
    public static string ReasonFor(RestReply reply) => reply switch
    {
        RestReply.NotSent notSent => $"Discord could not be reached: {notSent.Reason}",
        RestReply.Unknown lost => lost.Reason,
        RestReply.RateLimited => "Discord rate limited the bot",
        RestReply.Refused refused => $"Discord refused the request: {refused.Error}",
        _ => "Discord returned an unexpected response",
    };

    /// <summary>What an operator can do about a refusal.</summary>
    public static string RemedyFor(DiscordError error, string place) => error switch
    {
        { IsTokenRefused: true } =>
            "Set DISCORD_TOKEN to a valid token (Developer Portal, your application, Bot, Reset Token) and " +
            "restart the bot.",
        { Code: DiscordError.UnknownChannel } =>
            $"The bot cannot find {place}: check the channel's id in the settings, and that the bot is in that server.",
        { Code: DiscordError.MissingAccess } when place.StartsWith("server", StringComparison.Ordinal) =>
            $"The bot is not in {place}: invite it there, or check the server id in the settings.",
        { Code: DiscordError.MissingAccess } =>
            $"The bot cannot see {place}: grant it View Channel and Send Messages there.",
        { Code: DiscordError.MissingPermissions } when place.StartsWith("server", StringComparison.Ordinal) =>
            $"The bot does not have Create Events in {place}: grant this permission to its role.",
        { Code: DiscordError.TagRequired } =>
            $"The forum {place} requires a tag on every post: turn off " +
            "\"Require people to select tags when posting\" there.",
        { Code: DiscordError.MaximumEventsReached } =>
            $"Discord allows at most 100 scheduled events: delete some in {place}.",
        { Code: DiscordError.MissingPermissions } =>
            $"The bot is missing a permission in {place}: grant it View Channel, Send Messages and Embed Links there.",
        { Code: DiscordError.UnknownMessage } => $"The message was deleted from {place}, so nothing needs to be done.",
        { Code: DiscordError.UnknownGuild } =>
            "The bot is not in that server: invite it there, or check the server id in the settings.",
        { Code: DiscordError.InvalidFormBody } => "Correct the fields that Discord names, or report them as a bug.",
        { Status: 403, Code: 0 } =>
            "The response is not Discord's: check the proxy or firewall between the bot and Discord, and " +
            "discord.apiBaseUrl.",
        { Status: 403 } => $"Check the bot's permissions in {place}.",
        { Status: < 400 } => "Check discord.apiBaseUrl, because Discord's API does not redirect.",
        { Status: 404 } => $"Check that {place} still exists and that discord.apiBaseUrl is correct.",
        _ => $"Look up the error code in Discord's documentation and check {place}.",
    };
}
