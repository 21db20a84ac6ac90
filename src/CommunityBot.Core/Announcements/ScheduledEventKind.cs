using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>
/// Scheduled event in a platform's calendar: created when the page appears, at most sixty days ahead, edited with it
/// and removed when the meetup is cancelled or postponed. Requires a start time.
/// </summary>
public sealed class ScheduledEventKind : IAnnouncementKind
{
    internal const string KindName = "scheduled-event";

    private static readonly Period MaxLead = Period.FromDays(60);

    public string Name => KindName;

    public AnnouncementTraits Traits { get; } = new() { IsForCalendars = true, RequiresStablePage = true };

    public IEnumerable<DueTime> DueTimes(PlanningRequest request)
    {
        var (meetup, settings) = (request.Meetup, request.Settings);
        if (meetup is { Kind: MeetupKind.Meetup, When: { Start: { } start } when } &&
            when.Before(settings.Of(Name).Lead ?? MaxLead, settings.Of(Name).At, settings.DefaultTime) is { } earliest)
        {
            var at = meetup.Published is { } published && published > earliest ? published : earliest;
            yield return new DueTime("", at, start);
        }
    }

    public Message Compose(AnnouncementRequest request)
    {
        var (meetup, phrases) = (request.Meetup, request.Community.Phrases);
        var card = MeetupCard.For(meetup, phrases);
        var people = string.Join(", ", meetup.Speakers.Select(speaker => speaker.Name));
        return card with
        {
            Blocks =
            [
                .. card.Blocks.OfType<Block.Paragraph>(),
                .. people.Length > 0
                    ? [new Block.Paragraph(phrases.Labelled(phrases.Speakers, people))]
                    : Array.Empty<Block>(),
            ],
            Entry = EntryOf(meetup, phrases, request.Now),
        };
    }

    /// <summary>
    /// The page of a cancelled meetup often has no date any more; its status is enough to remove the event.
    /// </summary>
    private static CalendarEntry? EntryOf(Meetup meetup, Phrases phrases, Instant now)
    {
        var isRemoved = meetup.Status is not MeetupStatus.Scheduled;
        if ((meetup.When.Start ?? (isRemoved ? meetup.When.EffectiveStart ?? now : null)) is not { } start)
        {
            return null;
        }

        var end = meetup.When.EffectiveEnd is { } over && over > start ? over : start + Duration.FromHours(1);
        return new CalendarEntry(meetup.HeadingIn(phrases), start, end, Location(meetup, phrases.Online))
        {
            IsOff = isRemoved,
            Join = meetup.Venue?.Text is null && meetup.Links.Registration is null ? meetup.JoinAtOnce : null,
            Cover = meetup.Links.Cover?.Address,
        };
    }

    /// <summary>The venue; for an online meetup the registration or website URL, if the page has one.</summary>
    private static string Location(Meetup meetup, string online) =>
        meetup.Venue?.Text is { Length: > 0 } place ? place
        : (meetup.Links.Registration ?? meetup.Links.Website) is { Scheme: "https" or "http" } address
            ? address.AbsoluteUri
        : online;
}
