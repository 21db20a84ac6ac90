using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Commands;

/// <summary>
/// <c>/speaker [name]</c>: shows a speaker and their talks; without a name, the speakers of the next meetup.
/// </summary>
public sealed class SpeakerCommand : IBotCommand
{
    private const int MaxBioLength = 1200;

    public CommandSpec Spec { get; } = CommandWords.Of("speaker");

    public CommandAnswer Answer(CommandRequest request) =>
        new(Reply(request)) { CacheUntil = request.AnswerStaysUntil };

    private Message Reply(CommandRequest request)
    {
        var phrases = request.Phrases;
        var name = request.Argument(Spec.Options[0]);
        if (name.Length == 0)
        {
            return Lineup(request);
        }

        var finder = new SpeakerFinder(request.Calendar, request.Now, request.Community.Zone);
        return finder.Find(name) switch
        {
            [] => NotFoundAnswer.Speaker(name, finder.Nearest(name, 3), Spec.Name, phrases),
            [var best, ..] found => Profile(best, found.Skip(1).Select(person => person.Name).Take(5), request),
        };
    }

    public IEnumerable<Suggestion> Suggest(CommandRequest request, string option, string typed)
    {
        var finder = new SpeakerFinder(request.Calendar, request.Now, request.Community.Zone);
        return (string.IsNullOrWhiteSpace(typed)
            ? finder.Names.Take(CommandDispatcher.MaxSuggestions)
            : finder.Nearest(typed, CommandDispatcher.MaxSuggestions))
            .Select(name => new Suggestion(name, name));
    }

    private static Message Lineup(CommandRequest request)
    {
        var meetup = request.Calendar.UpcomingAfter(request.Now).FirstOrDefault(coming => coming.Speakers.Count > 0) ??
            request.Calendar.Visible
                .Where(
                    past => past is { Speakers.Count: > 0, ReplacedBy: null, Status: MeetupStatus.Scheduled }
                        && past.When.EffectiveEnd <= request.Now)
                .MaxBy(past => past.When.EffectiveEnd);
        var (phrases, words) = (request.Phrases, request.Phrases.Answers);
        return meetup is null
            ? new Message(words.NoSpeakerYet)
            : new Message(
                phrases.Labelled(words.Lineup, string.Join(", ", meetup.Speakers.Select(speaker => speaker.Name)))
                + $" – {MeetupCard.Summary(meetup, phrases)}")
            {
                Title = phrases.Labelled(words.Lineup, meetup.HeadingIn(phrases)),
                Blocks =
                [
                    .. request.StateLine(meetup),
                    new Block.Facts([request.WhenFact(meetup)]),
                    new Block.Bullets(
                        [.. meetup.Speakers.Select(speaker => RichText.FromString(InOneLine(speaker, phrases)))]),
                    new Block.Buttons(
                    [
                        .. meetup.Speakers.Take(5).Select(speaker =>
                            new Button.Invoke(speaker.Name, "speaker", speaker.Name)),
                        .. request.ButtonsOn(meetup),
                    ]),
                ],
            };
    }

    private static string InOneLine(Speaker speaker, Phrases phrases)
    {
        var who = speaker.Name + (Affiliation(speaker) is { } work ? $" ({work})" : "");
        return speaker.Talk is { } talk ? phrases.Labelled(who, talk) : who;
    }

    private static string? Affiliation(Speaker speaker) => (speaker.Role, speaker.Organisation) switch
    {
        ({ } role, { } organisation) => $"{role}, {organisation}",
        ({ } role, null) => role,
        (null, { } organisation) => organisation,
        _ => null,
    };

    private static Message Profile(SpeakerProfile person, IEnumerable<string> others, CommandRequest request)
    {
        var phrases = request.Phrases;
        var speaker = person.Latest;
        var also = string.Join(", ", others);
        return new Message(phrases.Labelled(
            $"{speaker.Name}{(Affiliation(speaker) is { } work ? $", {work}" : "")}",
            string.Join("; ", person.Meetups.Select(request.CaptionOf))))
        {
            Title = speaker.Name,
            Address = speaker.Links is [var first, ..] ? first : null,
            Blocks =
            [
                .. Affiliation(speaker) is { } job ? [new Block.Paragraph(job)] : Array.Empty<Block>(),
                .. speaker.Bio is { } bio && MarkdownBlocks.FirstParagraph(bio, MaxBioLength) is { } text
                    ? [new Block.Paragraph(text)] : Array.Empty<Block>(),
                .. SpeakerTalks.Of(person, request),
                .. also.Length > 0
                    ? [new Block.Note(phrases.Labelled(phrases.Answers.OtherMatches, also))]
                    : Array.Empty<Block>(),
                new Block.Buttons(
                [
                    new Button.Invoke(phrases.Agenda, "agenda", person.Meetups[0].Id.Value),
                    .. request.ButtonsOn(person.Meetups[0]),
                    .. speaker.Links.Take(3).Select(link => new Button.Link(link.Host, link)),
                ]),
            ],
        };
    }
}
