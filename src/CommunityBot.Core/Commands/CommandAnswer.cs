using CommunityBot.Core.Identity;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Photos;
using CommunityBot.Core.Recaps;
using CommunityBot.Core.Takeaways;

using NodaTime;

namespace CommunityBot.Core.Commands;

/// <summary>Result of a command: the reply, and the effects to carry out.</summary>
public sealed record CommandAnswer(Message Reply)
{
    /// <summary>Carried out by the dispatcher before the reply is sent; their outcome is added to the reply.</summary>
    public IReadOnlyList<CommandEffect> Effects { get; init; } = [];

    /// <summary>False for an answer that the whole channel can see.</summary>
    public bool IsPrivate { get; init; } = true;

    /// <summary>
    /// Expiry of the cached reply: until then, the same invocation in the same language gets the same reply while the
    /// content is unchanged. Null for an answer that depends on the caller, on their platform or on stored data, or has
    /// effects.
    /// </summary>
    public Instant? CacheUntil { get; init; }

    /// <summary>Opened instead of the reply; the reply is for platforms that cannot open a form.</summary>
    public Form? Form { get; init; }

    /// <summary>Sent after the reply as separate messages, with the same visibility.</summary>
    public IReadOnlyList<Message> FollowUps { get; init; } = [];
}

/// <summary>A side effect that a command requests. The nested cases are exhaustive.</summary>
public abstract record CommandEffect
{
    private CommandEffect()
    {
    }

    /// <summary>Resolve a post whose delivery is unknown: post it again, or leave it.</summary>
    public sealed record ResolvePost(string Reference, bool Resend) : CommandEffect;

    /// <summary>Delete a post of the bot.</summary>
    public sealed record DeletePost(string Reference) : CommandEffect;

    /// <summary>Decide about a meetup whose page is gone.</summary>
    public sealed record DecideGone(string Reference, GoneDecision Decision) : CommandEffect;

    /// <summary>Link a meetup whose page is gone to the one that continues it.</summary>
    public sealed record MoveGone(string Reference, string Target) : CommandEffect;

    /// <summary>Decide about many changes of one reading.</summary>
    public sealed record DecideReview(string Reference, ReviewDecision Decision) : CommandEffect;

    /// <summary>Retry the community's posts that the platform refuses.</summary>
    public sealed record RetryPosts(string Platform) : CommandEffect;

    /// <summary>Subscribe the caller to reminders of the meetup.</summary>
    public sealed record AddReminder(Meetup Meetup) : CommandEffect;

    public sealed record RemoveReminder(Meetup Meetup) : CommandEffect;

    /// <summary>Subscribe the caller to one message when the next meetup is announced.</summary>
    public sealed record AddSubscription : CommandEffect;

    public sealed record RemoveSubscription : CommandEffect;

    public sealed record AddTakeaway(Takeaway Takeaway) : CommandEffect;

    public sealed record RemoveTakeaway(Takeaway Takeaway) : CommandEffect;

    /// <param name="Lineage">Lineage of the meetup to which it is moved.</param>
    public sealed record MoveTakeaway(Takeaway Takeaway, string Lineage) : CommandEffect;

    /// <summary>
    /// Post an announcement of this kind now in every announcement channel, at most once like scheduled ones.
    /// </summary>
    public sealed record PostNow(string Kind, MeetupId Meetup) : CommandEffect;

    /// <summary>Keep what an organiser wrote in the form of a recap.</summary>
    public sealed record SaveRecapSubmission(RecapSubmission Draft) : CommandEffect;

    /// <summary>
    /// Read the chapters of a recording, and keep the caller's recap with the positions of its talks.
    /// </summary>
    /// <param name="Subject">The meetup.</param>
    /// <param name="Text">The description, if it is no file.</param>
    /// <param name="File">The description as a file of the message; null for none.</param>
    public sealed record FillOffsets(Meetup Subject, string Text, MessageFile? File) : CommandEffect;

    /// <summary>
    /// Record a recap, then post it in every announcement channel and edit the posts that exist. The takeaways that
    /// it contains are deleted.
    /// </summary>
    /// <param name="Subject">The meetup, or its recap.</param>
    /// <param name="IsNew">False for one that is recorded and may not be posted everywhere yet.</param>
    public sealed record PublishRecap(RecapRevision Revision, Meetup Subject, bool IsNew) : CommandEffect;

    /// <summary>
    /// Keep the pictures of a message, and ask their author; download those whose author agrees already.
    /// </summary>
    /// <param name="Subject">The meetup.</param>
    /// <param name="Photos">Of one message; new, or with a new address.</param>
    public sealed record UsePhotos(Meetup Subject, IReadOnlyList<Photo> Photos) : CommandEffect;

    /// <summary>The organiser who asks says that the author agreed in words.</summary>
    public sealed record ConfirmConsent(Meetup Subject, string Request) : CommandEffect;

    /// <summary>The caller answers for the pictures of a message, if they are its author.</summary>
    public sealed record AnswerConsent(string Request, bool Agrees) : CommandEffect;

    /// <summary>Replace what is known of a picture that an organiser removes, moves or describes.</summary>
    public sealed record ChangePhoto(Photo Photo, PhotoState From) : CommandEffect;
}
