using CommunityBot.Core.Commands;

namespace CommunityBot.Discord.Interactions;

/// <summary>
/// Decides whether an interaction's initial response is the answer or a deferred response; Discord accepts only one.
/// </summary>
internal sealed class InitialResponse(Interaction.Command interaction)
{
    private readonly Lock gate = new();
    private readonly TaskCompletionSource<CommandReply> answered = new(
        TaskCreationOptions.RunContinuationsAsynchronously);
    private Task? deferred;

    public Interaction.Command Interaction => interaction;

    /// <summary>Completes when the answer is known.</summary>
    public Task<CommandReply> Answered => answered.Task;

    /// <summary>Sends the deferred response unless the answer is already known.</summary>
    public void Defer(Func<Task> promise)
    {
        lock (gate)
        {
            if (!answered.Task.IsCompleted)
            {
                deferred ??= Task.Run(promise);
            }
        }
    }

    /// <summary>Records the answer.</summary>
    /// <returns>Null when the caller is to send it; otherwise the deferred response, which sends it.</returns>
    public Task? Answer(CommandReply reply)
    {
        lock (gate)
        {
            answered.TrySetResult(reply);
            return deferred;
        }
    }
}
