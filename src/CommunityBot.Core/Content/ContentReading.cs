using CommunityBot.Core.Meetups;

namespace CommunityBot.Core.Content;

/// <summary>What one document said, and what was wrong with it.</summary>
public sealed record ContentReading(IReadOnlyList<Meetup> Meetups, IReadOnlyList<ContentProblem> Problems)
{
    public static ContentReading Nothing { get; } = new([], []);
}
