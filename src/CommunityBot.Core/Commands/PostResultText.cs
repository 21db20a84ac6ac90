using System.Diagnostics;

using CommunityBot.Core.Announcements;
using CommunityBot.Core.Identity;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Commands;

/// <summary>
/// Text of a post's outcome, for the organiser who requested it. The platform's own reasons are passed on.
/// </summary>
internal static class PostResultText
{
    public static string Of(PostResult result, Phrases phrases) =>
        result is PostResult.Edited ? phrases.RecapEditor.Edited : Of(result, phrases.Organisers);

    private static string Of(PostResult result, OrganiserPhrases words) => result switch
    {
        PostResult.Posted or PostResult.Recovered => words.Posted,
        PostResult.Skipped => words.AlreadyPosted,
        PostResult.Refused refused => Phrases.Format(
            words.RefusedFormat, refused.Reason.TrimEnd('.') + ".", refused.Remedy.TrimEnd('.') + "."),
        PostResult.Blocked(var refusal) => Phrases.Format(
            words.RefusedFormat, refusal.Reason.TrimEnd('.') + ".", refusal.Remedy.TrimEnd('.') + "."),
        PostResult.GivenUp givenUp => Phrases.Format(words.SearchEndedFormat, givenUp.Reason.TrimEnd('.')),
        PostResult.Waiting waiting => Phrases.Format(words.NotSentYetFormat, waiting.Reason.TrimEnd('.')),
        PostResult.Unknown unknown => Phrases.Format(words.UnconfirmedFormat, unknown.Reason.TrimEnd('.')),
        _ => throw new UnreachableException(),
    };

    public static string Of(DeletionResult result, OrganiserPhrases words) => result switch
    {
        DeletionResult.Deleted => words.PostIsDeleted,
        DeletionResult.NotFound => words.PostNotFound,
        DeletionResult.Refused refused => Phrases.Format(
            words.NotDeletedFormat, refused.Reason.TrimEnd('.') + ".", refused.Remedy.TrimEnd('.') + "."),
        DeletionResult.Delayed delayed => Phrases.Format(words.DeletedLaterFormat, delayed.Reason.TrimEnd('.')),
        _ => throw new UnreachableException(),
    };

    public static string Of(DecisionResult result, OrganiserPhrases words) => result switch
    {
        DecisionResult.MembersNotified => words.MembersWillBeNotified,
        DecisionResult.Moved => words.PostsFollow,
        DecisionResult.Left => words.LeftAsIs,
        DecisionResult.EditedOnly => words.PostsWillBeEdited,
        _ => words.NothingToDecide,
    };

    public static string Of(ResolveResult outcome, OrganiserPhrases words) => outcome switch
    {
        ResolveResult.ToBePosted => words.WillBePosted,
        ResolveResult.Left => words.LeftAsIs,
        ResolveResult.AlreadyResolved => words.AlreadyResolved,
        ResolveResult.Busy => words.LookupInProgress,
        _ => words.PostNotFound,
    };
}
