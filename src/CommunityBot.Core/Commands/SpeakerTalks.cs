using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;

namespace CommunityBot.Core.Commands;

/// <summary>
/// The talks of a speaker: first those at meetups that are off, said so; then those to come; then, under a heading of
/// their own, those that are past, with their recordings.
/// </summary>
internal static class SpeakerTalks
{
    public static IEnumerable<Block> Of(SpeakerProfile person, CommandRequest request)
    {
        var talks = person.TalksIn(request.Calendar)
            .Select(talk => talk with { Meetup = NextOf(talk.Meetup, request) })
            .Select(talk => (Talk: talk, State: request.StateOf(talk.Meetup))).ToList();
        var past = talks.Where(talk => talk.State is MeetupState.Over
            || talk.Talk.Meetup.When.EffectiveEnd <= request.Now).ToList();
        var off = talks.Except(past).Where(talk => talk.State.IsOff).ToList();
        var ahead = talks.Except(off).Except(past).ToList();
        return
        [
            .. off.Select(talk => new Block.Paragraph(
                talk.State.Line(talk.Talk.Meetup, request.Phrases, request.Now)! + "\n" + Line(talk.Talk, request))),
            .. Bullets(ahead.Select(talk => talk.Talk), request),
            .. past.Count > 0 ? [new Block.Heading(request.Phrases.States.PastTalks)] : Array.Empty<Block>(),
            .. Bullets(past.Select(talk => talk.Talk), request),
        ];
    }

    /// <summary>The page of a series has no day of its own; its speakers are at the next occurrence.</summary>
    private static Meetup NextOf(Meetup meetup, CommandRequest request) => meetup.Kind is MeetupKind.Series
        ? request.Calendar.UpcomingAfter(request.Now)
            .FirstOrDefault(next => next.OccurrenceOf?.Id == meetup.Id) ?? meetup
        : meetup;

    private static IEnumerable<Block> Bullets(
        IEnumerable<SpeakerTalk> talks, CommandRequest request) =>
        talks.Select(talk => Line(talk, request)).ToList() is { Count: > 0 } lines ? [new Block.Bullets(lines)] : [];

    private static RichText Line(SpeakerTalk talk, CommandRequest request)
    {
        var phrases = request.Phrases;
        var label = request.StateOf(talk.Meetup) is MeetupState.Over
            ? talk.Meetup.Caption(phrases)
            : request.CaptionOf(talk.Meetup);
        RichText line = talk.Title is { } title ? $"{phrases.Quoted(title)} – {label}" : label;
        return RecapLines.Beside(line, talk.Recap, phrases);
    }
}
