using CommunityBot.Core.Matching;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Recaps;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Commands;

/// <summary>What an organiser may want to look at before a recap is published.</summary>
internal static class RecapReview
{
    /// <summary>Offsets that do not fit their addresses.</summary>
    public static IEnumerable<string> Warnings(Meetup recap, Phrases phrases)
    {
        var words = phrases.RecapEditor;
        foreach (var talk in recap.Talks)
        {
            if (talk is { Offset: { } offset, Video: { } video }
                && Recording.OffsetOf(video) is { } own && own != offset)
            {
                yield return Phrases.Format(
                    words.OffsetDiffersFormat, phrases.Quoted(talk.Title), Recording.Clock(offset),
                    Recording.Clock(own));
            }
        }

        if (recap.Links.Video is { } recording && Recording.OffsetOf(recording) is { } begins
            && recap.Talks.Any(talk => talk.Offset is not null) && recap.Talks.All(talk => talk.Offset != begins))
        {
            yield return Phrases.Format(words.RecordingOffsetFormat, Recording.Clock(begins));
        }
    }

    /// <param name="subject">The meetup, or the recap if its meetup has no page.</param>
    public static IEnumerable<string> Missing(Meetup recap, Meetup subject, Phrases phrases, Phrases community)
    {
        var words = phrases.RecapEditor;
        var talks = RecapWords.TalksOf(recap, community);
        if (recap.Links.Video is null && talks.All(talk => talk.Video is null))
        {
            yield return words.MissingRecording;
        }
        else if (Titles(talks.Where(talk => talk.Offset is null && talk.Video is null)) is { } unplaced)
        {
            yield return Phrases.Format(words.MissingOffsetFormat, unplaced);
        }

        if (Titles(talks.Where(talk => talk.Takeaways.Count == 0)) is { } bare)
        {
            yield return Phrases.Format(words.MissingTakeawayFormat, bare);
        }

        var told = talks.Select(talk => NormalizedText.Of(talk.Title)).ToHashSet(StringComparer.Ordinal);
        var speakers = talks.SelectMany(talk => talk.Speakers).Select(NormalizedText.Of)
            .ToHashSet(StringComparer.Ordinal);
        if (Titles(RecapWords.TalksOf(subject, community).Where(talk => !told.Contains(NormalizedText.Of(talk.Title))
            && talk.Speakers.Count > 0
            && !talk.Speakers.Any(speaker => speakers.Contains(NormalizedText.Of(speaker))))) is { } left)
        {
            yield return Phrases.Format(words.LeftOutFormat, left);
        }

        string? Titles(IEnumerable<Talk> some) =>
            string.Join(", ", some.Select(talk => phrases.Quoted(talk.Title))) is { Length: > 0 } titles
                ? titles
                : null;
    }
}
