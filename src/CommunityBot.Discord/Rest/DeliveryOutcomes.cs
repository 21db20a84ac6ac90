using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Discord.Rest;

/// <summary>
/// What an answer about a message means for the post: the place where Discord's codes become sentences.
/// </summary>
internal static class DeliveryOutcomes
{
    /// <param name="place">As a person would name it: "channel 910000000000000001".</param>
    public static DeliveryOutcome Of(RestReply reply, string place) => reply switch
    {
        RestReply.Ok { Content: { } message } when message.Text("id") is { Length: > 0 } id =>
            new DeliveryOutcome.Delivered(id),
        RestReply.Ok => new DeliveryOutcome.Unknown("Discord accepted the message, but its answer does not name it"),
        RestReply.RateLimited too => new DeliveryOutcome.NotSent(
            "Discord asks the bot to wait", Duration.FromTimeSpan(too.RetryAfter)),
        RestReply.NotSent not => new DeliveryOutcome.NotSent($"Discord could not be reached: {not.Reason}"),
        RestReply.Refused { Error: { Code: DiscordError.SlowMode or DiscordError.WriteLimit } error } =>
            new DeliveryOutcome.NotSent($"Discord asks the bot to wait in {place}: {error}"),
        RestReply.Refused { Error: { Code: DiscordError.Cloudflare } error } =>
            new DeliveryOutcome.NotSent($"Discord's network turned the request away: {error}"),
        RestReply.Refused refused =>
            new DeliveryOutcome.Refused($"Discord refused: {refused.Error}.", RemedyFor(refused.Error, place)),
        RestReply.Lost lost => new DeliveryOutcome.Unknown(lost.Reason),
        _ => new DeliveryOutcome.Unknown("Discord's answer was not understood"),
    };

    /// <summary>Why something could not be looked at.</summary>
    public static string WhyNot(RestReply reply) => reply switch
    {
        RestReply.NotSent not => $"Discord could not be reached: {not.Reason}",
        RestReply.Lost lost => lost.Reason,
        RestReply.RateLimited => "Discord asks the bot to wait",
        RestReply.Refused refused => $"Discord refused: {refused.Error}",
        _ => "Discord's answer was not understood",
    };

    /// <summary>What a person can do about a refusal.</summary>
    public static string RemedyFor(DiscordError error, string place) => error switch
    {
        { IsTokenRefused: true } =>
            "Put a current token into DISCORD_TOKEN (Developer Portal, your application, Bot, Reset Token) and start " +
            "again.",
        { Code: DiscordError.UnknownChannel } =>
            $"There is no {place} that the bot can see: check the channel's id in the settings, "
            + "and that the bot is in that server.",
        { Code: DiscordError.MissingAccess } when place.StartsWith("server", StringComparison.Ordinal) =>
            $"The bot is not in {place}: invite it there, or check the server's number in the settings.",
        { Code: DiscordError.MissingAccess } =>
            $"The bot cannot see {place}: give it the permissions View Channel and Send Messages there.",
        { Code: DiscordError.MissingPermissions } when place.StartsWith("server", StringComparison.Ordinal) =>
            $"The bot lacks the permission Create Events in {place}: give it to its role there.",
        { Code: DiscordError.TagRequired } =>
            $"The forum {place} wants a tag on every post: switch off \"Require people to select tags when posting\" " +
            "there.",
        { Code: DiscordError.MostEvents } => $"Discord keeps at most 100 events; delete some in {place}.",
        { Code: DiscordError.MissingPermissions } =>
            $"The bot lacks a permission in {place}: give it View Channel, Send Messages and Embed Links there.",
        { Code: DiscordError.UnknownMessage } => $"The message is gone from {place}; there is nothing left to change.",
        { Code: DiscordError.UnknownGuild } =>
            "The bot is not in that server: invite it there, or check the server's number in the settings.",
        { Code: DiscordError.InvalidForm } => "Discord did not accept the message's form; the fields it names say why.",
        { Status: 403 } => $"Check what the bot is allowed to do in {place}.",
        { Status: < 400 } => "Discord does not redirect its API: check discord.apiBaseUrl.",
        { Status: 404 } => $"Check that {place} still exists and that discord.apiBaseUrl is right.",
        _ => $"Look the code up in Discord's documentation and check {place}.",
    };
}
