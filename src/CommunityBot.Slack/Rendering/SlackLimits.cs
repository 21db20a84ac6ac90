namespace CommunityBot.Slack.Rendering;

/// <summary>
/// Slack's size limits. https://docs.slack.dev/reference/block-kit/blocks and
/// https://docs.slack.dev/reference/methods/chat.postMessage
/// </summary>
internal static class SlackLimits
{
    public const int Blocks = 50;
    public const int SectionText = 3000;
    public const int Fields = 10;
    public const int FieldText = 2000;
    /// <summary>Undocumented for this block; it leaves room for the others within <see cref="AllBlocks"/>.</summary>
    public const int Preformatted = 8000;

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

    /// <summary>Slack's recommended maximum for the text beside blocks; it truncates only at ten times that.</summary>
    public const int FallbackText = 4000;

    /// <summary>
    /// All texts of all blocks together. Undocumented: Slack answers <c>msg_blocks_too_long</c> above about 13,200
    /// (https://github.com/slackapi/bolt-js/issues/2509); the rest is a safety margin.
    /// </summary>
    public const int AllBlocks = 12_000;
}
