namespace CommunityBot.Core.Messages;

/// <summary>Something to say, in no platform's dialect.</summary>
/// <param name="Summary">One plain line that says it all: notifications, fallbacks, screen readers.</param>
public sealed record Message(string Summary)
{
    /// <summary>The line that stands above the blocks; null for a message that needs none.</summary>
    public string? Title { get; init; }

    /// <summary>Where the title leads.</summary>
    public Uri? Address { get; init; }

    public IReadOnlyList<Block> Blocks { get; init; } = [];

    /// <summary>For places that keep a calendar of their own; everywhere else the blocks say all of it.</summary>
    public CalendarEntry? Entry { get; init; }
}
