using CommunityBot.Content.Data;
using CommunityBot.Content.Evidence;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Problems;

namespace CommunityBot.Content;

/// <summary>The meetups and problems found in one document.</summary>
public sealed record ContentReadResult(IReadOnlyList<Meetup> Meetups, IReadOnlyList<ContentProblem> Problems)
{
    public static ContentReadResult Empty { get; } = new([], []);

    /// <summary>
    /// The <see cref="IContentFormat.Name"/> of the format that parsed it; null if no format recognised it.
    /// </summary>
    public string? Format { get; init; }

    /// <summary>The numeric dates of its text, which decide how those of the whole site are read.</summary>
    public NumericDates NumericDates { get; init; }

    /// <summary>Why it was read so; empty unless <see cref="ReadingContext.IsExplaining"/>.</summary>
    public IReadOnlyList<ReadingNote> Notes { get; init; } = [];

    /// <summary>People, talks and places that other documents refer to by their ids.</summary>
    internal IReadOnlyList<NamedEntry> Named { get; init; } = [];

    /// <summary>Precedence of this document when another one describes the same meetup.</summary>
    public SourcePriority Priority { get; init; } = SourcePriority.Page;
}
