using CommunityBot.Core.Announcements;
using CommunityBot.Core.Messages;

namespace CommunityBot.Core.Commands;

/// <summary>What the two buttons of <see cref="UnresolvedPosts"/> ask: post it again, or leave it as it is.</summary>
public sealed class ResolvePostCommand : IBotCommand
{
    public CommandSpec Spec { get; } = new(
        UnresolvedPosts.Command, "Say what becomes of a post that may or may not stand")
    {
        ForOrganisers = true,
        IsButtonOnly = true,
    };

    public CommandAnswer Answer(CommandRequest request) =>
        request.Call.Text.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries)
            is [(UnresolvedPosts.Again or UnresolvedPosts.Leave) and var word, var reference]
            // What became of it is the whole answer.
            ? new CommandAnswer(new Message(""))
            {
                Effects = [new CommandEffect.ResolvePost(reference, word == UnresolvedPosts.Again)]
            }
            : new CommandAnswer(new Message(request.Phrases.Organisers.AskedWithButtons));
}
