using System.Globalization;
using System.Text.RegularExpressions;

using CommunityBot.Core.Meetups;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Commands;

/// <summary>
/// The talks of a recap as the lines of one form field, because a form has five fields and an evening may have twelve
/// talks: "35:45 Title – Speaker", and below it a line with an asterisk for each takeaway.
/// </summary>
internal static partial class RecapTalkLines
{
    private const string BeforeSpeakers = " – ";

    /// <summary>The talks whose lines fit in a field.</summary>
    public static IReadOnlyList<Talk> ThatFit(IReadOnlyList<Talk> talks, int length)
    {
        var count = talks.Count;
        while (count > 0 && Write(talks.Take(count)).Length > length)
        {
            count--;
        }

        return [.. talks.Take(count)];
    }

    public static string Write(IEnumerable<Talk> talks) => string.Join("\n\n", talks.Select(talk =>
        (talk.Offset is { } offset ? Recording.Clock(offset) + " " : "")
        + talk.Title
        + (talk.Speakers.Count > 0 ? BeforeSpeakers + string.Join(", ", talk.Speakers) : "")
        + (talk.Takeaways.Count > 0 ? string.Concat(talk.Takeaways.Select(line => $"\n* {line}")) : "\n* ")));

    /// <summary>
    /// The chapters of the recording for its description, the first at 0:00, without which services show none; null for
    /// fewer than two talks with an offset.
    /// </summary>
    /// <remarks>https://support.google.com/youtube/answer/9884579</remarks>
    public static string? Chapters(IEnumerable<Talk> talks, Phrases phrases)
    {
        var known = talks.Where(talk => talk.Offset is not null).OrderBy(talk => talk.Offset).ToList();
        return known.Count < 2 ? null : string.Join('\n', known
            .Select(talk => $"{Recording.Clock(talk.Offset!.Value)} {talk.Title}"
                + (talk.Speakers.Count > 0 ? BeforeSpeakers + string.Join(", ", talk.Speakers) : ""))
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
            if (line[0] is not ('*' or '-' or '•'))
            {
                talks.Add(TalkIn(line, known, recording));
            }
            else if (line.TrimStart('*', '-', '•', ' ') is { Length: > 0 } takeaway)
            {
                var talk = talks.Count > 0 ? talks[^1] : known.Count > 0 ? known[0] : new Talk("");
                talks = [.. talks.SkipLast(1), talk with { Takeaways = [.. talk.Takeaways, takeaway] }];
            }
        }

        // What a list of chapters begins with, pasted from the description of the recording.
        return talks is [{ Offset: { } first, Speakers: [], Takeaways: [] } welcome, _, ..] && first == Duration.Zero
            && !known.Any(talk => talk.Title.Equals(welcome.Title, StringComparison.OrdinalIgnoreCase))
                ? talks.GetRange(1, talks.Count - 1)
                : talks;
    }

    private static Talk TalkIn(string line, IReadOnlyList<Talk> known, Uri? recording)
    {
        var begins = Begins().Match(line);
        var offset = begins.Success ? OffsetOf(begins) : (Duration?)null;
        var said = begins.Success ? line[begins.Length..] : line;
        if (known.FirstOrDefault(talk => talk.Title.Equals(said, StringComparison.OrdinalIgnoreCase)) is not { } talk)
        {
            var at = said.LastIndexOf(BeforeSpeakers, StringComparison.Ordinal);
            talk = at <= 0 ? new Talk(said) : new Talk(said[..at].Trim())
            {
                Speakers = [.. said[(at + BeforeSpeakers.Length)..].Split(
                    [", ", " & "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            };
        }

        return talk with
        {
            Takeaways = [],
            Offset = offset,
            Video = offset is { } from && recording is not null ? Recording.At(recording, from) : null,
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
