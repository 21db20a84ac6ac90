namespace CommunityBot.Slack.Rendering;

/// <summary>
/// How much Slack takes. https://docs.slack.dev/reference/block-kit/blocks and
/// https://docs.slack.dev/reference/methods/chat.postMessage
/// </summary>
internal static class SlackLimits
{
    public const int Blocks = 50;
    public const int SectionText = 3000;
    public const int Fields = 10;
    public const int FieldText = 2000;
    public const int HeaderText = 150;
    public const int ContextText = 2000;
    public const int Actions = 25;
    public const int ButtonText = 75;
    public const int ButtonValue = 2000;
    public const int Url = 3000;
    public const int ActionId = 255;
    public const int ImageAlt = 2000;
    public const int OptionText = 75;
    public const int OptionValue = 150;
    public const int Placeholder = 150;
    public const int InputLabel = 2000;
    public const int InputText = 3000;
    public const int ViewTitle = 24;
    public const int ViewBlocks = 100;

    /// <summary>What Slack advises for the text beside blocks; it cuts only at ten times that.</summary>
    public const int FallbackText = 4000;

    /// <summary>
    /// All texts of all blocks together. Not on Slack's pages: about 13,200 is where it answers
    /// <c>msg_blocks_too_long</c> (https://github.com/slackapi/bolt-js/issues/2509); the rest is for being wrong.
    /// </summary>
    public const int AllBlocks = 12_000;
}
