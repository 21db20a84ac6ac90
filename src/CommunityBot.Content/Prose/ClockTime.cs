using NodaTime;

namespace CommunityBot.Content.Prose;

/// <summary>A time of day as written, before am or pm is resolved.</summary>
/// <param name="IsAfternoon">Null if neither am nor pm is stated.</param>
internal sealed record ClockTime(int Hour, int Minute, bool? IsAfternoon)
{
    /// <summary>Whether the spelling allows only the 24-hour clock: 18:30, 09:00, "8 Uhr".</summary>
    public bool Is24Hour { get; init; }

    public bool IsUnambiguous => Is24Hour || IsAfternoon is not null;

    public LocalTime ToTime(bool isAfternoon) => new(Hour % 12 + (isAfternoon ? 12 : 0), Minute);

    /// <summary>The time if unambiguous; otherwise the hour as written.</summary>
    public LocalTime AsWritten => IsAfternoon is { } afternoon ? ToTime(afternoon) : new LocalTime(Hour, Minute);
}

/// <summary>A time or time range and its position in the text.</summary>
/// <param name="Last">Null if there is no end time.</param>
internal sealed record TimeMention(ClockTime First, ClockTime? Last, int Start, int End);
