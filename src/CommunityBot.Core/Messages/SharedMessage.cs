namespace CommunityBot.Core.Messages;

/// <summary>What of an answer is shared with a channel: all but the buttons that only organisers can use.</summary>
public static class SharedMessage
{
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
