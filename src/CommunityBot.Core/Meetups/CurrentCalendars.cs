using System.Collections.Concurrent;

namespace CommunityBot.Core.Meetups;

/// <summary>
/// Each community's calendar as it is now. Readers take it once per question; a writer swaps it whole.
/// </summary>
public sealed class CurrentCalendars
{
    private readonly ConcurrentDictionary<string, MeetupCalendar> calendars = new(StringComparer.Ordinal);

    /// <summary>The community's calendar; empty until its pages have been read.</summary>
    public MeetupCalendar Of(string community) => calendars.GetValueOrDefault(community, MeetupCalendar.Empty);

    public void Replace(string community, MeetupCalendar calendar) => calendars[community] = calendar;
}
