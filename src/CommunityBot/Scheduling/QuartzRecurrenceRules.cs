using CommunityBot.Core.Meetups;

using NodaTime;

using Quartz;

namespace CommunityBot.Scheduling;

/// <summary>RFC 5545 rules, counted by Quartz on a calendar without zones: a rule names days, the page names the hour.</summary>
public sealed class QuartzRecurrenceRules : IRecurrenceRules
{
    public IRecurrence? Read(string rule, LocalDate firstDay, out string? reason)
    {
        var text = rule.Trim();
        text = text.StartsWith("RRULE:", StringComparison.OrdinalIgnoreCase) ? text["RRULE:".Length..] : text;
        try
        {
            var recurrence = new Recurrence(text, firstDay);
            _ = recurrence.From(firstDay).FirstOrDefault();
            reason = null;
            return recurrence;
        }
        catch (Exception bad) when (bad is FormatException or ArgumentException or SchedulerException)
        {
            reason = bad.Message;
            return null;
        }
    }

    private sealed class Recurrence : IRecurrence
    {
        /// <summary>Rules may go on for ever; nobody plans further.</summary>
        private const int MostDays = 1000;

        private readonly LocalDate firstDay;
        private readonly int? count;
        private readonly ITrigger trigger;

        public Recurrence(string rule, LocalDate firstDay)
        {
            this.firstDay = firstDay;
            count = Count(rule);
            trigger = TriggerBuilder.Create()
                .StartAt(Moment(firstDay))
                .WithRecurrenceSchedule(rule, schedule => schedule.InTimeZone(TimeZoneInfo.Utc))
                .Build();
        }

        public IEnumerable<LocalDate> From(LocalDate first)
        {
            // Quartz does not count COUNT when it is only asked, so a counted rule is counted from its beginning.
            var from = count is null && first > firstDay ? first : firstDay;
            var moment = Moment(from).AddTicks(-1);
            for (var number = 0; number < (count ?? MostDays); number++)
            {
                if (trigger.GetFireTimeAfter(moment) is not { } next)
                {
                    yield break;
                }

                var day = LocalDate.FromDateTime(next.UtcDateTime);
                if (day >= first)
                {
                    yield return day;
                }

                moment = Moment(day.PlusDays(1)).AddTicks(-1);
            }
        }

        private static int? Count(string rule) => rule.Split(';')
            .Where(part => part.StartsWith("COUNT=", StringComparison.OrdinalIgnoreCase))
            .Select(part => int.TryParse(part["COUNT=".Length..], out var number) ? number : (int?)null)
            .FirstOrDefault();

        private static DateTimeOffset Moment(LocalDate day) => new(day.ToDateTimeUnspecified(), TimeSpan.Zero);
    }
}
