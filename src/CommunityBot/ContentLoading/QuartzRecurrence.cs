using System.Globalization;

using CommunityBot.Core.Meetups;

using NodaTime;

using Quartz;

namespace CommunityBot.ContentLoading;

/// <summary>Parses recurrence rules with Quartz. Only dates are used; the time of day comes from the page.</summary>
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

        // A time of day in the rule could shift dates across midnight in UTC, so every occurrence is at midnight.
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

    /// <summary><c>GetFireTimeAfter</c> ignores COUNT, so occurrences are counted here.</summary>
    private static int? Count(string[] parts) =>
        parts.FirstOrDefault(part => IsPart(part, "COUNT")) is { } count &&
        int.TryParse(count[6..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}

/// <summary>The dates of one recurrence rule.</summary>
internal sealed class QuartzRecurrence(string rule, LocalDate firstDay, int? count) : IRecurrence
{
    public IEnumerable<LocalDate> From(LocalDate first)
    {
        var trigger = (IRecurrenceTrigger)TriggerBuilder.Create()
            .StartAt(Midnight(firstDay))
            .WithRecurrenceSchedule(rule, schedule => schedule.InTimeZone(TimeZoneInfo.Utc))
            .Build();

        // A rule with COUNT must be counted from its first day; other rules can start at the requested day.
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
