using CommunityBot.Core.Meetups;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Messages;

/// <summary>Tells the way into an online meetup.</summary>
public static class JoinText
{
    /// <summary>Domains of services by the names under which people know them.</summary>
    private static readonly (string Domain, string Name)[] Services =
    [
        ("zoom.us", "Zoom"), ("zoom.com", "Zoom"), ("zoomgov.com", "Zoom"), ("meet.google.com", "Google Meet"),
        ("teams.microsoft.com", "Microsoft Teams"), ("teams.live.com", "Microsoft Teams"), ("jit.si", "Jitsi"),
        ("youtube.com", "YouTube"), ("youtu.be", "YouTube"), ("twitch.tv", "Twitch"), ("webex.com", "Webex"),
        ("gotomeeting.com", "GoTo Meeting"), ("gotomeet.me", "GoTo Meeting"), ("goto.com", "GoTo Meeting"),
        ("whereby.com", "Whereby"), ("gather.town", "Gather"), ("senfcall.de", "Senfcall"),
    ];

    extension(Meetup meetup)
    {
        /// <summary>
        /// "Join: Zoom" with the link, or from when on the link is there; empty for a meetup that nobody can join.
        /// </summary>
        /// <param name="now">Null where only what is told at once may be told.</param>
        public IEnumerable<Fact> JoinFact(Phrases phrases, Instant? now) =>
            meetup.JoinLine(phrases, now) is { } line
                ? [new Fact(phrases.Joining.Join, line)]
                : [];

        /// <summary>What <see cref="JoinFact"/> says, without its label.</summary>
        public RichText? JoinLine(Phrases phrases, Instant? now)
        {
            if ((now is { } moment ? meetup.JoinAt(moment) : meetup.JoinAtOnce) is { } address)
            {
                return RichText.Of(new Span.Link(NameOf(address), address));
            }

            return meetup.CanBeJoined && meetup.JoinToldFrom is { } from && from < Instant.MaxValue && from > now
                ? LaterLine(from, meetup.When.Zone, phrases)
                : null;
        }
    }

    private static RichText LaterLine(Instant from, DateTimeZone zone, Phrases phrases)
    {
        var format = phrases.Joining.FromFormat;
        var at = format.IndexOf("{0}", StringComparison.Ordinal);
        var moment = new Span.Timestamp(from, zone, TimestampStyle.DateAndTime) { Phrases = phrases };
        return RichText.FromString(format[..at]) + RichText.Of(moment) + format[(at + 3)..];
    }

    /// <summary>The name of the service, otherwise its host.</summary>
    private static string NameOf(Uri address)
    {
        var host = address.IdnHost;
        return Array.Find(Services, service => host == service.Domain
            || host.EndsWith("." + service.Domain, StringComparison.OrdinalIgnoreCase)).Name
            ?? (host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host);
    }
}
