using System.Text.Json;

using CommunityBot.Core.Platforms;
using CommunityBot.Discord.Gateway;
using CommunityBot.Discord.Registration;
using CommunityBot.Discord.Rest;
using CommunityBot.Wire;

using Microsoft.Extensions.Logging;

namespace CommunityBot.Discord.Doctor;

/// <summary>
/// Checks the token, application, gateway, commands and permissions on Discord without changing anything.
/// </summary>
public sealed class DiscordDoctor : IDisposable
{
    private readonly DiscordAccount account;
    private readonly DiscordRequirements requirements;
    private readonly RestClient rest;
    private readonly DiscordApi api;
    private readonly List<DoctorFinding> findings = [];

    private DiscordDoctor(
        DiscordAccount account, DiscordRequirements requirements, TimeProvider time, ILoggerFactory loggers)
    {
        this.account = account;
        this.requirements = requirements;
        rest = new RestClient(account, time, loggers.CreateLogger<RestClient>());
        api = new DiscordApi(rest);
    }

    /// <param name="requirements">What the settings require of the bot.</param>
    public static async Task<DiscordDiagnosis> ExamineAsync(
        DiscordSettings settings, Secret token, DiscordRequirements requirements, TimeProvider time,
        ILoggerFactory loggers,
        CancellationToken cancellation)
    {
        using var doctor = new DiscordDoctor(new DiscordAccount(settings, token), requirements, time, loggers);
        return await doctor.ExamineAsync(cancellation);
    }

    public void Dispose() => rest.Dispose();

    private async Task<DiscordDiagnosis> ExamineAsync(CancellationToken cancellation)
    {
        if (await GetAsync("users/@me", "the bot itself", cancellation) is not { } user)
        {
            return new DiscordDiagnosis(findings, InviteLinkFor(DiscordManifest.ApplicationIdIn(account.Token)));
        }

        Add(FindingSeverity.Ok, $"The token is valid: the bot is {user.Text("username")} ({user.TextOrNumber("id")}).");
        var application = await ExamineApplicationAsync(cancellation) ?? user.TextOrNumber("id") ?? "";
        await ExamineGatewayAsync(cancellation);
        await ExamineCommandsAsync(application, cancellation);
        var channels = new ChannelCheck(GetAsync, Add, user.TextOrNumber("id") ?? "", account.Settings.GuildId);
        await channels.ExamineAsync(requirements, cancellation);
        if (requirements.MisnamedChannels.Count > 0)
        {
            await new VisibleChannels(GetAsync, Add, account.Settings.GuildId)
                .ListAsync(requirements.MisnamedChannels, cancellation);
        }

        return new DiscordDiagnosis(findings, InviteLinkFor(application));
    }

    private async Task<string?> ExamineApplicationAsync(CancellationToken cancellation)
    {
        if (await GetAsync("applications/@me", "the bot's application", cancellation) is not { } application)
        {
            return null;
        }

        ApplicationCheck.Examine(application, requirements.PublicKey, Add);
        return application.TextOrNumber("id");
    }

    private async Task ExamineGatewayAsync(CancellationToken cancellation)
    {
        switch (await api.FindGatewayAsync(cancellation))
        {
            case GatewayLookup.Found { StartLimit: { Remaining: <= 0 } starts }:
                Add(
                    FindingSeverity.Warning,
                    $"The session start limit is used up and resets in {starts.ResetAfter:g}.",
                    "Wait, and find out why the bot reconnects so often.");
                break;
            case GatewayLookup.Found found when IsTooSmallFor(found.Shards):
                Add(
                    FindingSeverity.Warning,
                    $"Discord recommends {found.Shards} shards, but discord.shards is {account.Settings.Shards}.",
                    "Set discord.shards to \"auto\".");
                break;
            case GatewayLookup.Found found:
                var left = found.StartLimit is { } today ? $" ({today.Remaining} session starts left today)" : "";
                Add(FindingSeverity.Ok, $"Gateway found{left}; no privileged intent is needed.");
                break;
            case GatewayLookup.Unreachable unreachable:
                Add(
                    FindingSeverity.Error,
                    $"Gateway lookup failed: {unreachable.Reason}.",
                    "Check the network and discord.apiBaseUrl.");
                break;
        }
    }

    private async Task ExamineCommandsAsync(string application, CancellationToken cancellation)
    {
        var scope = new CommandScope(application, account.Settings.GuildId);
        switch (await api.SendAsync(
            CommandRequests.List(scope) with { MaxWait = TimeSpan.FromSeconds(10) }, cancellation))
        {
            case RestReply.Ok answered:
                Add(
                    FindingSeverity.Ok,
                    $"{RegisteredCommand.ReadAll(answered.Content).Count} commands are registered for {scope}.");
                break;
            case RestReply.Refused { Error.Code: DiscordError.MissingAccess }:
                Add(
                    FindingSeverity.Error,
                    $"The bot may not register commands in {scope}.",
                    "Invite it again with the link below, which requests \"applications.commands\", and check " +
                    "discord.guildId.");
                break;
            case RestReply.Refused refused:
                Add(
                    FindingSeverity.Error,
                    $"The commands for {scope} cannot be read: {refused.Error}.",
                    DeliveryOutcomes.RemedyFor(refused.Error, $"{scope}"));
                break;
            default:
                Add(
                    FindingSeverity.Error,
                    $"The commands for {scope} cannot be read: Discord did not answer.",
                    "Check the network.");
                break;
        }
    }

    /// <summary>Null, with a finding, when the resource cannot be read.</summary>
    private async Task<JsonElement?> GetAsync(string path, string what, CancellationToken cancellation)
    {
        var request = new RestRequest(HttpMethod.Get, path, path)
        {
            IsIdempotent = true,
            MaxWait = TimeSpan.FromSeconds(10)
        };
        switch (await api.SendAsync(request, cancellation))
        {
            case RestReply.Ok { Content: { } content }:
                return content;
            case RestReply.Refused { Error: { IsTokenRefused: true } error }:
                Add(
                    FindingSeverity.Error,
                    "Discord refused the token.",
                    DeliveryOutcomes.RemedyFor(error, "the server"));
                return null;
            case RestReply.Refused refused:
                Add(
                    FindingSeverity.Error,
                    $"Discord refused to return {what}: {refused.Error}.",
                    DeliveryOutcomes.RemedyFor(refused.Error, what));
                return null;
            case var reply:
                Add(
                    FindingSeverity.Error,
                    $"Discord did not return {what}{(reply is RestReply.NotSent not ? $": {not.Reason}" : "")}.",
                    "Check the network and discord.apiBaseUrl.");
                return null;
        }
    }

    private bool IsTooSmallFor(int recommended) =>
        account.Settings.Shards != DiscordSettings.AutoShards && recommended > account.Settings.Shards;

    private void Add(FindingSeverity severity, string sentence, string? remedy = null) =>
        findings.Add(new DoctorFinding(Subject: null, severity, sentence, remedy));

    private string? InviteLinkFor(string? application) =>
        application is null ? null : DiscordManifest.InviteLink(application, requirements);
}
