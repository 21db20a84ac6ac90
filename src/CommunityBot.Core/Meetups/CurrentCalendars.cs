using System.Collections.Concurrent;

using CommunityBot.Core.Identity;
using CommunityBot.Core.Matching;

namespace CommunityBot.Core.Meetups;

/// <summary>Thread-safe map of each community's current immutable calendar; replaced as a whole.</summary>
public sealed class CurrentCalendars
{
    private readonly ConcurrentDictionary<string, Entry> calendars = new(StringComparer.Ordinal);

    /// <summary>False for a program that answers few commands or none: the index takes longer than they do.</summary>
    public bool PreparesSearch { get; init; } = true;

    /// <summary>
    /// The community's calendar, with the lineages under which its meetups were posted; empty until its pages are
    /// loaded.
    /// </summary>
    public MeetupCalendar Of(string community) => calendars.GetValueOrDefault(community, Entry.None).Linked;

    /// <summary>The community's calendar as it was read; <see cref="MeetupCalendar.Empty"/> until then.</summary>
    public MeetupCalendar AsRead(string community) => calendars.GetValueOrDefault(community, Entry.None).Read;

    public void Replace(string community, MeetupCalendar calendar)
    {
        calendars.AddOrUpdate(
            community,
            _ => new Entry(calendar, IdentityLinks.None),
            (_, entry) => new Entry(calendar, entry.Links));
        PrepareSearch(community);
    }

    /// <summary>Sets the lineages that are stored for the community.</summary>
    public void Link(string community, IdentityLinks links)
    {
        // Compared in the update, so that a calendar that is read at the same time is not lost.
        calendars.AddOrUpdate(
            community,
            _ => new Entry(MeetupCalendar.Empty, links),
            (_, entry) => entry.Links.AreSameAs(links) ? entry : new Entry(entry.Read, links));
        PrepareSearch(community);
    }

    /// <summary>The search index is built here, where content is loaded, so that no command waits for it.</summary>
    private void PrepareSearch(string community)
    {
        if (PreparesSearch)
        {
            SearchIndex.Of(Of(community));
        }
    }

    private sealed class Entry(MeetupCalendar read, IdentityLinks links)
    {
        public static Entry None { get; } = new(MeetupCalendar.Empty, IdentityLinks.None);

        public MeetupCalendar Read { get; } = read;

        public IdentityLinks Links { get; } = links;

        public MeetupCalendar Linked { get; } = read.With(links);
    }
}
