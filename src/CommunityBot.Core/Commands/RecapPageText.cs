using CommunityBot.Core.Messages;
using CommunityBot.Core.Recaps;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Commands;

/// <summary>What an organiser is told about the page of a recap.</summary>
internal static class RecapPageText
{
    private const int MaxDetailLength = 200;

    public static RichText Of(RecapPageResult result, Phrases phrases)
    {
        var (words, pull) = (phrases.RecapEditor, phrases.PullRequests);
        return result switch
        {
            RecapPageResult.Written(var path) => Phrases.Format(words.PageWrittenFormat, path),
            RecapPageResult.Beside(var path, var kept) => Phrases.Format(words.PageBesideFormat, path, kept),
            RecapPageResult.Failed(var reason) =>
                Phrases.Format(words.PageNotWrittenFormat, reason.TrimEnd('.')),
            RecapPageResult.Proposed(var address, var isNew) =>
                RichFormat.Of(isNew ? pull.OpenedFormat : pull.UpdatedFormat, Link(address)),
            RecapPageResult.UpToDate(var path) => Phrases.Format(pull.UpToDateFormat, path),
            RecapPageResult.NotProposed refused => RichFormat.Of(pull.NotOpenedFormat, Reason(refused, pull)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>The pull request of a recap that is opened again.</summary>
    public static RichText PullRequest(Uri address, Phrases phrases) =>
        RichFormat.Of(phrases.PullRequests.PageIsInFormat, Link(address));

    private static RichText Reason(RecapPageResult.NotProposed refused, PullRequestPhrases pull)
    {
        var detail = TextTruncation.Shorten(refused.Detail.ReplaceLineEndings(" ").TrimEnd('.', ' '), MaxDetailLength);
        return refused.Fault switch
        {
            RepositoryFault.NoToken => pull.NoToken,
            RepositoryFault.TokenRefused => pull.TokenRefused,
            RepositoryFault.Forbidden => Phrases.Format(pull.ForbiddenFormat, refused.Repository, detail),
            RepositoryFault.NotFound => Phrases.Format(pull.NotFoundFormat, refused.Repository),
            RepositoryFault.Refused => Phrases.Format(pull.RefusedFormat, refused.Repository, detail),
            RepositoryFault.RateLimited => Phrases.Format(
                pull.RateLimitedFormat, Math.Ceiling((refused.Pause ?? Duration.FromMinutes(1)).TotalMinutes)),
            RepositoryFault.ChangedByHand => RichFormat.Of(
                pull.ChangedByHandFormat,
                Uri.TryCreate(refused.Detail, UriKind.Absolute, out var address) ? Link(address) : refused.Detail),
            _ => Phrases.Format(pull.UnreachableFormat, detail),
        };
    }

    private static RichText Link(Uri address) => RichText.Of(new Span.Link(address.AbsoluteUri, address));
}
