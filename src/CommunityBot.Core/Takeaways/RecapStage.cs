using CommunityBot.Core.Announcements;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Core.Takeaways;

/// <summary>Stage of a meetup's recap, which decides whether it still accepts takeaways.</summary>
public enum RecapStage
{
    NotPosted,

    /// <summary>Posted, and edited when its page, its words or the takeaways change.</summary>
    Editable,

    /// <summary>Posted so long ago that it is no longer edited.</summary>
    Closed,
}

/// <summary>Derives the stage of a recap from the ledger.</summary>
internal static class RecapStages
{
    private static readonly Duration EditableFor = new RecapKind().Traits.EditedFor ?? Duration.Zero;

    /// <param name="recaps">Ledger entries of all recaps.</param>
    public static RecapStage Of(Meetup meetup, MeetupCalendar calendar, IReadOnlyList<LedgerEntry> recaps, Instant now)
    {
        var page = MeetupTalks.RecapOf(meetup, calendar);
        var posted = PostedEntries(recaps)
            .Where(
                entry =>
                    (meetup.Lineage.Includes(entry.Key.Lineage) || page?.Lineage.Includes(entry.Key.Lineage) == true))
            .ToList();

        // A recap that an earlier version posted from a form has no facts, so EditPlanner never edits it.
        var written = calendar.WrittenOf(meetup);
        return posted.Count == 0 ? RecapStage.NotPosted
            : posted.Any(entry => entry.State is PostState.Posted
                && (entry.Facts is not null || written is not null)
                && Instant.Max(entry.RecordedAt, written?.Revision.At ?? Instant.MinValue) + EditableFor > now)
                ? RecapStage.Editable
            : RecapStage.Closed;
    }

    /// <summary>True when the meetup's recap was posted from a form and not from its page.</summary>
    public static bool IsPostedFromForm(Meetup meetup, Meetup page, IReadOnlyList<LedgerEntry> recaps) =>
        PostedEntries(recaps).Any(
            entry => meetup.Lineage.Includes(entry.Key.Lineage) && !page.Lineage.Includes(entry.Key.Lineage));

    private static IEnumerable<LedgerEntry> PostedEntries(IReadOnlyList<LedgerEntry> recaps) =>
        recaps.Where(
            entry => entry.Key.Kind == RecapKind.KindName && entry.State is PostState.Posted or PostState.Unknown);
}
