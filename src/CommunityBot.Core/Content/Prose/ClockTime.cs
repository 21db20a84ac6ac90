using NodaTime;

namespace CommunityBot.Core.Content.Prose;

/// <summary>A time of day as it was written, before it is known which half of the day "6:30" means.</summary>
/// <param name="IsAfternoon">Null when it says neither am nor pm.</param>
internal sealed record ClockTime(int Hour, int Minute, bool? IsAfternoon)
{
    /// <summary>Written so that it can only be on the 24-hour clock: 18:30, 09:00, "8 Uhr".</summary>
    public bool Is24 { get; init; }

    public bool IsSettled => Is24 || IsAfternoon is not null;

    public LocalTime As(bool isAfternoon) => new(Hour % 12 + (isAfternoon ? 12 : 0), Minute);

    /// <summary>The time, when it can mean only one; taken as it stands otherwise.</summary>
    public LocalTime AsWritten => IsAfternoon is { } afternoon ? As(afternoon) : new LocalTime(Hour, Minute);
}

/// <summary>A time, or a range of times, and where it stands in its text.</summary>
/// <param name="Last">Null when it names no end.</param>
internal sealed record TimeMention(ClockTime First, ClockTime? Last, int Start, int End);
