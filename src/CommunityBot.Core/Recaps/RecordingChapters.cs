using System.Globalization;
using System.Text.RegularExpressions;

using CommunityBot.Core.Matching;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Core.Recaps;

/// <summary>
/// The chapters in the description of a recording, which is often longer than a field of a form, and the talks that
/// begin with them.
/// </summary>
internal static partial class RecordingChapters
{
    /// <summary>Of a description in bytes; the longest that a service takes has 5,000 characters.</summary>
    public const int MaxBytes = 64 * 1024;

    private const int MaxLineLength = 300;

    private const int MaxChapters = 100;

    /// <summary>A title that is part of another one must have so many characters.</summary>
    private const int MinPartLength = 6;

    /// <summary>The lines with a position and a title, in either order: "35:45 A talk", "A talk (35:45)".</summary>
    public static IReadOnlyList<(Duration Offset, string Title)> In(string text) =>
    [
        .. text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries)
            .Where(line => line.Length is > 0 and <= MaxLineLength)
            .Select(line => PositionFirst().Match(line) is { Success: true } match ? match : PositionLast().Match(line))
            .Where(match => match.Success)
            .Take(MaxChapters)
            .Select(match => (OffsetOf(match), match.Groups["title"].Value.Trim())),
    ];

    /// <summary>
    /// The talks with the positions of the chapters that are about them: by title, else by a title that contains the
    /// other, else by a speaker. Each chapter is one talk's.
    /// </summary>
    /// <param name="talks">The lines of the talks; see <see cref="RecapTalkLines"/>.</param>
    /// <returns>How many talks have a position, and the titles of chapters that are no talk's.</returns>
    public static (string Talks, int Filled, IReadOnlyList<string> Others) Apply(
        string talks, IReadOnlyList<(Duration Offset, string Title)> chapters)
    {
        var blocks = RecapTalkLines.Split(talks).ToList();
        var headlines = blocks.Select(RecapTalkLines.HeadlineOf).ToList();
        var (open, free) = (Enumerable.Range(0, blocks.Count).ToList(), chapters.ToList());
        foreach (var isOf in (Func<string, Talk, bool>[])[IsTitle, HasTitle, HasSpeaker])
        {
            foreach (var index in open.ToList())
            {
                var found = free.FindIndex(chapter => isOf(NormalizedText.Of(chapter.Title), headlines[index]));
                if (found >= 0)
                {
                    blocks[index] = RecapTalkLines.WithOffset(blocks[index], free[found].Offset);
                    free.RemoveAt(found);
                    open.Remove(index);
                }
            }
        }

        return (string.Join("\n\n", blocks), blocks.Count - open.Count, [.. free.Select(chapter => chapter.Title)]);
    }

    private static bool IsTitle(string chapter, Talk talk) => chapter == NormalizedText.Of(talk.Title)
        || chapter == NormalizedText.Of($"{talk.Title} {string.Join(' ', talk.Speakers)}")
        || chapter == NormalizedText.Of($"{string.Join(' ', talk.Speakers)} {talk.Title}");

    private static bool HasTitle(string chapter, Talk talk)
    {
        var title = NormalizedText.Of(talk.Title);
        return (title.Length >= MinPartLength && HasWords(chapter, title))
            || (chapter.Length >= MinPartLength && HasWords(title, chapter));
    }

    private static bool HasSpeaker(string chapter, Talk talk) => talk.Speakers.Any(
        speaker => NormalizedText.Of(speaker) is { Length: >= MinPartLength } name && HasWords(chapter, name));

    private static bool HasWords(string text, string words) =>
        $" {text} ".Contains($" {words} ", StringComparison.Ordinal);

    private static Duration OffsetOf(Match position) =>
        Duration.FromHours(Number(position.Groups["hours"]))
        + Duration.FromMinutes(Number(position.Groups["minutes"]))
        + Duration.FromSeconds(Number(position.Groups["seconds"]));

    private static int Number(Group digits) =>
        digits.Success ? int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"^[^\p{L}\p{N}]{0,4}(?:(?<hours>[0-9]{1,2}):(?=[0-5]?[0-9]:))?(?<minutes>[0-9]{1,3}):(?<seconds>[0-5][0-9])" +
        @"(?![0-9]|:[0-9])[^\p{L}\p{N}\p{S}\p{Pi}""']{1,6}(?<title>\S.*)$")]
    private static partial Regex PositionFirst();

    [GeneratedRegex(
        @"^(?<title>[^\s].{0,250}?)[\s(\[–—-]{1,4}(?:(?<hours>[0-9]{1,2}):(?=[0-5]?[0-9]:))?" +
        @"(?<minutes>[0-9]{1,3}):(?<seconds>[0-5][0-9])[\])]?$")]
    private static partial Regex PositionLast();
}
