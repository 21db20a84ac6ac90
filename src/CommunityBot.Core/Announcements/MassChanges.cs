using CommunityBot.Core.Identity;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>
/// Holds change notices back when one reading brings many of them: a rebuilt site, half a checkout or a corrected time
/// zone. Organisers are asked once whether members are notified.
/// </summary>
internal static class MassChanges
{
    /// <summary>From this many meetups on, changes of one reading are held back.</summary>
    public const int Threshold = 4;

    /// <summary>A site is often written file by file, and read while it is.</summary>
    private static readonly Duration SameReading = Duration.FromMinutes(1);

    /// <summary>The known meetups whose review begins or ends.</summary>
    public static IReadOnlyList<KnownMeetup> Reviews(ChangeNoticePlanner notices, PlanningContext context)
    {
        var changed = notices.Changes()
            .Select(change => (
                Known: context.Known.Of(change.Meetup),
                Facts: context.Snapshots.Of(change.Meetup).Text,
                Since: change.Post.DebounceKey is { } key
                    ? context.Debouncer.FirstSeen(key) ?? context.Now
                    : context.Now))
            .Where(change => change.Known is { GoneSince: null })
            .GroupBy(change => change.Known!.Lineage)
            .Select(changes => changes.MinBy(change => change.Since))
            .ToList();
        var many = changed
            .Where(change => change.Known!.Review is null || change.Known.Review.Facts != change.Facts)
            .Where(change => change.Known!.Review is not { Decision: null })
            .OrderBy(change => change.Since)
            .ToList();
        var held = many
            .Where(change => many.Count(other =>
                Duration.FromTicks(Math.Abs((other.Since - change.Since).TotalTicks)) <= SameReading) >= Threshold)
            .Select(change => change.Known! with
            {
                Review = new ChangeReview(many[0].Since, null, change.Facts),
            });
        var lineages = changed.Select(change => change.Known!.Lineage).ToHashSet(StringComparer.Ordinal);
        var over = context.Known.Known
            .Where(known => known is { Review: not null, GoneSince: null } && !lineages.Contains(known.Lineage))
            .Where(known => known.Review!.Decision is null || known.Review.Facts != known.Facts)
            .Select(known => known with { Review = null });
        return [.. held, .. over];
    }
}
