namespace CommunityBot.Core.Messages;

/// <summary>A message, independent of the platform.</summary>
/// <param name="Summary">The whole message in one line of plain text, for notifications, fallbacks and screen
/// readers.</param>
public sealed record Message(string Summary)
{
    /// <summary>Title above the blocks; null for none.</summary>
    public string? Title { get; init; }

    /// <summary>Link target of the title.</summary>
    public Uri? Address { get; init; }

    public MessageTone Tone { get; init; }

    public IReadOnlyList<Block> Blocks { get; init; } = [];

    /// <summary>For platforms with their own calendar; elsewhere the blocks contain all information.</summary>
    public CalendarEntry? Entry { get; init; }
}
