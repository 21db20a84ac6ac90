using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Core.Announcements;

/// <summary>
/// Reminder five minutes before a session, in its room's channel; posted only for rooms with a configured channel.
/// </summary>
public sealed class SessionStartingKind : IAnnouncementKind
{
    private static readonly Period Lead = Period.FromMinutes(5);
    private static readonly Duration Grace = Duration.FromMinutes(5);

    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture(
        "uuuu-MM-dd'T'HH:mm");

    public string Name => "session-starting";

    public AnnouncementTraits Traits { get; } = new() { FollowsAnnouncement = true };

    public IEnumerable<DueTime> DueTimes(PlanningRequest request)
    {
        var kindSettings = request.Settings.Of(Name);
        foreach (var item in request.Settings.Rooms.Count == 0 ? [] : request.Meetup.Agenda)
        {
            if (item.Room is { } room && request.Settings.Rooms.TryGetValue(room, out var channel) &&
                StartOf(request.Meetup, item) is { } start && LocalStartOf(request.Meetup, item) is { } local)
            {
                var at = start - (kindSettings.Lead ?? Lead).ToDuration();
                yield return new DueTime($"{Minute.Format(local)} {room}", at, at + (kindSettings.Grace ?? Grace))
                {
                    Channel = channel
                };
            }
        }
    }

    public Message Compose(AnnouncementRequest request)
    {
        var (meetup, phrases) = (request.Meetup, request.Community.Phrases);
        var item = meetup.Agenda.FirstOrDefault(each =>
            LocalStartOf(meetup, each) is { } local && $"{Minute.Format(local)} {each.Room}" == request.Occurrence);
        if (item is null || StartOf(meetup, item) is not { } start)
        {
            return MeetupAnnouncement.Remaining(request);
        }

        var minutes = (int)Math.Round((start - request.Now).TotalMinutes);
        var word = minutes <= 0 ? phrases.StartingNow : phrases.InMinutes(minutes);
        var speakers = item.Speakers.Count > 0 ? $" – {string.Join(", ", item.Speakers)}" : "";
        return new Message(phrases.Labelled(word, $"{item.Title}{speakers}, {item.Room}"))
        {
            Title = phrases.Labelled(word, item.Title),
            Tone = MessageTone.Live,
            Blocks =
            [
                new Block.Facts(
                [
                    new(phrases.When, RichText.Of(
                        new Span.Timestamp(start, meetup.When.Zone, TimestampStyle.Time) { Phrases = phrases })),
                    new(phrases.Room, item.Room ?? ""),
                    .. speakers.Length > 0
                        ? [new Fact(phrases.Speakers, string.Join(", ", item.Speakers))]
                        : Array.Empty<Fact>(),
                ]),
                new Block.Buttons([new Button.Invoke(phrases.Agenda, "agenda", meetup.Id.Value)]),
            ],
        };
    }

    private static LocalDateTime? LocalStartOf(Meetup meetup, AgendaItem item) =>
        (item.Date ?? meetup.When.Date) is { } date && item.Start is { } start ? date.At(start) : null;

    private static Instant? StartOf(Meetup meetup, AgendaItem item) =>
        LocalStartOf(meetup, item)?.InZoneLeniently(meetup.When.Zone).ToInstant();
}
