using System.Globalization;
using System.Text.RegularExpressions;

using CommunityBot.Core.Meetups;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Recaps;

/// <summary>
/// The talks of a recap as lines of a form, because a form has five fields and an evening may have twelve talks:
/// "35:45 Title – Speaker", and below it a line with an asterisk for each takeaway. A line with an address is the
/// talk's own recording.
/// </summary>
internal static partial class RecapTalkLines
{
    private const string BeforeSpeakers = " – ";

    /// <param name="recording">The address in which the talks begin at their offsets; null if unknown.</param>
    public static string Write(IEnumerable<Talk> talks, Uri? recording) =>
        string.Join("\n\n", talks.Select(talk => Write(talk, recording)));

    /// <summary>The lines of one talk, at the end an asterisk that waits for a takeaway if there is none.</summary>
    public static string Write(Talk talk, Uri? recording) =>
        (talk.Offset is { } offset ? Recording.Clock(offset) + " " : "")
        + Headline(talk)
        + (OwnRecording(talk, recording) is { } own ? $"\n{own}" : "")
        + (talk.Takeaways.Count > 0
            ? string.Concat(talk.Takeaways.Select(line => $"\n* {line.ReplaceLineEndings(" ")}"))
            : "\n* ");

    /// <summary>
    /// The chapters of the recording for its description, the first at 0:00, without which services show none; null for
    /// fewer than two talks with an offset.
    /// </summary>
    /// <remarks>https://support.google.com/youtube/answer/9884579</remarks>
    public static string? Chapters(IEnumerable<Talk> talks, Phrases phrases)
    {
        var known = talks.Where(talk => talk.Offset is not null).OrderBy(talk => talk.Offset).ToList();
        return known.Count < 2 ? null : string.Join('\n', known
            .Select(talk => $"{Recording.Clock(talk.Offset!.Value)} {Headline(talk)}")
            .Prepend(known[0].Offset > Duration.Zero ? $"0:00 {phrases.Organisers.FirstChapter}" : null)
            .OfType<string>());
    }

    /// <param name="known">Whose speakers are those of a line without any.</param>
    /// <param name="recording">The address in which the talks begin at their offsets; null if unknown.</param>
    public static List<Talk> Read(string text, IReadOnlyList<Talk> known, Uri? recording)
    {
        var talks = new List<Talk>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line[0] is '*' or '-' or '•')
            {
                var talk = talks.Count > 0 ? talks[^1] : known.Count > 0 ? known[0] : new Talk("");
                if (TakeawayIn(line) is { } takeaway)
                {
                    talks = [.. talks.SkipLast(1), talk with { Takeaways = [.. talk.Takeaways, takeaway] }];
                }
            }
            else if (talks.Count > 0 && line.Contains("://", StringComparison.Ordinal)
                && Recording.Read(line) is { } own)
            {
                talks[^1] = talks[^1] with { Video = own };
            }
            else
            {
                talks.Add(TalkIn(line, known, recording));
            }
        }

        // What a list of chapters begins with, pasted from the description of the recording.
        return talks is [{ Offset: { } first, Speakers: [], Takeaways: [] } welcome, _, ..] && first == Duration.Zero
            && !known.Any(talk => talk.Title.Equals(welcome.Title, StringComparison.OrdinalIgnoreCase))
                ? talks.GetRange(1, talks.Count - 1)
                : talks;
    }

    /// <summary>The talks as blocks of lines, each with the lines that belong to it.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var blocks = new List<string>();
        foreach (var line in text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            var continues = line.TrimStart() is ['*' or '-' or '•', ..]
                || line.Contains("://", StringComparison.Ordinal);
            if (continues && blocks.Count > 0)
            {
                blocks[^1] += "\n" + line;
            }
            else
            {
                blocks.Add(line);
            }
        }

        return blocks;
    }

    /// <summary>Title and speakers in the first line of a talk.</summary>
    public static Talk HeadlineOf(string block)
    {
        var line = block.Split('\n')[0].Trim();
        return Signed(Begins().Match(line) is { Success: true } begins ? line[begins.Length..] : line);
    }

    /// <summary>The lines of a talk that begins there in the recording.</summary>
    public static string WithOffset(string block, Duration offset) =>
        $"{Recording.Clock(offset)} {Begins().Replace(block.TrimStart(), "", 1)}";

    private static string Headline(Talk talk) =>
        talk.Title + (talk.Speakers.Count > 0 ? BeforeSpeakers + string.Join(", ", talk.Speakers) : "");

    /// <summary>The address of a talk that does not follow from that of the recording and the offset.</summary>
    private static Uri? OwnRecording(Talk talk, Uri? recording) =>
        talk.Video is not { } video
        || (talk.Offset is { } offset && recording is not null && IsAt(video, recording, offset))
            ? null
            : video;

    private static bool IsAt(Uri video, Uri recording, Duration offset) => video == Recording.At(recording, offset)
        || (Recording.AreSame(video, recording) && Recording.OffsetOf(video) == offset);

    /// <summary>Null for an asterisk alone. Two asterisks begin bold words, not a list.</summary>
    private static string? TakeawayIn(string line) =>
        line.Trim('*', '-', '•', ' ').Length == 0 ? null
        : line.Length > 1 && line[0] == line[1] ? line
        : line[1..].TrimStart();

    private static Talk TalkIn(string line, IReadOnlyList<Talk> known, Uri? recording)
    {
        var begins = Begins().Match(line);
        var offset = begins.Success ? OffsetOf(begins) : (Duration?)null;
        var said = begins.Success ? line[begins.Length..] : line;
        var talk = known.FirstOrDefault(talk => Headline(talk).Equals(said, StringComparison.OrdinalIgnoreCase))
            ?? known.FirstOrDefault(talk => talk.Title.Equals(said, StringComparison.OrdinalIgnoreCase))
            ?? Signed(said);
        return talk with
        {
            Takeaways = [],
            Offset = offset,
            Video = offset is not { } from || recording is null ? null
                : talk.Video is { } video && IsAt(video, recording, from) ? video
                : Recording.At(recording, from),
        };
    }

    private static Talk Signed(string said)
    {
        var at = said.LastIndexOf(BeforeSpeakers, StringComparison.Ordinal);
        return at <= 0 ? new Talk(said) : new Talk(said[..at].Trim())
        {
            Speakers = [.. said[(at + BeforeSpeakers.Length)..].Split(
                [", ", " & "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        };
    }

    private static Duration OffsetOf(Match begins) =>
        Duration.FromHours(Number(begins.Groups["hours"]))
        + Duration.FromMinutes(Number(begins.Groups["minutes"]))
        + Duration.FromSeconds(Number(begins.Groups["seconds"]));

    private static int Number(Group digits) =>
        digits.Success ? int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?:(?<hours>[0-9]{1,2}):(?=[0-5]?[0-9]:))?(?<minutes>[0-9]{1,3}):(?<seconds>[0-5][0-9])\s+")]
    private static partial Regex Begins();
}
