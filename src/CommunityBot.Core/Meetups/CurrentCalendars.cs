using System.Collections.Concurrent;

namespace CommunityBot.Core.Meetups;

/// <summary>Thread-safe map of each community's current immutable calendar; replaced as a whole.</summary>
public sealed class CurrentCalendars
{
    private readonly ConcurrentDictionary<string, MeetupCalendar> calendars = new(StringComparer.Ordinal);

    /// <summary>The community's calendar; empty until its pages are loaded.</summary>
    public MeetupCalendar Of(string community) => calendars.GetValueOrDefault(community, MeetupCalendar.Empty);

    public void Replace(string community, MeetupCalendar calendar) => calendars[community] = calendar;
}
