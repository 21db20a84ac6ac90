using CommunityBot.Core.Announcements;
using CommunityBot.Core.Messages;

namespace CommunityBot.Core.Commands;

/// <summary>Invoked by the two buttons of <see cref="UnresolvedPosts"/>: post again, or leave as it is.</summary>
public sealed class ResolvePostCommand : IBotCommand
{
    public CommandSpec Spec { get; } = new(
        UnresolvedPosts.Command, "Resolve a post that may or may not have been sent")
    {
        ForOrganisers = true,
        IsButtonOnly = true,
    };

    public CommandAnswer Answer(CommandRequest request) =>
        request.Invocation.Text.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries)
            is [(UnresolvedPosts.Again or UnresolvedPosts.Leave) and var word, var reference]
            // The outcome of the effect is the whole reply.
            ? new CommandAnswer(new Message(""))
            {
                Effects = [new CommandEffect.ResolvePost(reference, word == UnresolvedPosts.Again)]
            }
            : new CommandAnswer(new Message(request.Phrases.Organisers.UseButtons));
}
