using CommunityBot.Core.Commands;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Core.Takeaways;

/// <summary>Meetups to whose recap a takeaway from the chat can be added.</summary>
internal sealed class RecapCandidates
{
    /// <summary>Maximum age of a meetup that is selected by default.</summary>
    private static readonly Duration DefaultMaxAge = Duration.FromDays(31);

    private static readonly Duration MaxAge = Duration.FromDays(62);

    /// <summary>
    /// Members may discuss a meetup before it begins, but an organiser then has to select it explicitly.
    /// </summary>
    private static readonly Duration MaxLead = Duration.FromDays(1);

    private readonly CommandRequest request;
    private readonly IReadOnlyList<Meetup> candidates;

    public RecapCandidates(CommandRequest request)
    {
        this.request = request;
        candidates =
        [
            .. request.Calendar.Between(request.Now - MaxAge, request.Now + MaxLead)
                .Where(meetup => meetup.Kind is MeetupKind.Meetup)
                .Concat(RecapsWithoutMeetup(request.Calendar, request.Now - MaxAge, request.Now))
                .OrderByDescending(meetup => meetup.When.EffectiveStart),
        ];
    }

    /// <summary>Recaps without a page of their meetup; some communities keep only the recap.</summary>
    private static IEnumerable<Meetup> RecapsWithoutMeetup(
        MeetupCalendar calendar, Instant from, Instant to) => calendar.Recaps
        .Where(recap => recap.When.EffectiveStart > from
            && recap.When.EffectiveStart <= to
            && !calendar.MeetupsOf(recap).Any());

    /// <summary>Meetups whose recap still accepts takeaways, newest first.</summary>
    public IEnumerable<Meetup> Open => candidates.Where(meetup => StageOf(meetup) is not RecapStage.Closed);

    /// <summary>The newest meetup that has begun, whatever the stage of its recap; null when there is none.</summary>
    public Meetup? Latest => candidates.FirstOrDefault(HasBegun);

    /// <summary>
    /// The default: the running meetup, else the last one whose recap is not posted, else the last one whose recap is
    /// still edited; null when there is none.
    /// </summary>
    public Meetup? Default
    {
        get
        {
            var begun = Open.Where(HasBegun)
                .Where(meetup => meetup.When.EffectiveEnd > request.Now - DefaultMaxAge)
                .ToList();
            return begun.Find(meetup => meetup.When.EffectiveEnd > request.Now)
                ?? begun.Find(meetup => StageOf(meetup) is RecapStage.NotPosted)
                ?? begun.FirstOrDefault();
        }
    }

    public RecapStage StageOf(Meetup meetup) => RecapStages.Of(meetup, request.Calendar, request.Recaps, request.Now);

    /// <summary>By id, or by the unique prefix of an id too long for a select menu; null when there is none.</summary>
    public Meetup? Find(string id) => candidates.FirstOrDefault(meetup => meetup.Id.Value == id)
        ?? (candidates.Where(meetup => id.Length >= TakeawaysCommand.MaxIdLength
            && meetup.Id.Value.StartsWith(id, StringComparison.Ordinal)).ToList() is [var only]
            ? only
            : null);

    /// <summary>The meetup of a takeaway; null when its page no longer exists.</summary>
    public Meetup? MeetupOf(Takeaway takeaway) =>
        candidates.FirstOrDefault(meetup => meetup.Lineage.Includes(takeaway.Lineage))
        ?? request.Calendar.Pages.FirstOrDefault(
            page => page.ReplacedBy is null && page.Lineage.Includes(takeaway.Lineage))
        ?? request.Calendar.Find(new MeetupId(takeaway.Lineage));

    private bool HasBegun(Meetup meetup) => meetup.When.EffectiveStart <= request.Now;
}
