using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Takeaways;

using NodaTime;

namespace CommunityBot.Core.Commands;

/// <summary>What a command says, and what it wants done.</summary>
public sealed record CommandAnswer(Message Reply)
{
    /// <summary>Carried out by the desk before the reply is given; its outcome is added to the reply.</summary>
    public IReadOnlyList<CommandEffect> Effects { get; init; } = [];

    /// <summary>False for an answer that the whole channel should see.</summary>
    public bool IsPrivate { get; init; } = true;

    /// <summary>
    /// Until when everybody who asks the same in the same language is answered the same, while the pages stay as they
    /// are; null for an answer that tells of the asker, or that wants something done.
    /// </summary>
    public Instant? CacheUntil { get; init; }

    /// <summary>Asked before anything else is said; the reply is for platforms that cannot open it.</summary>
    public Form? Form { get; init; }

    /// <summary>Said after the reply, each as a message of its own and to the same people.</summary>
    public IReadOnlyList<Message> FollowUps { get; init; } = [];
}

/// <summary>Something a command wants done. The nested cases are all there are.</summary>
public abstract record CommandEffect
{
    private CommandEffect()
    {
    }

    /// <summary>Settle a post of which nobody can tell whether it stands: post it again, or leave it.</summary>
    public sealed record ResolvePost(string Reference, bool Resend) : CommandEffect;

    /// <summary>Put the asker down for reminders of the meetup.</summary>
    public sealed record AddReminder(Meetup Meetup) : CommandEffect;

    public sealed record RemoveReminder(Meetup Meetup) : CommandEffect;

    public sealed record AddTakeaway(Takeaway Takeaway) : CommandEffect;

    public sealed record RemoveTakeaway(Takeaway Takeaway) : CommandEffect;

    /// <param name="Lineage">Of the meetup it is for from now on.</param>
    public sealed record MoveTakeaway(Takeaway Takeaway, string Lineage) : CommandEffect;

    /// <summary>Post an announcement of this kind now, in every announcement channel, through the usual road.</summary>
    public sealed record PostNow(string Kind, MeetupId Meetup) : CommandEffect
    {
        /// <summary>
        /// What to tell instead of what the page says: written by an organiser just now, with what they kept of the
        /// takeaways, which are forgotten when it stands everywhere. Null for the page.
        /// </summary>
        public Meetup? Page { get; init; }
    }
}
