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
                : new CommandAnswer(Publishing(reference, request) ?? new Message(""))
                {
                    Effects = [new CommandEffect.ResolvePost(reference, word == UnresolvedPosts.Again)]
                }
            : new CommandAnswer(new Message(request.Phrases.Organisers.UseButtons));

    /// <summary>A recap is not planned: it is published once more. Null for other posts.</summary>
    private static Message? Publishing(string reference, CommandRequest request) =>
        request.Overview.Ledger.FirstOrDefault(entry => entry.Key.Reference == reference) is
        {
            State: PostState.Refused or PostState.Deleted, Key: { Kind: RecapKind.KindName, Lineage: var recap }
        }
            ? new Message(request.Phrases.Organisers.RecapMayBePublished)
            {
                Blocks =
                [
                    new Block.Paragraph(request.Phrases.Organisers.RecapMayBePublished),
                    new Block.Buttons(
                    [
                        new Button.Invoke(
                            request.Phrases.Organisers.PublishRecap, PublishRecapCommand.Name, recap),
                    ]),
                ],
            }
            : null;

    /// <summary>
    /// A final post that would not be planned any more is not reopened, because nothing would happen.
    /// </summary>
    private static bool IsTooLate(string reference, CommandRequest request) =>
        request.Overview.Ledger.FirstOrDefault(entry => entry.Key.Reference == reference) is { } post
        && post.State is PostState.Refused or PostState.Deleted && !request.Overview.Reopenable.Contains(post.Key);
}
