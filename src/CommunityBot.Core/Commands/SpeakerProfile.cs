using CommunityBot.Core.Matching;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Core.Commands;

/// <summary>A speaker on all pages that name them.</summary>
internal sealed record SpeakerProfile(string Name, Speaker Latest, IReadOnlyList<Meetup> Meetups)
{
    /// <summary>
    /// Each talk once with its meetup, upcoming first, then latest first. The page of a meetup and its recap are about
    /// the same talk: it is listed with the meetup and the recording.
    /// </summary>
    public IEnumerable<(Meetup Meetup, string? Talk, Uri? Video)> Talks
    {
        get
        {
            var told = Meetups.Select(TalkAt).ToList();
            return told
                .GroupBy(talk => (talk.Meetup.When.Date, Key(talk, told)))
                .Select(same =>
                {
                    var (meetup, talk, _) = same.OrderBy(one => one.Meetup.Kind is MeetupKind.Recap).First();
                    return (
                        meetup,
                        talk ?? same.Select(one => one.Talk).FirstOrDefault(title => title is not null),
                        same.Select(one => one.Video).FirstOrDefault(video => video is not null));
                });
        }
    }

    /// <summary>
    /// Equal for the same talk of a day. A page without the talk's title is about the only one that others name.
    /// </summary>
    private static string Key(
        (Meetup Meetup, string? Talk, Uri? Video) talk, List<(Meetup Meetup, string? Talk, Uri? Video)> told)
    {
        var title = talk.Talk ?? told
            .Where(other => other.Meetup.When.Date is { } date && date == talk.Meetup.When.Date)
            .Select(other => other.Talk)
            .FirstOrDefault(other => other is not null);
        return talk.Meetup.When.Date is null ? talk.Meetup.Id.Value : NormalizedText.Of(title ?? "");
    }

    private (Meetup Meetup, string? Talk, Uri? Video) TalkAt(Meetup meetup)
    {
        var recorded = meetup.Talks.FirstOrDefault(talk => talk.Speakers.Any(IsThisSpeaker));
        var planned = meetup.Speakers.FirstOrDefault(speaker => IsThisSpeaker(speaker.Name))?.Talk;
        return (meetup, planned ?? recorded?.Title, recorded?.Video);
    }

    private bool IsThisSpeaker(string name) => NormalizedText.Of(name) == NormalizedText.Of(Name);
}
