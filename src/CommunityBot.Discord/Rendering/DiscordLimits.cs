namespace CommunityBot.Discord.Rendering;

/// <summary>
/// Discord's size limits, in UTF-16 code units.
/// https://docs.discord.com/developers/resources/message#embed-object-embed-limits and
/// https://docs.discord.com/developers/components/reference
/// </summary>
internal static class DiscordLimits
{
    public const int Content = 2000;
    public const int EmbedTitle = 256;
    public const int EmbedDescription = 4096;

    /// <summary>Much less than Discord's 2,048, so that it takes little of the total.</summary>
    public const int EmbedFooter = 300;

    public const int EmbedFields = 25;
    public const int FieldName = 256;
    public const int FieldValue = 1024;

    /// <summary>Sum over all texts of all embeds of a message.</summary>
    public const int EmbedTotal = 6000;

    /// <summary>https://docs.discord.com/developers/reference#uploading-files</summary>
    public const int Files = 10;

    /// <summary>Characters of an attachment's description.</summary>
    public const int AltText = 1024;

    public const int Rows = 5;
    public const int ButtonsPerRow = 5;
    public const int ButtonLabel = 80;
    public const int CustomId = 100;
    public const int ButtonAddress = 512;
    public const int Choices = 25;
    public const int Choice = 100;
    public const int Nonce = 25;

    /// <summary>Of a select menu.</summary>
    public const int Options = 25;
    public const int Option = 100;
    public const int Placeholder = 150;

    /// <summary>Title and labels of a modal.</summary>
    public const int ModalText = 45;
    public const int TextInput = 4000;
    public const int InputPlaceholder = 100;

    /// <summary>Follow-up messages per interaction; the limit for user-installed apps.</summary>
    public const int FollowUps = 5;

    public const int ThreadName = 100;
}
