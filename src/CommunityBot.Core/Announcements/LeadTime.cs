using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>Counts back from a meetup's start the way people do.</summary>
public static class LeadTime
{
    extension(EventTime occasion)
    {
        /// <summary>
        /// The moment that lies <paramref name="lead"/> before the start: days on the calendar of the meetup's zone, so
        /// that a clock change in between moves nothing; hours and minutes on the clock that runs.
        /// </summary>
        /// <param name="at">A local hour instead of the start's own; used for leads of whole days.</param>
        /// <param name="dayTime">The local hour for a meetup that has no start time.</param>
        /// <returns>Null without a date, or when a lead of hours is asked of a meetup without a start time.</returns>
        public Instant? Before(Period lead, LocalTime? at, LocalTime dayTime)
        {
            if (occasion.Date is not { } date)
            {
                return null;
            }

            var isWholeDays = lead.HasDateComponent && !lead.HasTimeComponent;
            if (!isWholeDays && occasion.StartsAt is null)
            {
                return null;
            }

            var days = Period.FromDays(lead.Days) + Period.FromWeeks(lead.Weeks) +
                Period.FromMonths(lead.Months) + Period.FromYears(lead.Years);
            var clock = (lead - days).ToDuration();
            var time = (isWholeDays ? at : null) ?? occasion.StartsAt ?? dayTime;
            return date.Minus(days).At(time).InZoneLeniently(occasion.Zone).ToInstant() - clock;
        }
    }
}
