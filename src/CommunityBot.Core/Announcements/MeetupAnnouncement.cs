using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>How announcements of a coming meetup speak: the true remaining time first, then the card.</summary>
internal static class MeetupAnnouncement
{
    /// <summary>A card under an opening word ("Tomorrow"), which the summary repeats.</summary>
    public static Message Opening(string opening, Meetup meetup)
    {
        var card = MeetupCard.For(meetup);
        return card with { Title = $"{opening}: {meetup.Heading}", Summary = $"{opening}: {card.Summary}" };
    }

    /// <summary>"In 7 days", "Tomorrow", "Today", "In 45 minutes", "Now": what is true at the moment of posting.</summary>
    public static string Remaining(Meetup meetup, Instant now)
    {
        var today = now.InZone(meetup.When.Zone).Date;
        var days = meetup.When.Date is { } date ? Period.DaysBetween(today, date) : 0;
        return (days, meetup.When.Start - now) switch
        {
            ( > 1, _) => $"In {days} days",
            (1, { TotalHours: > 6 } or null) => "Tomorrow",
            (_, { TotalMinutes: <= 1 }) => "Starting now",
            (_, { TotalMinutes: < 90 } left) => $"In {Math.Round(left.TotalMinutes):0} minutes",
            (1, { } left) => $"In {Math.Round(left.TotalHours):0} hours",
            (0, { TotalHours: < 6 } left) => $"In {Math.Round(left.TotalHours):0} hours",
            _ => "Today",
        };
    }
}
