using CommunityBot.Core.Announcements;
using CommunityBot.Core.Messages;

namespace CommunityBot.Core.Commands;

/// <summary>Invoked by the button of <see cref="BlockedPosts"/>: retry what a platform refuses, at once.</summary>
public sealed class RetryPostsCommand : IBotCommand
{
    public CommandSpec Spec { get; } = new(BlockedPosts.Command, "Retry posts that a platform has refused")
    {
        ForOrganisers = true,
        IsButtonOnly = true,
    };

    public CommandAnswer Answer(CommandRequest request) =>
        request.Invocation.Text.Trim() is { Length: > 0 } platform
            // The outcome of the effect is the whole reply.
            ? new CommandAnswer(new Message("")) { Effects = [new CommandEffect.RetryPosts(platform)] }
            : new CommandAnswer(new Message(request.Phrases.Organisers.UseButtons));
}
