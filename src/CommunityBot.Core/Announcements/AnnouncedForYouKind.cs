using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Reminders;

using NodaTime.Text;

namespace CommunityBot.Core.Announcements;

/// <summary>
/// The first meetup that is announced after members asked for it, as a direct message; once for each request.
/// It is due when the channels' announcement is, and follows its page like every post.
/// </summary>
public sealed class AnnouncedForYouKind : IAnnouncementKind
{
    public const string KindName = "announced-for-you";

    private static readonly AnnouncedKind Announced = new();

    private static readonly InstantPattern Requested = InstantPattern.CreateWithInvariantCulture(
        "uuuu-MM-dd'T'HH:mm:ss.fff'Z'");

    public string Name => KindName;

    public AnnouncementTraits Traits { get; } = new() { RequiresStablePage = true };

    public IEnumerable<DueTime> DueTimes(PlanningRequest request) => request.Subscriptions.Count == 0
        ? []
        : from due in Announced.DueTimes(request)
          from subscription in request.Subscriptions
          select due with
          {
              Occurrence = OccurrenceOf(subscription),
              Channel = ChannelRef.ToPerson(subscription.Person),
          };

    public Message Compose(AnnouncementRequest request) => Announced.Compose(request);

    /// <summary>
    /// Of all meetups that are due, only the first for each subscription; none but the one that was attempted if there
    /// is one, because that message may have been sent.
    /// </summary>
    internal static IEnumerable<PlannedPost> OncePerSubscription(IEnumerable<PlannedPost> posts, LedgerIndex ledger)
    {
        var first = new Dictionary<(ChannelRef, string), PlannedPost>();
        HashSet<(ChannelRef, string)>? attempted = null;
        foreach (var post in posts)
        {
            if (post.Key.Kind != KindName)
            {
                yield return post;
                continue;
            }

            var subscription = (post.Key.Channel, post.Key.Occurrence);
            attempted ??= Subscriptions(ledger.All.Where(MayBeSent));
            if ((!first.TryGetValue(subscription, out var other) || post.Due < other.Due)
                && (!attempted.Contains(subscription) || ledger.Entry(post.Key) is { IsFinal: false }))
            {
                first[subscription] = post;
            }
        }

        foreach (var post in first.Values)
        {
            yield return post;
        }
    }

    /// <summary>The subscriptions whose message was sent or refused for good: they are over.</summary>
    internal static IReadOnlyList<PersonalReminder> Spent(
        IReadOnlyList<PersonalReminder> subscriptions, IReadOnlyList<LedgerEntry> ledger)
    {
        if (subscriptions.Count == 0)
        {
            return [];
        }

        var ended = Subscriptions(ledger.Where(entry => entry.IsFinal));
        return
        [
            .. subscriptions.Where(subscription =>
                ended.Contains((ChannelRef.ToPerson(subscription.Person), OccurrenceOf(subscription)))),
        ];
    }

    /// <summary>
    /// False for a post that only waits: if its meetup is cancelled then, another one may take its place.
    /// </summary>
    private static bool MayBeSent(LedgerEntry entry) => entry.State is not (PostState.Waiting or PostState.Blocked);

    /// <summary>The subscriptions that these entries are for.</summary>
    private static HashSet<(ChannelRef Channel, string Occurrence)> Subscriptions(IEnumerable<LedgerEntry> entries) =>
    [
        .. entries.Where(entry => entry.Key.Kind == KindName)
            .Select(entry => (entry.Key.Channel, entry.Key.Occurrence)),
    ];

    /// <summary>The moment of the request, as precisely as it is stored.</summary>
    private static string OccurrenceOf(PersonalReminder subscription) => Requested.Format(subscription.RequestedAt);
}
