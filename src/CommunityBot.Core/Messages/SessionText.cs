using CommunityBot.Core.Meetups;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Messages;

/// <summary>
/// Tells one session of a conference from the conference: their days differ, and members must not take the session's
/// day for the conference's first.
/// </summary>
public static class SessionText
{
    extension(Meetup meetup)
    {
        /// <summary>The title, or the next best name: "A session of KubeCon" for a session without a title.</summary>
        public string HeadingIn(Phrases phrases) => meetup is { Title: null, SuperEvent.Name: { } conference }
            ? Phrases.Format(phrases.SessionOfFormat, conference)
            : meetup.Heading;

        /// <summary>
        /// "A session of KubeCon, Tuesday 12 November 2024 to Friday 15 November 2024."; below a heading that names the
        /// conference only its days.
        /// </summary>
        /// <returns>Null if the heading says it all, and for what is no session.</returns>
        public string? SessionLine(Phrases phrases) => (meetup, DaysOf(meetup.SuperEvent, phrases)) switch
        {
            ({ SuperEvent.Name: { } conference, Title: null }, { } days) => phrases.Labelled(conference, days) + ".",
            ({ SuperEvent.Name: { } conference }, { } days) =>
                Phrases.Format(phrases.SessionOfFormat, conference) + $", {days}.",
            ({ SuperEvent.Name: { } conference, Title: not null }, _) =>
                Phrases.Format(phrases.SessionOfFormat, conference) + ".",
            _ => null,
        };

        /// <summary>
        /// "Running now: KubeCon, Tuesday 12 November 2024 to Friday 15 November 2024", while the conference runs and
        /// its session is still to come.
        /// </summary>
        /// <returns>Null at any other time, and for a conference whose days the page does not say.</returns>
        public string? RunningConference(Instant now, Phrases phrases) =>
            meetup.IsDuringConference(now) && meetup.SuperEvent is { Name: { } name } conference
                ? phrases.Labelled(phrases.Answers.RunningNow, $"{name}, {DaysOf(conference, phrases)}")
                : null;

        /// <summary>True on the conference's own days, in the session's zone, until the session begins.</summary>
        public bool IsDuringConference(Instant now) =>
            meetup.SuperEvent is { EventFirstDay: { } first, EventLastDay: var last }
            && now.InZone(meetup.When.Zone).Date is var today
            && first <= today && today <= (last ?? first)
            && meetup.When.EffectiveStart > now;
    }

    private static string? DaysOf(SuperEvent? conference, Phrases phrases) => conference switch
    {
        { EventFirstDay: { } first, EventLastDay: { } last } when last > first =>
            Phrases.Format(phrases.DateRangeFormat, phrases.LongDate(first), phrases.LongDate(last)),
        { EventFirstDay: { } only } => phrases.LongDate(only),
        _ => null,
    };
}
