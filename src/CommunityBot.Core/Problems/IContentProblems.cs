namespace CommunityBot.Core.Problems;

/// <summary>Problems of the content currently in use.</summary>
public interface IContentProblems
{
    /// <summary>Empty until the community's content has been read.</summary>
    IReadOnlyList<ContentProblem> Of(string community);
}
