using CommunityBot.Core.Announcements;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Takeaways;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Commands;

/// <summary>
/// <c>/recap [meetup]</c>: shows the caller what a meetup left, the talks with takeaways and recordings; without a
/// name, the latest recap. Organisers also get the button that publishes it, and the form for a meetup without a recap.
/// </summary>
public sealed class RecapCommand : IBotCommand
{
    internal const string Name = "recap";

    private const int MaxMenuOptions = 25;

    public CommandSpec Spec { get; } = CommandWords.Of(Name) with
    {
        Needs = CommandNeeds.Takeaways | CommandNeeds.Recaps,
    };

    public CommandAnswer Answer(CommandRequest request)
    {
        // A form that was opened before an update of the bot is still submitted to this command.
        if (RecapForm.IsSubmission(request.Invocation) && request.IsForOrganiser)
        {
            return PublishRecapCommand.Submit(request);
        }

        var name = request.Argument(SharedOptions.Meetup);
        if (name.Length == 0)
        {
            return new CommandAnswer(Latest(request) is { } latest
                ? Read(latest, request, Newest(request), Missing(latest, request))
                : WithoutRecaps(request));
        }

        var found = Found(name, request);
        var recaps = found.Select(page => RecapOf(page, request.Calendar)).OfType<Meetup>()
            .DistinctBy(recap => recap.Id).ToList();
        return (recaps, found) switch
        {
            ([var best, .. var others], _) => new CommandAnswer(Read(best, request, others, [])),
            (_, [var first, ..]) => WithoutRecap(
                found.FirstOrDefault(meetup => meetup.When.EffectiveStart <= request.Now) ?? first, request),
            _ => new CommandAnswer(
                Finder(request).Nearest(name, 3) is { Count: > 0 } nearest
                    ? NotFoundAnswer.Meetup(name, nearest, Name, request.Phrases)
                    : WithoutRecaps(request)),
        };
    }

    public IEnumerable<Suggestion> Suggest(CommandRequest request, string option, string typed) =>
        Finder(request).Suggest(typed);

    private static MeetupFinder Finder(CommandRequest request) =>
        new(request, page => page.Kind is MeetupKind.Recap);

    /// <summary>The pages that fit, recaps first: their titles often contain the meetup's.</summary>
    private static IReadOnlyList<Meetup> Found(string name, CommandRequest request)
    {
        var all = new MeetupFinder(request).Find(name);
        return all is [{ Kind: not MeetupKind.Recap } exact] && exact.Id.Value == name
            ? all
            : [.. Finder(request).Find(name).Concat(all).DistinctBy(page => page.Id)];
    }

    private static Meetup? RecapOf(Meetup page, MeetupCalendar calendar) => page switch
    {
        { Kind: MeetupKind.Recap } => page,
        { ReplacedBy: { } newer } when calendar.Find(newer) is { Kind: not MeetupKind.Recap } current =>
            MeetupTalks.RecapOf(current, calendar),
        _ => MeetupTalks.RecapOf(page, calendar),
    };

    private static Meetup? Latest(CommandRequest request) => Newest(request).FirstOrDefault();

    private static IEnumerable<Meetup> Newest(CommandRequest request) => request.Calendar.Recaps
        .Select(recap => (Recap: recap, Start: recap.When.EffectiveStart))
        .Where(dated => dated.Start is not { } start || start <= request.Now)
        .OrderByDescending(dated => dated.Start)
        .Select(dated => dated.Recap);

    private static Message Read(
        Meetup recap, CommandRequest request, IEnumerable<Meetup> others, IEnumerable<Block> more)
    {
        var phrases = request.Phrases;
        var menu = others.Where(other => other.Id != recap.Id).Take(MaxMenuOptions)
            .Select(other => new SelectOption(other.Caption(phrases), other.Id.Value)).ToList();
        var card = RecapCard.Answer(WithTakeaways(recap, request), request.Now, phrases);
        return card with
        {
            Blocks =
            [
                .. card.Blocks,
                .. request.IsForOrganiser ? Publishing(recap, request) : [],
                .. more,
                .. menu.Count > 0
                    ? [new Block.SelectMenu(phrases.Recaps.Another, Name, menu)]
                    : Array.Empty<Block>(),
            ],
        };
    }

    /// <summary>
    /// Sentences from the chat are for everybody once the recap is posted; before that organisers may still remove
    /// them.
    /// </summary>
    private static Meetup WithTakeaways(Meetup recap, CommandRequest request) =>
        request.IsForOrganiser
            || RecapStages.Of(recap, request.Calendar, request.Recaps, request.Now) is not RecapStage.NotPosted
                ? TakeawaySection.AppendTo(recap, request.Calendar, request.Takeaways, request.Phrases)
                : recap;

    private static IEnumerable<Block> Publishing(Meetup recap, CommandRequest request)
    {
        var words = request.Phrases;
        var isFromForm = PublishRecapCommand.IsPostedFromForm(recap, request);
        var channels = request.Community.Announcements.Of(RecapKind.KindName).Channels
            ?? request.Community.AnnouncementChannels;
        var isPosted = channels.Count > 0 && channels.All(channel => request.Recaps.Any(entry =>
            entry.State is PostState.Posted && entry.Key.Channel == channel
            && recap.Lineage.Includes(entry.Key.Lineage)));
        return
        [
            .. isFromForm
                ? [new Block.Note(PublishRecapCommand.AlreadyPosted(recap, words))]
                : Array.Empty<Block>(),
            new Block.Buttons(
            [
                .. isFromForm || isPosted ? Array.Empty<Button>() :
                [
                    new Button.Invoke(words.Organisers.PublishRecap, PublishRecapCommand.Name, recap.Id.Value)
                    {
                        IsForOrganisers = true,
                    },
                ],
                new Button.Invoke(
                    words.RecapEditor.Correct, PublishRecapCommand.Name, $"{RecapEditor.Write} {recap.Id}")
                {
                    IsForOrganisers = true,
                },
            ]),
        ];
    }

    /// <summary>For organisers: the last meetup, if it is newer than the recap and has none.</summary>
    private static IEnumerable<Block> Missing(Meetup? recap, CommandRequest request) =>
        request.IsForOrganiser && new RecapCandidates(request).Latest is { Kind: MeetupKind.Meetup } last
        && last.When.EffectiveStart > (recap?.When.EffectiveStart ?? NodaTime.Instant.MinValue)
        && MeetupTalks.RecapOf(last, request.Calendar) is null
            ?
            [
                new Block.Paragraph(Phrases.Format(
                    request.Phrases.Recaps.MissingFormat, request.Phrases.Quoted(last.Heading))),
                new Block.Buttons([Write(last, request)]),
            ]
            : [];

    private static Button.Invoke Write(Meetup meetup, CommandRequest request) =>
        new(request.Phrases.Organisers.WriteRecap, Name, meetup.Id.Value) { IsForOrganisers = true };

    private static Message WithoutRecaps(CommandRequest request) => request.IsForOrganiser
        ? new Message(request.Phrases.Organisers.NoRecapsYet)
        {
            Blocks = [new Block.Paragraph(request.Phrases.Organisers.NoRecapsYet), .. Missing(null, request)],
        }
        : new Message(request.Phrases.Recaps.None);

    private static CommandAnswer WithoutRecap(Meetup meetup, CommandRequest request)
    {
        var (phrases, words) = (request.Phrases, request.Phrases.Recaps);
        var isOff = meetup.Status is MeetupStatus.Cancelled or MeetupStatus.Postponed;
        var hasBegun = meetup.When.EffectiveStart <= request.Now;
        if (request.IsForOrganiser && meetup.Kind is MeetupKind.Meetup && hasBegun && !isOff)
        {
            return new RecapEditor(meetup, request).Open();
        }

        var sentence = Phrases.Format(
            isOff ? words.DidNotTakePlaceFormat : hasBegun ? words.MissingFormat : words.NotYetFormat,
            phrases.Quoted(meetup.HeadingIn(phrases)));
        return new CommandAnswer(new Message(sentence)
        {
            Blocks =
            [
                new Block.Paragraph(sentence),
                new Block.Buttons(
                [
                    .. meetup.Links.Video is { } video
                        ? [new Button.Link(phrases.WatchAll, video)]
                        : Array.Empty<Button>(),
                    .. isOff
                        ? Array.Empty<Button>()
                        : [new Button.Invoke(phrases.Agenda, "agenda", meetup.Id.Value)],
                    .. Latest(request) is { } latest
                        ? [new Button.Invoke(words.Latest, Name, latest.Id.Value)]
                        : Array.Empty<Button>(),
                ]),
            ],
        });
    }
}
