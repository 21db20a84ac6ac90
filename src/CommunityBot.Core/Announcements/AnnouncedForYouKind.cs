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
        foreach (var post in posts)
        {
            if (post.Key.Kind != KindName)
            {
                yield return post;
                continue;
            }

            var subscription = (post.Key.Channel, post.Key.Occurrence);
            if (!first.TryGetValue(subscription, out var other) || post.Due < other.Due)
            {
                var attempted = ledger.All.Any(entry => IsFor(entry, subscription));
                if (!attempted || ledger.All.Any(entry => entry.Key == post.Key && !entry.IsFinal))
                {
                    first[subscription] = post;
                }
            }
        }

        foreach (var post in first.Values)
        {
            yield return post;
        }
    }

    /// <summary>The subscriptions whose message was sent or refused for good: they are over.</summary>
    internal static IReadOnlyList<PersonalReminder> Spent(
        IReadOnlyList<PersonalReminder> subscriptions, IReadOnlyList<LedgerEntry> ledger) => subscriptions.Count == 0
        ? []
        : [
            .. subscriptions.Where(subscription => ledger.Any(entry => entry.IsFinal
                && IsFor(entry, (ChannelRef.ToPerson(subscription.Person), OccurrenceOf(subscription))))),
        ];

    private static bool IsFor(LedgerEntry entry, (ChannelRef Channel, string Occurrence) subscription) =>
        entry.Key.Kind == KindName
        && entry.Key.Channel == subscription.Channel && entry.Key.Occurrence == subscription.Occurrence;

    /// <summary>The moment of the request, as precisely as it is stored.</summary>
    private static string OccurrenceOf(PersonalReminder subscription) => Requested.Format(subscription.RequestedAt);
}
