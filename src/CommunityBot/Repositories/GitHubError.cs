global using GitHubReply = CommunityBot.Wire.ApiReply<CommunityBot.Repositories.GitHubError>;

namespace CommunityBot.Repositories;

/// <summary>A refusal of GitHub.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Message">GitHub's words with those of its first error; the reason phrase if it sent none.</param>
internal sealed record GitHubError(int Status, string Message);

/// <summary>A step that did not succeed; it ends the attempt, and is made a result where the attempt began.</summary>
internal sealed class GitHubException(GitHubReply reply) : Exception
{
    public GitHubReply Reply { get; } = reply;
}
