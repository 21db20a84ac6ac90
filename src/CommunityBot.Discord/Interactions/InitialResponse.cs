using CommunityBot.Core.Commands;

namespace CommunityBot.Discord.Interactions;

/// <summary>
/// A question and who speaks first: the answer, or the promise that it comes. Discord takes one of them only.
/// </summary>
internal sealed class InitialResponse(Interaction.Command asked)
{
    private readonly Lock gate = new();
    private readonly TaskCompletionSource<CommandReply> answered = new(
        TaskCreationOptions.RunContinuationsAsynchronously);
    private Task? deferred;

    public Interaction.Command Interaction => asked;

    /// <summary>Done when the answer is known.</summary>
    public Task<CommandReply> Answered => answered.Task;

    /// <summary>Promises, unless the answer was first.</summary>
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

    /// <summary>Hands in the answer.</summary>
    /// <returns>Null when it may be said at once; else the promise, which says it.</returns>
    public Task? Answer(CommandReply reply)
    {
        lock (gate)
        {
            answered.TrySetResult(reply);
            return deferred;
        }
    }
}
