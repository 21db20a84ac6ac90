using CommunityBot.Core.Matching;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Core.Commands;

/// <summary>A speaker on all pages that name them.</summary>
internal sealed record SpeakerProfile(string Name, Speaker Latest, IReadOnlyList<Meetup> Meetups)
{
    /// <summary>
    /// Each talk once, upcoming first, then latest first. The page of a meetup and its recap are about the same talk:
    /// it is listed with the meetup, the recording and the takeaways.
    /// </summary>
    public IEnumerable<SpeakerTalk> TalksIn(MeetupCalendar calendar)
    {
        var listed = Meetups.Select(meetup => meetup.Id).ToHashSet();
        return Meetups
            .Where(meetup => meetup.Kind is not MeetupKind.Recap
                || MeetupTalks.MeetupOf(meetup, calendar) is not { } page || !listed.Contains(page.Id))
            .SelectMany(meetup => TalksAt(meetup, MeetupTalks.Of(meetup, calendar)))
            .DistinctBy(talk => (
                talk.Meetup.When.Date, talk.Meetup.When.Date is null ? talk.Meetup.Id.Value : Key(talk)));
    }

    private static string Key(SpeakerTalk talk) => NormalizedText.Of(talk.Title ?? talk.Meetup.Id.Value);

    /// <summary>A page without the talk's title is about the only one that the recap has of this person.</summary>
    private IEnumerable<SpeakerTalk> TalksAt(Meetup meetup, MeetupTalks talks)
    {
        var recorded = talks.By(Name);
        var planned = meetup.Speakers.FirstOrDefault(speaker => IsThisSpeaker(speaker.Name))?.Talk;
        var own = recorded.FirstOrDefault(talk => planned is { } title && IsSame(title, talk.Title))
            ?? (recorded is [var only] ? only : null);
        yield return new SpeakerTalk(meetup, planned ?? own?.Title, own);
        foreach (var other in recorded.Where(talk => talk != own))
        {
            yield return new SpeakerTalk(meetup, other.Title, other);
        }
    }

    private static bool IsSame(string left, string right) => NormalizedText.Of(left) == NormalizedText.Of(right);

    private bool IsThisSpeaker(string name) => NormalizedText.Of(name) == NormalizedText.Of(Name);
}

/// <summary>One talk of a speaker.</summary>
/// <param name="Title">Null when no page has it.</param>
/// <param name="Recap">Its recording and takeaways; null without a recap.</param>
internal sealed record SpeakerTalk(Meetup Meetup, string? Title, Talk? Recap);
