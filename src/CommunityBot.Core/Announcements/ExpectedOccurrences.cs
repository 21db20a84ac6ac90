using CommunityBot.Core.Announcements.Changes;
using CommunityBot.Core.Identity;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Platforms;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Core.Announcements;

/// <summary>
/// Occurrences that members expect because their series was announced as one ("every Tuesday"), and that have been
/// taken out, moved or renamed since: each is a change of what was announced, not a new meetup.
/// </summary>
internal sealed class ExpectedOccurrences
{
    /// <summary>How long before its day members hear of a change, as of a meetup of its own.</summary>
    private static readonly Duration Lead = Duration.FromDays(21);

    private readonly PlanningContext context;
    private readonly Dictionary<string, (Meetup Series, LocalDate Day)> changed = new(StringComparer.Ordinal);

    public ExpectedOccurrences(PlanningContext context)
    {
        this.context = context;
        foreach (var series in context.Calendar.Pages.Where(page => page is { Kind: MeetupKind.Series }))
        {
            foreach (var day in SeriesDates.Changed(context.Known.Of(series)?.Sketch ?? ""))
            {
                if (series.Recurrence is not { } rule)
                {
                    continue;
                }

                var shown = rule.ShownDay(day, series.When.Zone);
                changed.TryAdd($"{series.Id}-{LocalDatePattern.Iso.Format(shown)}", (series, shown));
                if (rule.PermanentStem is { } stem)
                {
                    changed.TryAdd($"{stem}-{LocalDatePattern.Iso.Format(day)}", (series, shown));
                }
            }
        }
    }

    /// <summary>The lineages of changed occurrences, and the channels in which their series was announced.</summary>
    public IEnumerable<(string Lineage, ChannelRef Channel)> Changed =>
        from occurrence in changed
        where StartOf(occurrence.Value.Series, occurrence.Value.Day) - context.Now <= Lead
        from channel in context.Ledger.All
            .Where(entry => entry is { State: PostState.Posted, Key.Kind: AnnouncedKind.KindName })
            .Select(entry => entry.Key.Channel).Distinct()
        where IsAnnounced(occurrence.Value.Series, channel)
        select (occurrence.Key, channel);

    /// <summary>The series that announced the meetup's occurrence in a channel; null if none did.</summary>
    public Meetup? SeriesOf(Meetup meetup, ChannelRef channel) =>
        Find(meetup) is { } occurrence && IsAnnounced(occurrence.Series, channel) ? occurrence.Series : null;

    /// <summary>What members expect of the meetup from the announcement of its series; null if nothing.</summary>
    public MeetupSnapshot? SnapshotOf(Meetup meetup, ChannelRef channel) =>
        SeriesOf(meetup, channel) is { } series && Find(meetup) is { } occurrence
            ? MeetupSnapshot.Of(series with
            {
                Id = meetup.Id,
                Status = MeetupStatus.Scheduled,
                When = series.When with { Date = occurrence.Day },
            })
            : null;

    private (Meetup Series, LocalDate Day)? Find(Meetup meetup)
    {
        if (changed.Count == 0)
        {
            return null;
        }

        foreach (var id in meetup.Lineage.Members.Append(meetup.Lineage.Name).Append(meetup.Id))
        {
            if (changed.TryGetValue(id.Value, out var occurrence))
            {
                return occurrence;
            }
        }

        return null;
    }

    private bool IsAnnounced(Meetup series, ChannelRef channel) =>
        AnnouncedSeries.Announcements(series, channel, context.Ledger, context.Calendar)
            .Any(entry => entry.State is PostState.Posted && series.Lineage.Includes(entry.Key.Lineage));

    private static Instant StartOf(Meetup series, LocalDate day) =>
        (series.When with { Date = day }).EffectiveStart!.Value;
}
