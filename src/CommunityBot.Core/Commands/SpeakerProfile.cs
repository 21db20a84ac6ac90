using CommunityBot.Core.Matching;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Core.Commands;

/// <summary>A speaker on all pages that name them.</summary>
internal sealed record SpeakerProfile(string Name, Speaker Latest, IReadOnlyList<Meetup> Meetups)
{
    /// <summary>Each talk once with its meetup, upcoming first, then latest first.</summary>
    public IEnumerable<(Meetup Meetup, string? Talk, Uri? Video)> Talks => Meetups.Select(meetup =>
    {
        var recorded = meetup.Talks.FirstOrDefault(talk => talk.Speakers.Any(IsThisSpeaker));
        var planned = meetup.Speakers.FirstOrDefault(speaker => IsThisSpeaker(speaker.Name))?.Talk;
        return (meetup, planned ?? recorded?.Title, recorded?.Video);
    });

    private bool IsThisSpeaker(string name) => NormalizedText.Of(name) == NormalizedText.Of(Name);
}
