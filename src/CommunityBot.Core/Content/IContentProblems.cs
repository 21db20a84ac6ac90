namespace CommunityBot.Core.Content;

/// <summary>What is wrong with the pages that are in force.</summary>
public interface IContentProblems
{
    /// <summary>Empty until the community's pages have been read.</summary>
    IReadOnlyList<ContentProblem> Of(string community);
}
