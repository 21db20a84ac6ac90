using CommunityBot.Core.Meetups;
using CommunityBot.Core.Wording;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Core.Messages;

/// <summary>Formats a meetup's heading, place and times, the same in every message.</summary>
public static class MeetupText
{
    private static readonly LocalTimePattern ClockTime = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    extension(Meetup meetup)
    {
        /// <summary>
        /// The title, or the next best name if the page has none, for lists and searches. Members read
        /// <see cref="SessionText.HeadingIn"/>.
        /// </summary>
        public string Heading => meetup switch
        {
            { Title: { } title } => title,
            { SuperEvent.Name: { } conference } => conference,
            { Series: { } series } => series,
            _ => meetup.Id.Value,
        };

        /// <summary>"Friday 29 May 2020 – Title", within Discord's limit of 100 characters.</summary>
        public string Caption(Phrases phrases) => TextTruncation.Shorten(
            (meetup.When.Date is { } date ? $"{phrases.LongDate(date)} – " : "") + meetup.HeadingIn(phrases), 100);

        /// <summary>"Online", the place, or both; null if unknown.</summary>
        public string? PlainWhere(Phrases phrases) => meetup.Venue switch
        {
            { IsOnline: true, Text: { } place } => Phrases.Format(phrases.AlsoOnlineFormat, place),
            { IsOnline: true } => phrases.Online,
            { Text: { } place } => place,
            _ => null,
        };
    }

    extension(EventTime time)
    {
        /// <summary>Date and time at the venue with the time zone; "date not announced yet" if unknown.</summary>
        public string Plain(Phrases phrases) => time switch
        {
            { Date: null } => phrases.DateUnknown,
            { Date: { } first, LastDate: { } last, StartsAt: { } begins } when last != first =>
                Phrases.Format(
                    phrases.DateRangeFormat,
                    $"{phrases.LongDate(first)}, {begins.OnClock}",
                    phrases.LongDate(last) + (time.EndsAt is { } ends ? $", {ends.OnClock}" : "")) +
                $" ({time.Zone.Id})",
            { Date: { } first, LastDate: { } last } when last != first =>
                Phrases.Format(phrases.DateRangeFormat, phrases.LongDate(first), phrases.LongDate(last)),
            { Date: { } date, StartsAt: { } starts } =>
                $"{phrases.LongDate(date)}, {starts.OnClock}{PlainEnd(time)} ({time.Zone.Id})",
            { Date: { } date } => phrases.LongDate(date),
        };

        /// <summary>
        /// The same in the reader's own zone where the platform supports it. A time without its hour, and a last day
        /// without one, is a day at the venue in every zone.
        /// </summary>
        /// <param name="hasReadersElsewhere">See <see cref="Span.Hours.HasReadersElsewhere"/>.</param>
        public RichText Rich(Phrases phrases, bool hasReadersElsewhere) =>
            time.Start is { } start && (time.LastDate is null || time.LastDate == time.Date || time.EndsAt is not null)
                ? RichText.Of(new Span.Hours(start, time.End, time.Zone)
                {
                    HasReadersElsewhere = hasReadersElsewhere,
                    Phrases = phrases,
                })
                : time.Plain(phrases);
    }

    extension(LocalTime time)
    {
        /// <summary>"13:00".</summary>
        public string OnClock => ClockTime.Format(time);
    }

    private static string PlainEnd(EventTime time) =>
        time is { EndsAt: { } ends, EndsAsItStarts: false } ? "–" + ClockTime.Format(ends) : "";
}
