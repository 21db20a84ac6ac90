using CommunityBot.Core.Messages;
using CommunityBot.Core.Takeaways;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>
/// What an evening has left behind: talks to watch again, what to remember, thanks. Posted when an organiser asks.
/// </summary>
public sealed class RecapKind : IAnnouncementKind
{
    internal const string KindName = "recap";

    public string Name => KindName;

    public AnnouncementTraits Traits { get; } = new() { EditedFor = Duration.FromDays(30) };

    /// <summary>None: a recap is edited by people, and people say when it is ready.</summary>
    public IEnumerable<DueTime> DueTimes(PlanningRequest request) => [];

    public Message Compose(AnnouncementRequest request) =>
        RecapCard.For(
            TakeawaySection.After(request.Meetup, request.Calendar, request.Community), request.Community.Phrases);
}
