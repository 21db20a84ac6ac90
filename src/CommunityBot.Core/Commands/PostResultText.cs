using CommunityBot.Core.Announcements;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Commands;

/// <summary>
/// What became of a post, for the organiser who asked. The platform's own reasons are passed on as they came.
/// </summary>
internal static class PostResultText
{
    public static string Of(PostResult result, OrganiserPhrases words) => result switch
    {
        PostResult.Posted or PostResult.Recovered => words.Posted,
        PostResult.Skipped => words.StandsAlready,
        PostResult.Refused refused => Phrases.Form(words.RefusedForm, refused.Reason, refused.Remedy),
        PostResult.Waiting waiting => Phrases.Form(words.NotSentYetForm, waiting.Reason),
        PostResult.Unknown unknown => Phrases.Form(words.NoAnswerForm, unknown.Reason),
        _ => throw new InvalidOperationException($"A result that nobody can word: {result.GetType().Name}."),
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
