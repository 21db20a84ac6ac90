using CommunityBot.Core.Commands;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Core.Takeaways;

/// <summary>The meetups for whose recap something said in the chat can be meant.</summary>
internal sealed class RecapCandidates
{
    /// <summary>What was longer ago is not what people talk about now.</summary>
    private static readonly Duration Recent = Duration.FromDays(31);

    private static readonly Duration Ago = Duration.FromDays(62);

    /// <summary>Before it begins people may already be talking about it, but then an organiser has to say so.</summary>
    private static readonly Duration Ahead = Duration.FromDays(1);

    private readonly CommandRequest request;
    private readonly IReadOnlyList<Meetup> near;

    public RecapCandidates(CommandRequest request)
    {
        this.request = request;
        near =
        [
            .. request.Calendar.Between(request.Now - Ago, request.Now + Ahead)
                .Where(meetup => meetup.Kind is MeetupKind.Meetup)
                .Concat(RecapsAlone(request.Calendar, request.Now - Ago, request.Now))
                .OrderByDescending(meetup => meetup.When.EffectiveStart),
        ];
    }

    /// <summary>Not every community keeps a page of a meetup that it has a recap of.</summary>
    private static IEnumerable<Meetup> RecapsAlone(MeetupCalendar calendar, Instant from, Instant to) => calendar.Recaps
        .Where(recap => recap.When.EffectiveStart > from
            && recap.When.EffectiveStart <= to
            && !calendar.MeetupsOf(recap).Any());

    /// <summary>Those into whose recap a takeaway can still get, the newest first.</summary>
    public IEnumerable<Meetup> Open => near.Where(meetup => StageOf(meetup) is not RecapStage.Closed);

    /// <summary>The newest that has begun, whatever became of its recap; null when there is none.</summary>
    public Meetup? Latest => near.FirstOrDefault(HasBegun);

    /// <summary>
    /// What is meant when nobody says: what is running, else the last one gone by whose recap has not been posted, else
    /// the last one whose recap is still edited. Null when there is none.
    /// </summary>
    public Meetup? Meant
    {
        get
        {
            var begun = Open.Where(HasBegun).Where(meetup => meetup.When.EffectiveEnd > request.Now - Recent).ToList();
            return begun.Find(meetup => meetup.When.EffectiveEnd > request.Now)
                ?? begun.Find(meetup => StageOf(meetup) is RecapStage.NotPosted)
                ?? begun.FirstOrDefault();
        }
    }

    public RecapStage StageOf(Meetup meetup) => RecapStages.Of(meetup, request.Calendar, request.Recaps, request.Now);

    /// <summary>
    /// By its id, or by the beginning of one that was too long for a menu; null when it is none of them.
    /// </summary>
    public Meetup? Find(string id) => near.FirstOrDefault(meetup => meetup.Id.Value == id)
        ?? (near.Where(meetup => id.Length >= TakeawaysCommand.LongestId
            && meetup.Id.Value.StartsWith(id, StringComparison.Ordinal)).ToList() is [var only]
            ? only
            : null);

    /// <summary>The meetup a takeaway is down for; null when its page is gone.</summary>
    public Meetup? MeetupOf(Takeaway takeaway) =>
        near.FirstOrDefault(meetup => meetup.Lineage.Includes(takeaway.Lineage))
        ?? request.Calendar.Pages.FirstOrDefault(
            page => page.ReplacedBy is null && page.Lineage.Includes(takeaway.Lineage))
        ?? request.Calendar.Find(new MeetupId(takeaway.Lineage));

    private bool HasBegun(Meetup meetup) => meetup.When.EffectiveStart <= request.Now;
}
