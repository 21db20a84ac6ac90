using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>Calculates moments before a meetup's start in calendar days and elapsed hours.</summary>
public static class LeadTime
{
    extension(EventTime eventTime)
    {
        /// <summary>
        /// The moment <paramref name="lead"/> before the start. Days are calendar days in the meetup's zone, so a DST
        /// change does not shift the local time; hours and minutes are elapsed time.
        /// </summary>
        /// <param name="at">Local time instead of the start time; used for leads of whole days.</param>
        /// <param name="dayTime">Local time for a meetup without a start time.</param>
        /// <returns>Null without a date, or for a lead of hours without a start time.</returns>
        public Instant? Before(Period lead, LocalTime? at, LocalTime dayTime)
        {
            if (eventTime.Date is not { } date)
            {
                return null;
            }

            var isWholeDays = lead.HasDateComponent && !lead.HasTimeComponent;
            if (!isWholeDays && eventTime.StartsAt is null)
            {
                return null;
            }

            var days = Period.FromDays(lead.Days) + Period.FromWeeks(lead.Weeks) +
                Period.FromMonths(lead.Months) + Period.FromYears(lead.Years);
            var elapsed = (lead - days).ToDuration();
            var time = (isWholeDays ? at : null) ?? eventTime.StartsAt ?? dayTime;
            return date.Minus(days).At(time).InZoneLeniently(eventTime.Zone).ToInstant() - elapsed;
        }
    }
}
