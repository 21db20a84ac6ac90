using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>Announcement of a new meetup: posted once, when its page is published, at most three weeks ahead.</summary>
public sealed class AnnouncedKind : IAnnouncementKind
{
    internal const string KindName = "announced";

    private static readonly Period MaxLead = Period.FromDays(21);

    /// <summary>A weekly series with a long summer break has its next occurrence within this time.</summary>
    private static readonly Duration LookAhead = Duration.FromDays(92);

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
        var line = meetup is { Status: MeetupStatus.Scheduled or MeetupStatus.Tentative }
            ? AnnouncedSeries.IsAnnouncedAsSeries(meetup)
                ? RecurrenceText.Of(meetup.OccurrenceOf!.Recurrence!, phrases)
                : null
            : NextOccurrence(request);
        return line is null ? message : message with
        {
            Summary = $"{message.Summary}. {line}",
            Blocks = [new Block.Paragraph(line), .. message.Blocks],
        };
    }

    /// <summary>
    /// The day on which a series goes on after a cancelled occurrence: "cancelled" above "every Tuesday" would be read
    /// as the end of the series. Null if the series is cancelled or has no other occurrence in the next months.
    /// </summary>
    private static string? NextOccurrence(AnnouncementRequest request)
    {
        var phrases = request.Community.Phrases;
        return request.Meetup is
        {
            OccurrenceOf: { Status: MeetupStatus.Scheduled } series,
            When.EffectiveEnd: { } end,
        }
            && request.Calendar.Between(end, end + LookAhead).FirstOrDefault(meetup =>
                meetup.OccurrenceOf?.Id == series.Id && meetup.When.EffectiveStart >= end) is { When.Date: { } date }
            ? phrases.Labelled(phrases.Answers.Next, phrases.LongDate(date))
            : null;
    }

    /// <summary>
    /// Expiry of the announcement: the start, or midnight of the day when the page has no start time.
    /// </summary>
    private static Instant? ExpiryOf(Meetup meetup) => meetup.When.Start ?? meetup.When.EffectiveStart;
}
