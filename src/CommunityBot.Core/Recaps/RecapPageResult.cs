using NodaTime;

namespace CommunityBot.Core.Recaps;

/// <summary>Result of writing the page of a recap to one place; a closed family of nested cases.</summary>
public abstract record RecapPageResult
{
    private RecapPageResult()
    {
    }

    /// <summary>True if writing the same page again would change nothing.</summary>
    public bool IsDone => this is not (Failed or NotProposed { Fault: not RepositoryFault.ChangedByHand });

    /// <summary>How long to wait before the next attempt; null if only the number of attempts decides.</summary>
    public virtual Duration? RetryAfter => null;

    /// <summary>The page is in the folder.</summary>
    public sealed record Written(string Path) : RecapPageResult;

    /// <summary>
    /// The bot has not written the file that is there, or somebody has changed it since. It is left as it is, and the
    /// page is beside it, under a name that is not read.
    /// </summary>
    public sealed record Beside(string Path, string Kept) : RecapPageResult;

    public sealed record Failed(string Reason) : RecapPageResult;

    /// <summary>The page is in an open pull request.</summary>
    /// <param name="IsNew">False if the pull request was open before.</param>
    public sealed record Proposed(Uri Address, bool IsNew) : RecapPageResult;

    /// <summary>The branch of the site has the page as it is, so no pull request is needed.</summary>
    public sealed record UpToDate(string Path) : RecapPageResult;

    /// <summary>There is no pull request with the page.</summary>
    /// <param name="Repository">Its name with its owner's.</param>
    /// <param name="Detail">What the service answered, or the address of the pull request; empty for nothing.</param>
    public sealed record NotProposed(RepositoryFault Fault, string Repository, string Detail) : RecapPageResult
    {
        public Duration? Pause { get; init; }

        public override Duration? RetryAfter => Pause;
    }
}

/// <summary>Why a page is in no pull request.</summary>
public enum RepositoryFault
{
    /// <summary>The environment has no token.</summary>
    NoToken,

    /// <summary>The token is unknown, has expired or was revoked.</summary>
    TokenRefused,

    /// <summary>A permission of the token is missing.</summary>
    Forbidden,

    /// <summary>There is no such repository or branch, or the token cannot see it.</summary>
    NotFound,

    /// <summary>The request was understood and refused.</summary>
    Refused,

    /// <summary>Too many requests.</summary>
    RateLimited,

    /// <summary>No answer, or one that says that the service is disturbed.</summary>
    Unreachable,

    /// <summary>Somebody else changed the page in the open pull request, where it stays as it is.</summary>
    ChangedByHand,
}
