using CommunityBot.Content.Pages;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Evidence;

/// <summary>What says that a page is a podcast's episode: its keys, its recording, its folder, its words.</summary>
internal static class PodcastCues
{
    /// <summary>A podcast says what it is in its first lines.</summary>
    private const int ExaminedLines = 30;

    private const int ExaminedLinks = 200;

    private static readonly string[] AudioKeys = [
        "audio", "audio_url", "audio_file", "audio_link", "mp3", "enclosure", "file", "media", "episode_url",
    ];

    private static readonly string[] EpisodeKeys = [
        "episode", "episode_number", "episode_id", "episode_type", "podcast", "podcast_url", "itunes", "season",
        "explicit", "audio", "audio_url", "audio_file", "enclosure",
    ];

    /// <summary>What the first lines of a document say, before it is read.</summary>
    public static bool AreIn(PageHead head, IReadOnlyList<string> folders) =>
        EpisodeKeys.Any(head.Keys.Contains)
        || head.Labels.Any(label => IsEpisode(label))
        || folders.Any(Lexicon.Podcast.IsMatch);

    /// <param name="title">Folded.</param>
    /// <returns>0, or a weight against the event. An episode links to meetups, which it is not about.</returns>
    public static int Weigh(Page page, string title)
    {
        var hasAudio = AudioKeys.Any(key => page.Header.Text(key) is { } value && IsAudio(value))
            || page.Body.Links.Take(ExaminedLinks).Any(link => IsAudio(link.Url));
        var cues = (hasAudio ? 2 : 0)
            + (page.Header.Has(EpisodeKeys) ? 2 : 0)
            + (page.Class.IsInPodcastFolder ? 2 : 0)
            + (page.Header.Text("layout", "type", "collection") is { } layout && IsEpisode(layout) ? 2 : 0)
            + (page.Header.Texts("authors", "author", "categories", "category", "tags")
                .Any(value => Lexicon.Podcast.OccurIn(value.Text)) ? 2 : 0)
            + (Lexicon.Podcast.OccurInFolded(title) ? 1 : 0)
            + (page.Body.Lines.Take(ExaminedLines).Any(line => Lexicon.Podcast.OccurInFolded(line.Folded)) ? 1 : 0);
        return cues >= 4 ? -8 : cues >= 2 ? -4 : cues == 1 ? -1 : 0;
    }

    private static bool IsEpisode(string label) => WordFolding.Fold(label) is "podcast" or "episode";

    private static bool IsAudio(string address)
    {
        var end = address.IndexOfAny(['?', '#']);
        var path = end < 0 ? address.AsSpan() : address.AsSpan(0, end);
        return path.EndsWith(".mp3", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith(".m4a", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith(".ogg", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith(".opus", StringComparison.OrdinalIgnoreCase);
    }
}
