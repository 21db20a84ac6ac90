using System.Globalization;

using CommunityBot.Core.Meetups;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Core.Messages;

/// <summary>How a meetup is called and its times are written, the same in every message.</summary>
public static class MeetupWords
{
    private static readonly LocalDatePattern LongDate =
        LocalDatePattern.Create("dddd d MMMM uuuu", CultureInfo.InvariantCulture);

    private static readonly LocalTimePattern ClockTime = LocalTimePattern.Create("HH:mm", CultureInfo.InvariantCulture);

    extension(Meetup meetup)
    {
        /// <summary>Its title; where the page has none, what can be said instead.</summary>
        public string Heading => meetup switch
        {
            { Title: { } title } => title,
            { Session.Event: { } conference } => $"A session at {conference}",
            { Series: { } series } => series,
            _ => meetup.Id.Value,
        };

        /// <summary>Day and time at the venue with its zone; "date not announced yet" when unknown.</summary>
        public string PlainWhen => meetup.When switch
        {
            { Date: null } => "date not announced yet",
            { Date: { } date, StartsAt: { } starts } when_ =>
                $"{LongDate.Format(date)}, {ClockTime.Format(starts)}{PlainEnd(when_)} ({when_.Zone.Id})",
            { Date: { } first, LastDate: { } last } when last != first => $"{LongDate.Format(first)} to {LongDate.Format(last)}",
            { Date: { } date } => LongDate.Format(date),
        };

        /// <summary>The same, in the reader's own zone where the platform can.</summary>
        public RichText RichWhen => meetup.When switch
        {
            { Date: { } date, Start: { } start, StartsAt: { } starts } occasion => RichText.Of(
                new Span.Moment(start, occasion.Zone, MomentStyle.DateAndTime),
                new Span.Plain($" – at the venue {ShortDay(date)} {ClockTime.Format(starts)}{PlainEnd(occasion)} ({occasion.Zone.Id})")),
            _ => meetup.PlainWhen,
        };

        /// <summary>"Online", the place, or both; null when the page says neither.</summary>
        public string? PlainWhere => meetup.Venue switch
        {
            { IsOnline: true, Place: { } place } => $"{place}, and online",
            { IsOnline: true } => "Online",
            { Place: { } place } => place,
            _ => null,
        };
    }

    extension(LocalDate date)
    {
        /// <summary>"Friday 29 May 2020".</summary>
        public string InWords => LongDate.Format(date);
    }

    extension(LocalTime time)
    {
        /// <summary>"13:00".</summary>
        public string OnClock => ClockTime.Format(time);
    }

    private static string PlainEnd(Occasion occasion) =>
        occasion.EndsAt is { } ends ? "–" + ClockTime.Format(ends) : "";

    private static string ShortDay(LocalDate date) => date.ToString("ddd d MMM", CultureInfo.InvariantCulture);
}
