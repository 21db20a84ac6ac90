using CommunityBot.Core.Commands;

namespace CommunityBot.Core.Messages;

/// <summary>What of an answer is shared with a channel: all but the buttons that only organisers can use.</summary>
public static class SharedMessage
{
    /// <summary>
    /// False for answers that concern one person (reminders, help, which lists what that person may use) or organisers,
    /// and for those without a title, which found nothing.
    /// </summary>
    /// <param name="spec">The command that was answered; null for one that does not exist.</param>
    public static bool IsPossible(CommandSpec? spec, Message answer) =>
        answer.Title is not null
        && spec is { ForOrganisers: false, Name: not "help" }
        && !spec.Needs.HasFlag(CommandNeeds.Reminders);

    public static Message Of(Message answer) => answer with
    {
        Blocks =
        [
            .. answer.Blocks
                .Select(block => block is Block.Buttons buttons
                    ? new Block.Buttons([.. buttons.Items.Where(IsForEverybody)])
                    : block)
                .Where(block => block is not Block.Buttons { Items.Count: 0 }),
        ],
    };

    private static bool IsForEverybody(Button button) => button is not Button.Invoke { IsForOrganisers: true };
}
