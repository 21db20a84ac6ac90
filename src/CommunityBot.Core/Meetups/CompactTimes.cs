using NodaTime;

namespace CommunityBot.Core.Meetups;

/// <summary>A day or none in four bytes; a nullable <see cref="LocalDate"/> needs eight.</summary>
/// <remarks>ISO calendar only, which is the only one in this program.</remarks>
internal readonly record struct CompactDate
{
    /// <summary>Nine bits for month and day below the year. 0 is no day, because no month is 0.</summary>
    private readonly int packed;

    private CompactDate(int packed) => this.packed = packed;

    public LocalDate? Value => packed == 0 ? null : new LocalDate(packed >> 9, (packed >> 5) & 15, packed & 31);

    public static CompactDate Of(LocalDate? date) =>
        date is { } day ? new((day.Year << 9) | (day.Month << 5) | day.Day) : default;
}

/// <summary>
/// A local time or none in four bytes, to the millisecond; a nullable <see cref="LocalTime"/> needs sixteen.
/// </summary>
internal readonly record struct CompactTime
{
    /// <summary>The milliseconds since midnight and one; 0 for no time.</summary>
    private readonly int packed;

    private CompactTime(int packed) => this.packed = packed;

    public LocalTime? Value => packed == 0 ? null : LocalTime.FromMillisecondsSinceMidnight(packed - 1);

    public static CompactTime Of(LocalTime? time) =>
        time is { } hour ? new((int)(hour.TickOfDay / NodaConstants.TicksPerMillisecond) + 1) : default;
}
