using NodaTime;

namespace CommunityBot.Core.Meetups;

/// <summary>Decides when the way into an online meetup is told: at once, or from a set time before the start.</summary>
public static class WayToJoin
{
    extension(Meetup meetup)
    {
        /// <summary>
        /// The moment from which the way in is told; null for at once, and for a meetup without a way in. Without an
        /// hour it is counted from the beginning of the day, and without a day it never comes.
        /// </summary>
        public Instant? JoinToldFrom => meetup.Links is not { Join: not null, JoinLead: { } lead } ? null
            : meetup.When.EffectiveStart is { } start ? start - lead
            : Instant.MaxValue;

        /// <summary>The way in, if it is told at once, whatever the time.</summary>
        public Uri? JoinAtOnce => meetup is { CanBeJoined: true, Links.JoinLead: null } ? meetup.Links.Join : null;

        /// <summary>False without a way in, and for a meetup that does not take place.</summary>
        public bool CanBeJoined => meetup is
        {
            Links.Join: not null,
            Kind: MeetupKind.Meetup or MeetupKind.Session,
            Status: MeetupStatus.Scheduled or MeetupStatus.Tentative,
            ReplacedBy: null,
        };

        /// <summary>The way in if it may be told at that moment; null before, and once the meetup is over.</summary>
        public Uri? JoinAt(Instant now) =>
            meetup.CanBeJoined && !(meetup.When.EffectiveEnd <= now) && !(meetup.JoinToldFrom > now)
                ? meetup.Links.Join
                : null;
    }
}
