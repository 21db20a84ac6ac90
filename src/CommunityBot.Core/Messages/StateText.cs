using System.Diagnostics;

using CommunityBot.Core.Meetups;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Messages;

/// <summary>Tells the state of a meetup: as a word in labels, as a line above an answer.</summary>
public static class StateText
{
    extension(MeetupState state)
    {
        /// <summary>"cancelled", "running now"; null for a meetup that simply is to come.</summary>
        public string? Word(Phrases phrases) => state switch
        {
            MeetupState.Upcoming => null,
            MeetupState.Today => phrases.States.TodayWord,
            MeetupState.Running => phrases.States.RunningWord,
            MeetupState.Over => phrases.States.OverWord,
            MeetupState.Cancelled => phrases.States.CancelledWord,
            MeetupState.Postponed => phrases.States.PostponedWord,
            MeetupState.Tentative => phrases.States.TentativeWord,
            MeetupState.Undated => phrases.States.UndatedWord,
            MeetupState.Gone => phrases.States.GoneWord,
            _ => throw new UnreachableException(),
        };

        /// <summary>
        /// "Cancelled" in front of a title; null for a state that does not change what the title says.
        /// </summary>
        public string? TitleLabel(Phrases phrases) => state switch
        {
            MeetupState.Cancelled => phrases.Cancelled,
            MeetupState.Postponed => phrases.Postponed,
            _ => null,
        };

        /// <summary>
        /// A line for people, the first of an answer; null for a meetup that simply is to come. Contains what replaces
        /// a meetup that is off, with a link to its page.
        /// </summary>
        public RichText? Line(Meetup meetup, Phrases phrases, Instant now)
        {
            var words = phrases.States;
            return state switch
            {
                MeetupState.Upcoming => null,
                MeetupState.Today => meetup.When.Start is { } start
                    ? TimeIn(words.TodayAtFormat, Clock(start, meetup.When.Zone, phrases))
                    : Strong(words.TodayWithoutHour),
                MeetupState.Running running => RunningLine(running, meetup, phrases),
                MeetupState.Over => Strong(meetup.When.Date is null
                    ? words.Over
                    : Phrases.Format(words.OverFormat, meetup.When.Days(phrases))),
                MeetupState.Cancelled cancelled => Off(
                    phrases.Cancelled,
                    IsPast(meetup, now) ? words.DidNotTakePlace : phrases.DoesNotTakePlace,
                    cancelled.ReplacedBy is { } other ? Other(words.InsteadFormat, other, phrases) : null,
                    phrases),
                MeetupState.Postponed { To: { When.Date: not null } page } =>
                    Other(words.PostponedToFormat, page, phrases),
                MeetupState.Postponed => Off(phrases.Postponed, words.NoNewDateYet, null, phrases),
                MeetupState.Tentative => Strong(words.Tentative),
                MeetupState.Undated => Strong(words.Undated),
                MeetupState.Gone => Strong(words.Gone),
                _ => throw new UnreachableException(),
            };
        }
    }

    extension(Meetup meetup)
    {
        /// <summary>
        /// "Friday 29 May 2020 (cancelled) – Title", within 100 characters; the state is in front, because platforms
        /// truncate labels at the end.
        /// </summary>
        public string Caption(MeetupState state, Phrases phrases) => state.Word(phrases) is not { } word
            ? meetup.Caption(phrases)
            : TextTruncation.Shorten(
                meetup.When.Date is { } date
                    ? $"{phrases.LongDate(date)} ({word}) – {meetup.HeadingIn(phrases)}"
                    : $"({word}) {meetup.HeadingIn(phrases)}",
                100);
    }

    extension(EventTime time)
    {
        /// <summary>The day or days, without hours; "date not announced yet" if unknown.</summary>
        public string Days(Phrases phrases) =>
            (time with { StartsAt = null, EndsAt = null }).Plain(phrases);
    }

    /// <summary>The format with a value in the place of <c>{0}</c> that is more than text.</summary>
    public static RichText TimeIn(string format, RichText value)
    {
        var at = format.IndexOf("{0}", StringComparison.Ordinal);
        return RichText.Of(new Span.Strong(format[..at])) + value + RichText.Of(new Span.Strong(format[(at + 3)..]));
    }

    /// <summary>"18:30", in the reader's zone where the platform can.</summary>
    public static RichText Clock(Instant at, DateTimeZone zone, Phrases phrases) =>
        RichText.Of(new Span.Timestamp(at, zone, TimestampStyle.Time) { Phrases = phrases });

    private static RichText RunningLine(MeetupState.Running running, Meetup meetup, Phrases phrases)
    {
        var (words, zone) = (phrases.States, meetup.When.Zone);
        return running switch
        {
            { LastDate: { } last, Until: null } =>
                Strong(Phrases.Format(words.RunningUntilDayFormat, phrases.LongDate(last))),
            { LastDate: not null, Until: { } end } => TimeIn(
                words.RunningUntilDayFormat,
                RichText.Of(new Span.Timestamp(end, zone, TimestampStyle.DateAndTime) { Phrases = phrases })),
            { Until: { } end } => TimeIn(words.RunningUntilFormat, Clock(end, zone, phrases)),
            _ => Strong(words.Running),
        };
    }

    /// <summary>"Cancelled: the meetup will not take place. Instead: …".</summary>
    private static RichText Off(string label, string sentence, RichText? instead, Phrases phrases)
    {
        var line = RichText.Of(new Span.Strong(phrases.Labelled(label, "").TrimEnd()), new Span.Plain(" " + sentence));
        return instead is null ? line : line + (sentence.Length > 0 ? " " : "") + instead;
    }

    /// <summary>The other page with its date, as a link if it has an address.</summary>
    private static RichText Other(string format, Meetup other, Phrases phrases)
    {
        var at = format.IndexOf("{0}", StringComparison.Ordinal);
        var caption = other.Caption(phrases);
        RichText name = other.Links.Website is { Scheme: "http" or "https" } page
            ? RichText.Of(new Span.Link(caption, page))
            : caption;
        return RichText.Of(new Span.Strong(format[..at].TrimEnd()), new Span.Plain(" ")) + name + format[(at + 3)..];
    }

    private static RichText Strong(string text) => RichText.Of(new Span.Strong(text));

    private static bool IsPast(Meetup meetup, Instant now) => meetup.When.EffectiveEnd <= now;
}
