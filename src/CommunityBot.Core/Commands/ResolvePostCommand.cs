using CommunityBot.Core.Announcements;
using CommunityBot.Core.Messages;

namespace CommunityBot.Core.Commands;

/// <summary>Invoked by the two buttons of <see cref="UnresolvedPosts"/>: try again, or it is there.</summary>
public sealed class ResolvePostCommand : IBotCommand
{
    public CommandSpec Spec { get; } = new(
        UnresolvedPosts.Command, "Resolve a post that may or may not have been sent")
    {
        ForOrganisers = true,
        IsButtonOnly = true,
        Needs = CommandNeeds.Overview,
    };

    public CommandAnswer Answer(CommandRequest request) =>
        request.Invocation.Text.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries)
            is [(UnresolvedPosts.Again or UnresolvedPosts.Leave) and var word, var reference]
            ? IsTooLate(reference, request)
                ? new CommandAnswer(new Message(request.Phrases.Organisers.PostIsTooLate))

                // The outcome of the effect is the whole reply.
                : new CommandAnswer(new Message(""))
                {
                    Effects = [new CommandEffect.ResolvePost(reference, word == UnresolvedPosts.Again)]
                }
            : new CommandAnswer(new Message(request.Phrases.Organisers.UseButtons));

    /// <summary>
    /// A final post that would not be planned any more is not reopened, because nothing would happen.
    /// </summary>
    private static bool IsTooLate(string reference, CommandRequest request) =>
        request.Overview.Ledger.FirstOrDefault(entry => entry.Key.Reference == reference) is { } post
        && post.State is PostState.Refused && !request.Overview.Reopenable.Contains(post.Key);
}
