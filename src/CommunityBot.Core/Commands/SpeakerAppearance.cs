using CommunityBot.Core.Matching;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Core.Commands;

/// <summary>A speaker on all pages that name them.</summary>
internal sealed record SpeakerAppearance(string Name, Speaker Latest, IReadOnlyList<Meetup> Meetups)
{
    /// <summary>Each talk once with its meetup, upcoming first, then latest first.</summary>
    public IEnumerable<(Meetup Meetup, string? Talk, Uri? Video)> Talks => Meetups.Select(meetup =>
    {
        var said = meetup.Talks.FirstOrDefault(talk => talk.Speakers.Any(IsMe));
        var planned = meetup.Speakers.FirstOrDefault(speaker => IsMe(speaker.Name))?.Talk;
        return (meetup, planned ?? said?.Title, said?.Video);
    });

    private bool IsMe(string name) => NormalizedText.Of(name) == NormalizedText.Of(Name);
}
