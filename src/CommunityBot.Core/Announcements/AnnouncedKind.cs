using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>Announcement of a new meetup: posted once, when its page is published, at most three weeks ahead.</summary>
public sealed class AnnouncedKind : IAnnouncementKind
{
    internal const string KindName = "announced";

    private static readonly Period MaxLead = Period.FromDays(21);

    public string Name => KindName;

    public AnnouncementTraits Traits { get; } = new() { RequiresStablePage = true };

    public IEnumerable<DueTime> DueTimes(PlanningRequest request)
    {
        var (meetup, settings) = (request.Meetup, request.Settings);
        var kindSettings = settings.Of(Name);
        if (meetup.When.Before(kindSettings.Lead ?? MaxLead, kindSettings.At, settings.DefaultTime) is { } earliest &&
            ExpiryOf(meetup) is { } latest)
        {
            var at = meetup.Published is { } published && published > earliest ? published : earliest;
            yield return new DueTime(
                "", at, kindSettings.Grace is { } grace ? Instant.Min(at + grace, latest) : latest);
        }
    }

    public Message Compose(AnnouncementRequest request)
    {
        var (meetup, phrases) = (request.Meetup, request.Community.Phrases);
        var message = MeetupAnnouncement.WithPrefix(phrases.New, request);
        return AnnouncedSeries.IsAnnouncedAsSeries(meetup)
            && RecurrenceText.Of(meetup.OccurrenceOf!.Recurrence!, phrases) is { } recurrence
            ? message with
            {
                Summary = $"{message.Summary}. {recurrence}",
                Blocks = [new Block.Paragraph(recurrence), .. message.Blocks],
            }
            : message;
    }

    /// <summary>
    /// Expiry of the announcement: the start, or midnight of the day when the page has no start time.
    /// </summary>
    private static Instant? ExpiryOf(Meetup meetup) => meetup.When.Start ?? meetup.When.EffectiveStart;
}
