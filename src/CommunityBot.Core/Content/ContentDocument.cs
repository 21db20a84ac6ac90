namespace CommunityBot.Core.Content;

/// <summary>One document as it was found: where, and what it says.</summary>
/// <param name="Path">As the reader of a report knows it: relative to where the bot was pointed, with '/'.</param>
/// <param name="Text">Decoded, with line ends as they were.</param>
public sealed record ContentDocument(string Path, string Text)
{
    /// <summary>What was already wrong with its bytes.</summary>
    public IReadOnlyList<ContentProblem> Problems { get; init; } = [];
}
