using CommunityBot.Core.Announcements;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Core.Takeaways;

/// <summary>How far a meetup's recap has come, which is whether a takeaway can still get into it.</summary>
public enum RecapStage
{
    NotPosted,

    /// <summary>It stands, made from its page, and is edited when that page or the takeaways change.</summary>
    Editable,

    /// <summary>It stands as somebody wrote it, or for so long that it is not edited any more.</summary>
    Closed,
}

/// <summary>Reads the stage of a recap from what was posted.</summary>
internal static class RecapStages
{
    private static readonly Duration KeptTrueFor = new RecapKind().Traits.EditedFor ?? Duration.Zero;

    /// <param name="recaps">Every recap that was ever posted.</param>
    public static RecapStage Of(Meetup evening, MeetupCalendar calendar, IReadOnlyList<LedgerEntry> recaps, Instant now)
    {
        var page = calendar.RecapOf(evening);
        var standing = Standing(recaps)
            .Where(
                entry =>
                    (evening.Lineage.Includes(entry.Key.Lineage) || page?.Lineage.Includes(entry.Key.Lineage) == true))
            .ToList();

        // What was written in a form has no facts of a page with it (PostOnRequest), by which StandingPosts leaves it
        // alone.
        return standing.Count == 0 ? RecapStage.NotPosted
            : standing.Any(
                entry => entry is { State: PostState.Posted, Facts: not null } && entry.RecordedAt + KeptTrueFor > now)
                ? RecapStage.Editable
            : RecapStage.Closed;
    }

    /// <summary>Whether the recap of a meetup stands as somebody wrote it, and not as its page tells it.</summary>
    public static bool StandsWritten(Meetup evening, Meetup page, IReadOnlyList<LedgerEntry> recaps) =>
        Standing(recaps).Any(
            entry => evening.Lineage.Includes(entry.Key.Lineage) && !page.Lineage.Includes(entry.Key.Lineage));

    private static IEnumerable<LedgerEntry> Standing(IReadOnlyList<LedgerEntry> recaps) =>
        recaps.Where(
            entry => entry.Key.Kind == RecapKind.KindName && entry.State is PostState.Posted or PostState.Unknown);
}
