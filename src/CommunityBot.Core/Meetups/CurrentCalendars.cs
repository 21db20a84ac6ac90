using System.Collections.Concurrent;

using CommunityBot.Core.Communities;
using CommunityBot.Core.Identity;
using CommunityBot.Core.Matching;
using CommunityBot.Core.Photos;
using CommunityBot.Core.Recaps;
using CommunityBot.Core.Wording;

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
            _ => Entry.None.With(calendar),
            (_, entry) => entry.With(calendar));
        PrepareSearch(community);
    }

    /// <summary>Sets the lineages that are stored for the community.</summary>
    public void Link(string community, IdentityLinks links)
    {
        // Compared in the update, so that a calendar that is read at the same time is not lost.
        calendars.AddOrUpdate(
            community,
            _ => Entry.None.With(links),
            (_, entry) => entry.Links.AreSameAs(links) ? entry : entry.With(links));
        PrepareSearch(community);
    }

    /// <summary>What <see cref="Of"/> would be with other lineages; stores nothing.</summary>
    public MeetupCalendar Preview(string community, IdentityLinks links) =>
        calendars.GetValueOrDefault(community, Entry.None).With(links).Linked;

    /// <summary>
    /// Adds the recaps that organisers published with the form. Of two revisions the later one counts, because one that
    /// was read before a publication may arrive after it.
    /// </summary>
    /// <param name="revisions">The last one of each recap, as they were read.</param>
    public void Write(Community community, IReadOnlyList<RecapRevision> revisions)
    {
        calendars.AddOrUpdate(
            community.Id,
            _ => Entry.None.With(revisions, community.Phrases),
            (_, entry) => Latest(revisions.Concat(entry.Recaps)) is var latest && entry.Recaps.SequenceEqual(latest)
                ? entry
                : entry.With(latest, community.Phrases));
        PrepareSearch(community.Id);
    }

    /// <summary>Sets the pictures that recaps show, of all that are known.</summary>
    public void Show(string community, IReadOnlyList<Photo> photos)
    {
        IReadOnlyList<Photo> stored = [.. photos.Where(photo => photo.State is PhotoState.Stored)
            .Select(photo => photo with { IsOnPage = false })];
        calendars.AddOrUpdate(
            community,
            _ => Entry.None.With(stored),
            (_, entry) => entry.Photos.SequenceEqual(stored) ? entry : entry.With(stored));
        PrepareSearch(community);
    }

    /// <param name="revisions">Those that were read last first; of equal ones the first counts.</param>
    private static List<RecapRevision> Latest(IEnumerable<RecapRevision> revisions) =>
    [
        .. revisions.GroupBy(revision => revision.Lineage, StringComparer.Ordinal)
            .OrderBy(same => same.Key, StringComparer.Ordinal)
            .Select(same => same.MaxBy(revision => (revision.Number, revision.File.Length > 0))!),
    ];

    /// <summary>The search index is built here, where content is loaded, so that no command waits for it.</summary>
    private void PrepareSearch(string community)
    {
        if (PreparesSearch)
        {
            SearchIndex.Of(Of(community));
        }
    }

    private sealed class Entry(
        MeetupCalendar read, IdentityLinks links, IReadOnlyList<RecapRevision> recaps, Phrases phrases,
        IReadOnlyList<Photo> photos)
    {
        public static Entry None { get; } = new(MeetupCalendar.Empty, IdentityLinks.None, [], Phrases.English, []);

        public MeetupCalendar Read { get; } = read;

        public IdentityLinks Links { get; } = links;

        public IReadOnlyList<RecapRevision> Recaps { get; } = recaps;

        public IReadOnlyList<Photo> Photos { get; } = photos;

        public MeetupCalendar Linked { get; } = read.With(links).With(recaps, phrases).With(photos);

        public Entry With(MeetupCalendar read) => new(read, Links, Recaps, phrases, Photos);

        public Entry With(IdentityLinks links) => new(Read, links, Recaps, phrases, Photos);

        public Entry With(IReadOnlyList<RecapRevision> recaps, Phrases phrases) =>
            new(Read, Links, recaps, phrases, Photos);

        public Entry With(IReadOnlyList<Photo> photos) => new(Read, Links, Recaps, phrases, photos);
    }
}
