using System.Diagnostics;

using CommunityBot.Core.Announcements;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Commands;

/// <summary>
/// Text of a post's outcome, for the organiser who requested it. The platform's own reasons are passed on.
/// </summary>
internal static class PostResultText
{
    public static string Of(PostResult result, OrganiserPhrases words) => result switch
    {
        PostResult.Posted or PostResult.Recovered => words.Posted,
        PostResult.Skipped => words.StandsAlready,
        PostResult.Refused refused => Phrases.Form(
            words.RefusedForm, refused.Reason.TrimEnd('.') + ".", refused.Remedy.TrimEnd('.') + "."),
        PostResult.Waiting waiting => Phrases.Form(words.NotSentYetForm, waiting.Reason.TrimEnd('.')),
        PostResult.Unknown unknown => Phrases.Form(words.NoAnswerForm, unknown.Reason.TrimEnd('.')),
        _ => throw new UnreachableException(),
    };

    public static string Of(ResolveResult outcome, OrganiserPhrases words) => outcome switch
    {
        ResolveResult.ToBePosted => words.WillBePosted,
        ResolveResult.Left => words.IsLeft,
        ResolveResult.AlreadyResolved => words.SettledBefore,
        ResolveResult.Busy => words.LookingNow,
        _ => words.NoSuchPost,
    };
}
