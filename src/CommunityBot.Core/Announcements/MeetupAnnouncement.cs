using CommunityBot.Core.Commands;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>Composes announcements of an upcoming meetup: the actual remaining time, then the card.</summary>
internal static class MeetupAnnouncement
{
    /// <summary>A post that is late by less says that the meetup starts.</summary>
    private static readonly Duration StillStarting = Duration.FromMinutes(15);

    /// <summary>A card with a prefix ("Tomorrow") before title and summary.</summary>
    /// <remarks>
    /// A posted message is recomposed when its page changes; a cancelled or postponed meetup then gets its status as
    /// the prefix instead of "Tomorrow".
    /// </remarks>
    public static Message WithPrefix(string prefix, AnnouncementRequest request)
    {
        var (meetup, phrases) = (request.Meetup, request.Community.Phrases);
        var label = meetup.Status switch
        {
            MeetupStatus.Cancelled => phrases.Cancelled,
            MeetupStatus.Postponed => phrases.Postponed,
            _ => prefix,
        };
        var card = MeetupCard.For(meetup, phrases, request.Now)
            .WithBesideReminder(AddToCalendarCommand.ButtonFor(meetup, request.Community, phrases, request.Now));
        return card with
        {
            Title = phrases.Labelled(label, meetup.HeadingIn(phrases)),
            Summary = phrases.Labelled(label, card.Summary)
        };
    }

    /// <summary>A card prefixed with the time actually remaining at the moment of posting.</summary>
    public static Message Remaining(AnnouncementRequest request)
    {
        var message = WithPrefix(RemainingTimeText(request), request);
        return message.Tone is MessageTone.Coming && request.Meetup.When.Start <= request.Now + Duration.FromMinutes(1)
            ? message with { Tone = MessageTone.Live }
            : message;
    }

    /// <summary>"In 7 days", "Tomorrow", "Today", "In 45 minutes", "In one hour", "Starting now".</summary>
    public static string RemainingTimeText(AnnouncementRequest request) =>
        Remaining(request.Meetup, request.Now, request.Community.Phrases);

    /// <summary>True for a meetup that is on, but no longer "starting now": a late post, or its second day.</summary>
    private static bool HasBegunLongAgo(Meetup meetup, Instant now) =>
        (meetup.When.Start is { } start
            ? start + StillStarting < now
            : meetup.When.Date < now.InZone(meetup.When.Zone).Date)
        && now < meetup.When.EffectiveEnd;

    private static string Remaining(Meetup meetup, Instant now, Phrases phrases)
    {
        if (HasBegunLongAgo(meetup, now))
        {
            return phrases.Answers.RunningNow;
        }

        var today = now.InZone(meetup.When.Zone).Date;
        var days = meetup.When.Date is { } date ? Period.DaysBetween(today, date) : 0;
        return (days, meetup.When.Start - now) switch
        {
            // "In 8 days" would be read as if the conference that has begun were to come.
            ( > 1, _) when meetup.IsDuringConference(now) => phrases.LongDate(meetup.When.Date!.Value),
            ( > 1, _) => phrases.InDays(days),
            (1, { TotalHours: > 6 } or null) => phrases.Tomorrow,
            (_, { TotalMinutes: <= 1 }) => phrases.StartingNow,
            (_, { TotalMinutes: >= 55 and <= 65 }) => phrases.InHours(1),
            (_, { TotalMinutes: < 90 } left) => phrases.InMinutes((int)Math.Round(left.TotalMinutes)),
            (_, { TotalHours: < 6 } left) => phrases.InHours((int)Math.Round(left.TotalHours)),
            (1, _) => phrases.Tomorrow,
            _ => phrases.Today,
        };
    }
}
