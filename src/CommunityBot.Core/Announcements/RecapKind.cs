using CommunityBot.Core.Messages;
using CommunityBot.Core.Takeaways;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>Recap of a past meetup: recordings, takeaways, thanks; posted on an organiser's request.</summary>
public sealed class RecapKind : IAnnouncementKind
{
    internal const string KindName = "recap";

    public string Name => KindName;

    public AnnouncementTraits Traits { get; } = new() { EditedFor = Duration.FromDays(30) };

    /// <summary>Empty: organisers edit the recap and decide when to publish it.</summary>
    public IEnumerable<DueTime> DueTimes(PlanningRequest request) => [];

    public Message Compose(AnnouncementRequest request) =>
        RecapCard.For(
            TakeawaySection.AppendTo(
                request.Meetup, request.Calendar, request.Takeaways, request.Community.Phrases),
            request.Community.Phrases,
            request.Calendar.PhotosOf(request.Meetup));
}
