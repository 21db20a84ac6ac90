using CommunityBot.Core.Commands;
using CommunityBot.Discord.Rest;

using Microsoft.Extensions.Logging;

namespace CommunityBot.Discord.Registration;

/// <summary>
/// Sees to it that Discord offers exactly the commands the bot has, in one scope and not in two. What is registered
/// already is left alone: Discord counts 200 new commands a day.
/// </summary>
internal sealed partial class CommandRegistrar(
    DiscordApi api, ICommandDispatcher dispatcher, ILogger<CommandRegistrar> logger)
{
    /// <param name="others">
    /// Scopes in which earlier settings may have left commands, which would then show twice.
    /// </param>
    public async Task RegisterAsync(
        CommandScope scope, IEnumerable<CommandScope> others, CancellationToken cancellation)
    {
        var wanted = CommandPayload.All(dispatcher.Commands);
        if (await ListAsync(scope, isWanted: true, cancellation) is not { } registered)
        {
            return;
        }

        if (!IsSame(wanted, registered))
        {
            await ReplaceAsync(scope, wanted, cancellation);
        }

        await ClearAsync(others, cancellation);
    }

    /// <summary>Takes the bot's commands back from where they do not belong any more.</summary>
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
                LogNotRegistered(scope, Why(failed));
                break;
        }
    }

    /// <summary>
    /// Only commands of our names: others may have been registered by other means, and are not ours to take away.
    /// </summary>
    private async Task ClearAsync(CommandScope scope, CancellationToken cancellation)
    {
        var names = CommandPayload.All(dispatcher.Commands).Select(command => (command.Type, command.Name)).ToHashSet();
        // A server in which the bot may not offer commands has none of its commands either: nothing to warn of.
        var standing = await ListAsync(scope, isWanted: false, cancellation) ?? [];
        foreach (var leftover in standing.Where(found => names.Contains((found.Type, found.Name))))
        {
            if (await api.SendAsync(CommandRequests.Delete(scope, leftover.Id), cancellation) is RestReply.Ok)
            {
                LogCleared(leftover.Name, scope);
            }
        }
    }

    private async Task<IReadOnlyList<RegisteredCommand>?> ListAsync(
        CommandScope scope, bool isWanted, CancellationToken cancellation)
    {
        switch (await api.SendAsync(CommandRequests.List(scope), cancellation))
        {
            case RestReply.Ok answered:
                return RegisteredCommand.ReadAll(answered.Content);
            case var failed:
                if (isWanted)
                {
                    LogNotRegistered(scope, Why(failed));
                }

                return null;
        }
    }

    private static bool IsSame(IReadOnlyList<CommandPayload> wanted, IReadOnlyList<RegisteredCommand> registered) =>
        wanted.Count == registered.Count
        && wanted.OrderBy(command => command.Type).ThenBy(command => command.Name, StringComparer.Ordinal)
            .Zip(registered.OrderBy(command => command.Type).ThenBy(command => command.Name, StringComparer.Ordinal))
            .All(pair => pair.Second.Says(pair.First));

    private static string Why(RestReply reply) => reply switch
    {
        RestReply.Refused refused => $"{refused.Error}. {DeliveryOutcomes.RemedyFor(refused.Error, "the server")}",
        RestReply.RateLimited too => $"Discord asks the bot to wait {too.RetryAfter.TotalSeconds:0} seconds",
        RestReply.NotSent not => not.Reason,
        RestReply.Lost lost => lost.Reason,
        _ => "the answer was not understood",
    };

    [LoggerMessage(Level = LogLevel.Information, Message = "Registered {Count} commands on Discord for {Scope}.")]
    private partial void LogRegistered(int count, CommandScope scope);

    [LoggerMessage(
        Level = LogLevel.Warning, Message = "The commands for {Scope} could not be registered on Discord: {Reason}")]
    private partial void LogNotRegistered(CommandScope scope, string reason);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Took the command {Name} back from {Scope}, where it would show twice.")]
    private partial void LogCleared(string name, CommandScope scope);
}
