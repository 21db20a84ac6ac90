using CommunityBot.Core.Meetups;

namespace CommunityBot.Core.Content;

/// <summary>What one document said, and what was wrong with it.</summary>
public sealed record ContentReadResult(IReadOnlyList<Meetup> Meetups, IReadOnlyList<ContentProblem> Problems)
{
    public static ContentReadResult Nothing { get; } = new([], []);

    /// <summary>The <see cref="IContentFormat.Name"/> it was read as; null when no format knew it.</summary>
    public string? Format { get; init; }

    /// <summary>How far it is believed where another document tells of the same meetup.</summary>
    public SourcePriority Priority { get; init; } = SourcePriority.Page;
}
