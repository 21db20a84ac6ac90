using System.Globalization;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Content.Calendars;

/// <summary>How often a recurrence rule repeats.</summary>
internal enum RecurrenceFrequency
{
    Daily,
    Weekly,
    Monthly,
    Yearly,
}

/// <summary>The parts of a recurrence rule (RFC 5545, 3.3.10), with what it takes from its first day.</summary>
internal sealed record RecurrenceParts(RecurrenceFrequency Frequency)
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    private static readonly string[] Weekday = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    public int Interval { get; private init; } = 1;

    public int? Count { get; private init; }

    /// <summary>The last day, inclusive; see <see cref="RecurrenceUntil"/> for a moment.</summary>
    public LocalDate? Until { get; private init; }

    public IsoDayOfWeek WeekStart { get; private init; } = IsoDayOfWeek.Monday;

    public IReadOnlyList<int> Months { get; private init; } = [];

    public IReadOnlyList<int> MonthDays { get; private init; } = [];

    public IReadOnlyList<int> YearDays { get; private init; } = [];

    public IReadOnlyList<int> WeekNumbers { get; private init; } = [];

    /// <summary>
    /// Weekdays; a number other than 0 counts them within the month or year, from its end if negative.
    /// </summary>
    public IReadOnlyList<(int Number, IsoDayOfWeek Day)> Weekdays { get; private init; } = [];

    public IReadOnlyList<int> Positions { get; private init; } = [];

    /// <summary>The time of day of every occurrence when the rule names one (BYHOUR, BYMINUTE).</summary>
    public (int? Hour, int? Minute) Time { get; private init; }

    /// <summary>Null and a reason when the rule is invalid or recurs more than once a day.</summary>
    public static RecurrenceParts? Read(string rule, LocalDate start, out string? reason)
    {
        var text = rule.Trim();
        text = text.StartsWith("RRULE:", StringComparison.OrdinalIgnoreCase) ? text[6..] : text;
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1 || !values.TryAdd(part[..equals].Trim(), part[(equals + 1)..].Trim()))
            {
                reason = $"'{part}' is not a part of a rule, or is given twice";
                return null;
            }
        }

        try
        {
            var read = Read(values, start);
            reason = null;
            return read;
        }
        catch (FormatException exception)
        {
            reason = exception.Message;
            return null;
        }
    }

    private static RecurrenceParts Read(Dictionary<string, string> values, LocalDate start)
    {
        var parts = new RecurrenceParts(values.GetValueOrDefault("FREQ")?.ToUpperInvariant() switch
        {
            "DAILY" => RecurrenceFrequency.Daily,
            "WEEKLY" => RecurrenceFrequency.Weekly,
            "MONTHLY" => RecurrenceFrequency.Monthly,
            "YEARLY" => RecurrenceFrequency.Yearly,
            "SECONDLY" or "MINUTELY" or "HOURLY" => throw new FormatException("it recurs more than once a day"),
            null => throw new FormatException("it has no FREQ"),
            { } other => throw new FormatException($"'{other}' is not a frequency"),
        });
        foreach (var (name, value) in values)
        {
            parts = name.ToUpperInvariant() switch
            {
                "INTERVAL" => parts with { Interval = Number(value, 1, 1_000) },
                "COUNT" => parts with { Count = Number(value, 1, int.MaxValue) },
                "UNTIL" => parts with { Until = DayOf(value) },
                "WKST" => parts with { WeekStart = WeekdayOf(value).Day },
                "BYMONTH" => parts with { Months = Numbers(value, 12, isSigned: false) },
                "BYMONTHDAY" => parts with { MonthDays = Numbers(value, 31, isSigned: true) },
                "BYYEARDAY" => parts with { YearDays = Numbers(value, 366, isSigned: true) },
                "BYWEEKNO" => parts with { WeekNumbers = Numbers(value, 53, isSigned: true) },
                "BYSETPOS" => parts with { Positions = Numbers(value, 366, isSigned: true) },
                "BYDAY" => parts with { Weekdays = [.. Items(value).Select(WeekdayOf)] },
                "BYHOUR" => parts with { Time = (Single(value, 23), parts.Time.Minute) },
                "BYMINUTE" => parts with { Time = (parts.Time.Hour, Single(value, 59)) },
                "SKIP" when !value.Equals("OMIT", StringComparison.OrdinalIgnoreCase) =>
                    throw new FormatException("days that do not exist are always left out, so SKIP must be OMIT"),
                "RSCALE" when !value.Equals("GREGORIAN", StringComparison.OrdinalIgnoreCase) =>
                    throw new FormatException($"the calendar '{value}' is not supported"),
                _ => parts,
            };
        }

        return parts.WithDefaults(start);
    }

    /// <summary>
    /// A rule without days takes them from its first day. A month without a 31st, or a year without 29 February, is
    /// left out (RFC 5545, 3.3.10).
    /// </summary>
    private RecurrenceParts WithDefaults(LocalDate start)
    {
        if (YearDays.Count > 0 || MonthDays.Count > 0 || Weekdays.Count > 0)
        {
            return this;
        }

        if (WeekNumbers.Count > 0)
        {
            return this with { Weekdays = [(0, start.DayOfWeek)] };
        }

        return Frequency switch
        {
            RecurrenceFrequency.Yearly => this with
            {
                Months = Months.Count > 0 ? Months : [start.Month],
                MonthDays = [start.Day],
            },
            RecurrenceFrequency.Monthly => this with { MonthDays = [start.Day] },
            RecurrenceFrequency.Weekly => this with { Weekdays = [(0, start.DayOfWeek)] },
            _ => this,
        };
    }

    private static string[] Items(string value) =>
        value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static int Number(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most
            ? number
            : throw new FormatException($"'{text}' is not a number from {least} to {most}");

    private static int Single(string text, int most) =>
        Items(text).Select(item => Number(item, 0, most)).Distinct().ToList() is [var only]
            ? only
            : throw new FormatException("it recurs more than once a day");

    private static List<int> Numbers(string text, int most, bool isSigned)
    {
        var numbers = Items(text).Select(item => Number(item, isSigned ? -most : 1, most)).ToList();
        return numbers.Count > 0 && !numbers.Contains(0)
            ? numbers
            : throw new FormatException($"'{text}' must not be empty or zero");
    }

    private static (int Number, IsoDayOfWeek Day) WeekdayOf(string text)
    {
        var index = text.Length < 2 ? -1 : Array.IndexOf(Weekday, text[^2..].ToUpperInvariant());
        return index < 0
            ? throw new FormatException($"'{text}' is not a weekday")
            : (text.Length == 2 ? 0 : Number(text[..^2], -53, 53), (IsoDayOfWeek)(index + 1));
    }

    private static LocalDate DayOf(string text) =>
        text.Length >= 8 && Day.Parse(text[..8]) is { Success: true, Value: var day }
            ? day
            : throw new FormatException($"'{text}' is not a date");
}
