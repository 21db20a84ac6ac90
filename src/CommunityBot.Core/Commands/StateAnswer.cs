using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;

namespace CommunityBot.Core.Commands;

/// <summary>What every answer about a meetup says and offers because of its state.</summary>
internal static class StateAnswer
{
    extension(CommandRequest request)
    {
        public MeetupState StateOf(Meetup meetup) => MeetupState.Of(meetup, request.Calendar, request.Now);

        /// <summary>"Friday 29 May 2020 (cancelled) – Title".</summary>
        public string CaptionOf(Meetup meetup) => meetup.Caption(request.StateOf(meetup), request.Phrases);

        /// <summary>The title above an answer: that the meetup is off, or else what the answer is about.</summary>
        public string TitleFor(Meetup meetup, string label) => request.Phrases.Labelled(
            request.StateOf(meetup).TitleLabel(request.Phrases) ?? label, meetup.HeadingIn(request.Phrases));

        /// <summary>The line about the state; empty for a meetup that simply is to come.</summary>
        public IEnumerable<Block> StateLine(Meetup meetup) =>
            request.StateOf(meetup).Line(meetup, request.Phrases, request.Now) is { } line
                ? [new Block.Paragraph(line)]
                : [];

        /// <summary>
        /// The facts of a meetup's time: of one that is off, the day that people have in their diaries, struck out.
        /// </summary>
        public Fact WhenFact(Meetup meetup) => new(
            request.Phrases.When,
            request.StateOf(meetup).IsOff && meetup.When.Date is not null
                ? RichText.Of(new Span.Strikethrough(meetup.When.Plain(request.Phrases)))
                : meetup.When.Rich(request.Phrases, meetup.Venue is { IsOnline: true }));

        /// <summary>
        /// Buttons that lead on: from what is off to what replaces it, from what is over to its recap and recording.
        /// </summary>
        public IEnumerable<Button> ButtonsOn(Meetup meetup) => request.StateOf(meetup) switch
        {
            { IsOff: true, Successor: { } other } =>
            [
                new Button.Invoke(other.Caption(request.Phrases), "agenda", other.Id.Value),
                .. LinkTo(request.Phrases.Page, other.Links.Website),
            ],
            MeetupState.Over => LookingBack(meetup, request),
            _ => [],
        };
    }

    /// <summary>The recap of a past meetup, and its recording.</summary>
    private static IEnumerable<Button> LookingBack(Meetup meetup, CommandRequest request)
    {
        var phrases = request.Phrases;
        var recap = meetup.Kind is MeetupKind.Recap ? meetup : MeetupTalks.RecapOf(meetup, request.Calendar);
        return
        [
            .. LinkTo(phrases.WatchAll, RecordingOf(recap) ?? RecordingOf(meetup)),
            .. recap is null ? Array.Empty<Button>() : [RecapOf(recap, request)],
        ];
    }

    /// <summary>The recording of a whole meetup, or of its only recorded talk.</summary>
    public static Uri? RecordingOf(Meetup? meetup) => meetup?.Links.Video
        ?? (meetup?.Talks.Select(talk => talk.Video).OfType<Uri>().Distinct().ToList() is [var only] ? only : null);

    /// <summary>Shows the recap.</summary>
    public static Button RecapOf(Meetup recap, CommandRequest request) =>
        new Button.Invoke(request.Phrases.Recap, "recap", recap.Id.Value);

    public static IEnumerable<Button> LinkTo(string label, Uri? address) =>
        address is null ? [] : [new Button.Link(label, address)];
}
