using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Commands;

/// <summary>
/// Invoked by the button "Add to calendar": links for Google Calendar, Outlook and every other calendar, and to the
/// calendar of all meetups.
/// </summary>
public sealed class AddToCalendarCommand : IBotCommand
{
    internal const string Name = "add-to-calendar";

    public CommandSpec Spec { get; } = new(Name, "Links that add a meetup to a calendar")
    {
        IsButtonOnly = true,
    };

    /// <summary>From here on people are on their way.</summary>
    private static readonly Duration Shortly = Duration.FromHours(1);

    /// <summary>
    /// The button; none for a meetup that nobody can go to or that is about to begin, and none where the community has
    /// no public calendar, which alone follows later changes.
    /// </summary>
    public static IEnumerable<Button> ButtonFor(
        Meetup meetup, Community community, Phrases phrases, Instant now) =>
        community.PublicSite is not null && CanBeAdded(meetup) && meetup.When.EffectiveStart > now + Shortly
            ? [new Button.Invoke(phrases.Public.AddToCalendar, Name, meetup.Id.Value)]
            : [];

    public CommandAnswer Answer(CommandRequest request)
    {
        var words = request.Phrases.Public;
        var name = request.Invocation.Text.Trim();
        var found = new MeetupFinder(request, meetup => meetup.Kind is MeetupKind.Meetup or MeetupKind.Session)
            .Find(name);
        if ((found is [var best, ..] ? best : request.Calendar.LastKnown(new MeetupId(name))) is not { } meetup)
        {
            return new(NotFoundAnswer.Meetup(name, [], Name, request.Phrases));
        }

        // The button may be older than the page that replaces its meetup.
        meetup = request.StateOf(meetup).Successor ?? meetup;
        return new(CanBeAdded(meetup) && request.StateOf(meetup).IsAhead
            ? Links(meetup, request)
            : Nothing(meetup, request))
        {
            CacheUntil = request.AnswerStaysUntil,
        };
    }

    private static bool CanBeAdded(Meetup meetup) => meetup is
    {
        Status: MeetupStatus.Scheduled or MeetupStatus.Tentative,
        When.Date: not null,
        Kind: MeetupKind.Meetup or MeetupKind.Session,
    };

    private static Message Links(Meetup meetup, CommandRequest request)
    {
        var (phrases, words) = (request.Phrases, request.Phrases.Public);
        var site = request.Community.PublicSite;
        var title = Phrases.Format(words.AddFormat, meetup.HeadingIn(phrases));
        return new Message(phrases.Labelled(title, meetup.When.Plain(phrases)))
        {
            Title = title,
            Blocks =
            [
                new Block.Paragraph(meetup.When.Rich(phrases, meetup.Venue is { IsOnline: true })),
                new Block.Buttons(
                [
                    .. StateAnswer.LinkTo("Google Calendar", meetup.GoogleCalendar(phrases)),
                    .. StateAnswer.LinkTo("Outlook", meetup.OutlookCalendar(phrases)),
                    .. StateAnswer.LinkTo(words.CalendarFile, site?.CalendarOf(PublicSlug.Of(meetup))),
                    .. StateAnswer.LinkTo(words.SubscribeToAll, site?.Subscribe),
                ]),
                .. site is null ? Array.Empty<Block>() : [new Block.Note(words.SubscribeHint)],
            ],
        };
    }

    private static Message Nothing(Meetup meetup, CommandRequest request)
    {
        var words = request.Phrases.Public;
        return new Message(words.NothingToAdd)
        {
            Title = request.TitleFor(meetup, words.AddToCalendar),
            Blocks =
            [
                .. request.StateLine(meetup),
                new Block.Paragraph(words.NothingToAdd),
                .. request.Community.PublicSite is { } site
                    ? [new Block.Buttons([new Button.Link(words.SubscribeToAll, site.Subscribe)])]
                    : Array.Empty<Block>(),
            ],
        };
    }
}
