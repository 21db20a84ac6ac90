using System.Globalization;

using CommunityBot.Core.Meetups;

using NodaTime;

using Quartz;

namespace CommunityBot.ContentLoading;

/// <summary>Recurrence rules as Quartz understands them; only the days are taken, the hour stays the page's.</summary>
internal sealed class QuartzRecurrenceRules : IRecurrenceRules
{
    public IRecurrence? Read(string rule, LocalDate firstDay, out string? reason)
    {
        var text = rule.Trim();
        text = text.StartsWith("RRULE:", StringComparison.OrdinalIgnoreCase) ? text[6..] : text;
        var parts = text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.FirstOrDefault(part => IsPart(part, "FREQ")) is { } frequency &&
            frequency[5..].ToUpperInvariant() is "SECONDLY" or "MINUTELY" or "HOURLY")
        {
            reason = "it recurs more than once a day";
            return null;
        }

        // The hour of a rule would move days across midnight in UTC; ours is always midnight.
        var days = string.Join(';', parts.Where(part =>
            !IsPart(part, "BYHOUR")
                && !IsPart(part, "BYMINUTE")
                && !IsPart(part, "BYSECOND")
                && !IsPart(part, "COUNT")));
        try
        {
            var recurrence = new QuartzRecurrence(days, firstDay, Count(parts));
            _ = recurrence.From(firstDay).FirstOrDefault();
            reason = null;
            return recurrence;
        }
        catch (Exception exception)
            when (exception is FormatException or ArgumentException or SchedulerException or OverflowException)
        {
            reason = exception.Message;
            return null;
        }
    }

    private static bool IsPart(string part, string name) =>
        part.StartsWith(name + "=", StringComparison.OrdinalIgnoreCase);

    /// <summary>Quartz's look-ahead does not count, so COUNT is kept apart.</summary>
    private static int? Count(string[] parts) =>
        parts.FirstOrDefault(part => IsPart(part, "COUNT")) is { } count &&
        int.TryParse(count[6..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}

/// <summary>The days of one rule.</summary>
internal sealed class QuartzRecurrence(string rule, LocalDate firstDay, int? count) : IRecurrence
{
    public IEnumerable<LocalDate> From(LocalDate first)
    {
        var trigger = (IRecurrenceTrigger)TriggerBuilder.Create()
            .StartAt(Midnight(firstDay))
            .WithRecurrenceSchedule(rule, schedule => schedule.InTimeZone(TimeZoneInfo.Utc))
            .Build();

        // A counted rule has to be counted from its beginning; any other can start where it is asked.
        var from = count is null && first > firstDay ? first : firstDay;
        var left = count ?? int.MaxValue;
        var after = Midnight(from).AddSeconds(-1);
        while (left-- > 0 && trigger.GetFireTimeAfter(after) is { } next)
        {
            var day = LocalDate.FromDateTime(next.UtcDateTime);
            after = next;
            if (day >= first)
            {
                yield return day;
            }
        }
    }

    private static DateTimeOffset Midnight(LocalDate day) =>
        new(day.AtMidnight().ToDateTimeUnspecified(), TimeSpan.Zero);
}
