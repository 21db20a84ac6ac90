using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Commands;

/// <summary>
/// <c>/next-meetup</c>: shows when and where the next meetup is, or all that are running or begin together; and what
/// people have in their diaries although it is off.
/// </summary>
public sealed class NextMeetupCommand : IBotCommand
{
    /// <summary>Meetups at the same time that are shown with their details.</summary>
    private const int MaxDetailed = 4;

    private const int MaxFollowing = 3;

    /// <summary>A conference of many tracks has that many sessions at once.</summary>
    private const int MaxExamined = 50;

    public CommandSpec Spec { get; } = CommandWords.Of("next-meetup");

    public CommandAnswer Answer(CommandRequest request)
    {
        var coming = request.Calendar.UpcomingAfter(request.Now).Take(MaxExamined).ToList();
        return coming is [var first, ..]
            ? new(Next(first, coming, request)) { CacheUntil = request.AnswerStaysUntil }
            : new(NothingPlanned.Answer(request));
    }

    private static Message Next(Meetup first, List<Meetup> coming, CommandRequest request)
    {
        var phrases = request.Phrases;
        var together = coming.Where(meetup => IsTogether(first, meetup, request)).ToList();
        var label = LabelOf(together, request);
        var message = together is [var only] ? One(only, request) : Several(together, label, request);
        var unscheduled = UnscheduledMeetups.InDiaries(first, request);
        var conference = first.RunningConference(request.Now, phrases);
        var summary = string.Join(
            "; ", together.Take(MaxDetailed).Select(meetup => MeetupCard.Summary(meetup, phrases)));
        return message with
        {
            Summary = conference is null ? phrases.Labelled(label, summary) : $"{conference}. {summary}",
            Blocks =
            [
                .. conference is null ? Array.Empty<Block>() : [new Block.Paragraph(conference)],
                .. UnscheduledMeetups.Lines(unscheduled.Where(meetup => meetup.When.Date < first.When.Date), request),
                .. BesideConference(message.Blocks, first, conference, phrases),
                .. UnscheduledMeetups.Lines(unscheduled.Where(meetup => meetup.When.Date >= first.When.Date), request),
                .. Following(coming.Except(together), request),
            ],
        };
    }

    /// <summary>Without the line about the conference that is said to be running.</summary>
    private static IEnumerable<Block> BesideConference(
        IReadOnlyList<Block> blocks, Meetup session, string? conference, Phrases phrases) =>
        conference is not null && blocks is [Block.Paragraph line, ..]
            && PlainTextRenderer.Text(line.Text) == session.SessionLine(phrases)
                ? blocks.Skip(1)
                : blocks;

    /// <summary>True for meetups that run at the same time, now or when the first begins.</summary>
    private static bool IsTogether(Meetup first, Meetup other, CommandRequest request) =>
        other.Id == first.Id
        || (request.StateOf(first) is MeetupState.Running
            ? request.StateOf(other) is MeetupState.Running || IsWithin(first, other, request)
            : other.When.EffectiveStart < first.When.EffectiveEnd);

    /// <summary>
    /// True for a meetup of today during one of several days that is running, which it does not follow.
    /// </summary>
    private static bool IsWithin(Meetup first, Meetup other, CommandRequest request) =>
        request.StateOf(other) is MeetupState.Today && other.When.EffectiveStart < first.When.EffectiveEnd;

    private static string LabelOf(List<Meetup> together, CommandRequest request)
    {
        var states = together.Select(request.StateOf).ToList();
        return states.Exists(state => state is MeetupState.Running) ? request.Phrases.Answers.RunningNow
            : states.Exists(state => state is MeetupState.Today) ? request.Phrases.Today
            : request.Phrases.Answers.Next;
    }

    private static Message One(Meetup meetup, CommandRequest request)
    {
        var (phrases, state) = (request.Phrases, request.StateOf(meetup));
        var card = MeetupCard.WithoutButtons(meetup, phrases, request.Now);
        return card with
        {
            Title = state switch
            {
                MeetupState.Running => phrases.Labelled(phrases.Answers.RunningNow, meetup.HeadingIn(phrases)),
                MeetupState.Today => phrases.Labelled(phrases.Today, meetup.HeadingIn(phrases)),
                _ => card.Title,
            },
            Tone = state.Tone,
            Blocks =
            [
                .. state is MeetupState.Running ? request.StateLine(meetup) : [],
                .. card.Blocks,
                MeetupCard.Buttons(meetup, phrases,
                [
                    .. RemindMeCommand.ButtonFor(meetup, request),
                    .. AddToCalendarCommand.ButtonFor(meetup, request.Community, phrases, request.Now),
                ]),
            ],
        };
    }

    /// <summary>
    /// Several meetups under one title, each in a paragraph of its own: labelled facts would be mixed up where a
    /// platform collects them.
    /// </summary>
    private static Message Several(List<Meetup> together, string label, CommandRequest request)
    {
        var phrases = request.Phrases;
        var detailed = together.Take(MaxDetailed).ToList();
        var others = together.Skip(MaxDetailed).Take(MaxDetailed).ToList();
        return new Message("")
        {
            Title = phrases.Labelled(label, string.Join(
                $" {phrases.And} ", together.Take(2).Select(meetup => meetup.HeadingIn(phrases))))
                + (together.Count > 2 ? " …" : ""),
            Blocks =
            [
                .. detailed.SelectMany(meetup => Details(meetup, request)),
                .. others.Count == 0 ? Array.Empty<Block>() :
                [
                    new Block.Note(phrases.Labelled(
                        phrases.States.AtTheSameTime, string.Join("; ", others.Select(request.CaptionOf)))),
                ],
                .. detailed.Select(meetup => Buttons(meetup, request)),
            ],
        };
    }

    private static IEnumerable<Block> Details(Meetup meetup, CommandRequest request)
    {
        var phrases = request.Phrases;
        yield return new Block.Heading(meetup.HeadingIn(phrases));
        foreach (var line in request.StateLine(meetup))
        {
            yield return line;
        }

        RichText?[] parts =
        [
            meetup.When.Rich(phrases, hasReadersElsewhere: false),
            meetup.RichWhere(phrases),
            meetup.JoinLine(phrases, request.Now) is { } join
                ? RichText.FromString(phrases.Labelled(phrases.Joining.Join, "")) + join
                : null,
            meetup.Speakers.Count > 0
                ? RichText.FromString(phrases.Labelled(
                    phrases.Speakers, string.Join(", ", meetup.Speakers.Select(speaker => speaker.Name))))
                : null,
        ];
        yield return new Block.Paragraph(RichText.Join(" · ", parts.OfType<RichText>()));
    }

    private static Block.Buttons Buttons(Meetup meetup, CommandRequest request)
    {
        var phrases = request.Phrases;
        string Of(string label) => phrases.Labelled(label, meetup.HeadingIn(phrases));
        return new Block.Buttons(
        [
            .. StateAnswer.LinkTo(Of(phrases.Register), meetup.Links.Registration),
            new Button.Invoke(Of(phrases.Agenda), "agenda", meetup.Id.Value),
            .. RemindMeCommand.ButtonFor(meetup, request, Of(phrases.RemindMe)),
            .. StateAnswer.LinkTo(Of(phrases.Page), meetup.Links.Website),
        ]);
    }

    private static IEnumerable<Block> Following(IEnumerable<Meetup> later, CommandRequest request)
    {
        var after = later.Take(MaxFollowing).Select(request.CaptionOf).ToList();
        return after.Count == 0
            ? []
            : [new Block.Note(request.Phrases.Labelled(request.Phrases.Answers.AfterThat, string.Join("; ", after)))];
    }
}
