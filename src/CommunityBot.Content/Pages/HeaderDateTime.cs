using System.Globalization;
using System.Text.RegularExpressions;

using CommunityBot.Content.Prose;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Content.Pages;

/// <summary>A date value from front matter, with optional time and UTC offset.</summary>
internal sealed partial record HeaderDateTime(DateMention Day)
{
    public LocalTime? Time { get; init; }

    public LocalTime? EndTime { get; init; }

    public bool HasSeconds { get; init; }

    /// <summary>Null if the value has no offset.</summary>
    public Offset? Offset { get; init; }

    public bool WasInferred { get; init; }

    /// <summary>The text after the date, which may name a zone.</summary>
    public string Rest { get; init; } = string.Empty;

    /// <summary>
    /// Midnight in the form of a timestamp: site generators write it for a day without an hour, in any zone; and the
    /// last second of a day, which they write for the end of such a day.
    /// </summary>
    public bool IsWholeDay { get; init; }

    /// <summary>Before it nobody meets, so that a midnight which would be so early is that of a day.</summary>
    private const int FirstHour = 7;

    /// <summary>
    /// Midnight with an offset is a moment under a key for hours, or if the file is named after its day in the zone:
    /// "time_start: 2031-10-06T00:00:00Z" is the evening of the 5th in Chicago.
    /// </summary>
    /// <param name="isHour">Whether the key is one for hours.</param>
    /// <param name="filed">The day of the file's or folder's name.</param>
    public HeaderDateTime AsMoment(bool isHour, DateTimeZone zone, LocalDate? filed)
    {
        if (!IsWholeDay || Time != LocalTime.Midnight || Offset is null || Day.Resolve(null).Date is not { } written)
        {
            return this;
        }

        var moment = this with { IsWholeDay = false };
        var (date, time) = moment.ToLocal(zone, null);
        return time is { Hour: >= FirstHour } && (filed == date || (isHour && filed != written)) ? moment : this;
    }

    /// <summary>Null if the value has no date.</summary>
    public static HeaderDateTime? Read(string text)
    {
        if (HumanDates.Find(text) is not { } day)
        {
            return UnixTime.Read(text) is { } moment ? Of(moment, text.Length) : null;
        }

        var rest = text[day.End..];
        if (IsoTime.Match(rest) is { Success: true } iso)
        {
            var hour = int.Parse(iso.Groups["h"].ValueSpan, CultureInfo.InvariantCulture);
            var minute = int.Parse(iso.Groups["m"].ValueSpan, CultureInfo.InvariantCulture);
            if (hour < 24 && minute < 60 && !IsRange(iso))
            {
                var second = iso.Groups["s"];
                return new HeaderDateTime(day)
                {
                    Time = new LocalTime(hour, minute),
                    HasSeconds = second.Success && second.Value is not "00",
                    EndTime = EndOfInterval(day, rest[iso.Length..], new LocalTime(hour, minute)),
                    Offset = OffsetOf(iso.Groups["z"].Value),
                    Rest = rest,
                    IsWholeDay = (hour, minute, second.Value) is (0, 0, "" or "00") or (23, 59, "59"),
                };
            }
        }

        var zones = WrittenZone.In(rest, DateTimeZone.Utc, null);
        if (HumanTimes.Find(WrittenZone.Without(rest, zones), isTimeKnown: true) is { } range)
        {
            var (start, end, inferred) = ClockSequence.Disambiguate(range);
            return new HeaderDateTime(day)
            {
                Time = start,
                EndTime = end,
                WasInferred = inferred,
                Rest = rest,
                IsWholeDay = end is null && start == LocalTime.Midnight && rest.AsSpan().ContainsAnyInRange('0', '9'),
            };
        }

        return new HeaderDateTime(day);
    }

    /// <summary>Local date and time in the zone; converted if the value has a UTC offset.</summary>
    public (LocalDate? Date, LocalTime? Time) ToLocal(DateTimeZone zone, LocalDate? anchor)
    {
        var date = Day.Resolve(anchor).Date;
        if (IsWholeDay)
        {
            return (date, null);
        }

        if (date is not { } known || Time is not { } time || Offset is not { } offset ||
            OtherSeason.Has(offset, zone, known))
        {
            return (date, Time);
        }

        var local = known.At(time).WithOffset(offset).ToInstant().InZone(zone).LocalDateTime;
        return (local.Date, local.TimeOfDay);
    }

    /// <summary>The instant of publication; midnight in the zone if the value has no time.</summary>
    public Instant? ToInstant(DateTimeZone zone) => Day.Resolve(null).Date is { } date
        ? Offset is { } offset
            ? date.At(Time ?? LocalTime.Midnight).WithOffset(offset).ToInstant()
            : date.At(Time ?? LocalTime.Midnight).InZoneLeniently(zone).ToInstant()
        : null;

    /// <summary>"2031-03-04T18:00 / 2031-03-04T20:00": the hour of the second moment, on the same day.</summary>
    private static LocalTime? EndOfInterval(DateMention day, string rest, LocalTime start)
    {
        var behind = rest.AsSpan().TrimStart();
        if (behind is not ['|' or '/' or '-' or '\u2013', .. var last]
            || HumanDates.Find(rest) is not { } second || second.Start > rest.Length - last.TrimStart().Length
            || (second.Day, second.Month, second.Year) != (day.Day, day.Month, day.Year)
            || IsoTime.Match(rest[second.End..]) is not { Success: true } iso)
        {
            return null;
        }

        var hour = int.Parse(iso.Groups["h"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = int.Parse(iso.Groups["m"].ValueSpan, CultureInfo.InvariantCulture);
        return hour < 24 && minute < 60 && new LocalTime(hour, minute) is var end && end > start ? end : null;
    }

    /// <summary>
    /// "19:00-20:30" is a range. No offset is beyond 14 hours, and without a "T" or seconds a later hour is the end.
    /// </summary>
    private static bool IsRange(Match iso)
    {
        var written = iso.Groups["z"].Value;
        if (written is not ['-' or '+', _, _, .., _, _])
        {
            return false;
        }

        var hours = int.Parse(written.AsSpan(1, 2), CultureInfo.InvariantCulture);
        var isPlain = written[0] == '-' && !iso.Groups["s"].Success && iso.Value.TrimStart() is not ['T' or 't', ..];
        return hours > 14 || (isPlain && hours > int.Parse(iso.Groups["h"].ValueSpan, CultureInfo.InvariantCulture));
    }

    private static HeaderDateTime Of(Instant moment, int length)
    {
        var utc = moment.InUtc();
        return new HeaderDateTime(new DateMention(utc.Day, utc.Month, utc.Year, 0, length))
        {
            Time = utc.TimeOfDay.With(TimeAdjusters.TruncateToMinute),
            Offset = NodaTime.Offset.Zero,
        };
    }

    /// <summary>"Z", "UTC", "+02:00", "+0200", "UTC+02:00".</summary>
    private static Offset? OffsetOf(string written) => written switch
    {
        "" => null,
        "Z" or "UTC" or "z" => NodaTime.Offset.Zero,
        ['U' or 'G', _, _, .. var offset] => OffsetOf(offset.TrimStart()),
        [var sign, var hour] => OffsetOf($"{sign}0{hour}:00"),
        [_, _, _] => OffsetOf(written + ":00"),
        var text => OffsetPattern.CreateWithInvariantCulture("+HH:mm").Parse(
            text.Contains(':', StringComparison.Ordinal) ? text : text.Insert(3, ":")) is { Success: true } parsed
            ? parsed.Value
            : null,
    };

    [GeneratedRegex(
        @"^[Tt ]?[ ,@]{0,4}(?<h>\d{1,2}):(?<m>\d{2}):(?<s>\d{2})(?:\.\d{1,9})?" +
        @"[ ]?(?<z>Z|z|(?:UTC|GMT)[ ]?[+-](?:\d{2}:?\d{2}|\d{1,2})|UTC|[+-]\d{2}:?\d{2})?\b|" +
        @"^[Tt ]?[ ]{0,3}(?<h>\d{1,2}):(?<m>\d{2})" +
        @"[ ]?(?<z>Z|z|(?:UTC|GMT)[ ]?[+-](?:\d{2}:?\d{2}|\d{1,2})|UTC|[+-]\d{2}:?\d{2})(?!\d)|" +
        @"^[Tt](?<h>\d{1,2}):(?<m>\d{2})(?!\d)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds)]
    private static partial Regex IsoTime { get; }
}
