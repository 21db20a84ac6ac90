using CommunityBot.Core.Commands;
using CommunityBot.Discord.Rest;

using Microsoft.Extensions.Logging;

namespace CommunityBot.Discord.Registration;

/// <summary>
/// Registers the bot's commands in one scope and removes them from others. Unchanged commands are not written, because
/// Discord limits an application to 200 command creations a day.
/// </summary>
internal sealed partial class CommandRegistrar(
    DiscordApi api, ICommandDispatcher dispatcher, ILogger<CommandRegistrar> logger)
{
    private string? lastFailure;

    /// <param name="otherScopes">Scopes in which earlier settings may have registered commands, which would then show
    /// twice.</param>
    public async Task RegisterAsync(
        CommandScope scope, IEnumerable<CommandScope> otherScopes, CancellationToken cancellation)
    {
        var wanted = CommandPayload.All(dispatcher.Commands);
        if (await ListAsync(scope, reportsFailure: true, cancellation) is not { } registered)
        {
            return;
        }

        lastFailure = IsSame(wanted, registered) ? null : lastFailure;
        if (!IsSame(wanted, registered))
        {
            await ReplaceAsync(scope, wanted, cancellation);
        }

        await ClearAsync(otherScopes, cancellation);
    }

    /// <summary>Deletes the bot's commands from scopes where they no longer belong.</summary>
    public async Task ClearAsync(IEnumerable<CommandScope> scopes, CancellationToken cancellation)
    {
        foreach (var scope in scopes)
        {
            await ClearAsync(scope, cancellation);
        }
    }

    private async Task ReplaceAsync(
        CommandScope scope, IReadOnlyList<CommandPayload> wanted, CancellationToken cancellation)
    {
        switch (await api.SendAsync(CommandRequests.Replace(scope, wanted), cancellation))
        {
            case RestReply.Ok:
                LogRegistered(wanted.Count, scope);
                break;
            case var failed:
                Report(scope, ReasonFor(failed));
                break;
        }
    }

    /// <summary>Deletes only commands with the bot's names; others may have been registered by other means.</summary>
    private async Task ClearAsync(CommandScope scope, CancellationToken cancellation)
    {
        var names = CommandPayload.All(dispatcher.Commands).Select(command => (command.Type, command.Name)).ToHashSet();
        // A guild in which the bot may not register commands has none of them, so a failure is not reported.
        var registered = await ListAsync(scope, reportsFailure: false, cancellation) ?? [];
        foreach (var leftover in registered.Where(found => names.Contains((found.Type, found.Name))))
        {
            if (await api.SendAsync(CommandRequests.Delete(scope, leftover.Id), cancellation) is RestReply.Ok)
            {
                LogDeleted(leftover.Name, scope);
            }
        }
    }

    private async Task<IReadOnlyList<RegisteredCommand>?> ListAsync(
        CommandScope scope, bool reportsFailure, CancellationToken cancellation)
    {
        switch (await api.SendAsync(CommandRequests.List(scope), cancellation))
        {
            case RestReply.Ok answered:
                return RegisteredCommand.ReadAll(answered.Content);
            case var failed:
                if (reportsFailure)
                {
                    Report(scope, ReasonFor(failed));
                }

                return null;
        }
    }

    /// <summary>Logs a failure once, because the registration is repeated from time to time.</summary>
    private void Report(CommandScope scope, string reason)
    {
        if (lastFailure != reason)
        {
            lastFailure = reason;
            LogNotRegistered(scope, reason);
        }
    }

    private static bool IsSame(IReadOnlyList<CommandPayload> wanted, IReadOnlyList<RegisteredCommand> registered) =>
        wanted.Count == registered.Count
        && wanted.OrderBy(command => command.Type).ThenBy(command => command.Name, StringComparer.Ordinal)
            .Zip(registered.OrderBy(command => command.Type).ThenBy(command => command.Name, StringComparer.Ordinal))
            .All(pair => pair.Second.Matches(pair.First));

    private static string ReasonFor(RestReply reply) => reply switch
    {
        RestReply.Refused refused => $"{refused.Error}. {DeliveryOutcomes.RemedyFor(refused.Error, "the server")}",
        RestReply.RateLimited rateLimited =>
            $"Discord rate limited the bot for {rateLimited.RetryAfter.TotalSeconds:0} seconds",
        RestReply.NotSent notSent => notSent.Reason,
        RestReply.Unknown lost => lost.Reason,
        _ => "Discord returned an unexpected response",
    };

    [LoggerMessage(Level = LogLevel.Information, Message = "Registered {Count} commands on Discord for {Scope}.")]
    private partial void LogRegistered(int count, CommandScope scope);

    [LoggerMessage(
        Level = LogLevel.Warning, Message = "The commands for {Scope} could not be registered on Discord: {Reason}")]
    private partial void LogNotRegistered(CommandScope scope, string reason);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Deleted the command {Name} from {Scope}, where it would show twice.")]
    private partial void LogDeleted(string name, CommandScope scope);
}
