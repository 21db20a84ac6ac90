using System.Globalization;

using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Recaps;
using CommunityBot.Core.Takeaways;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Commands;

/// <summary>The form for a recap, and the words of its submission.</summary>
internal static class RecapForm
{
    private const string RecordingField = "recording";
    private const string TalksField = "talks";
    private const string Chat = "chat";

    /// <summary>The fields of forms that were opened before an update of the bot: one for each of four talks.</summary>
    private const string Takeaways = "takeaways-";

    /// <summary>A form has five fields; two are for the recording and the chat.</summary>
    private const int MaxTalkFields = 3;

    /// <summary>
    /// Precedes the number of the revision that the form was opened with, the timestamp of the latest takeaway that it
    /// shows, and the meetup's id.
    /// </summary>
    private const string Opened = "at";

    /// <summary>
    /// Precedes the number of the first talk that the form shows, the reference of the draft with all talks, and what
    /// follows <see cref="Opened"/> without the meetup, which is the draft's.
    /// </summary>
    private const string Part = "part";

    /// <summary>More forms for the talks of one recap are not offered, which is the limit of a menu.</summary>
    private const int MaxParts = 25;

    /// <summary>The same without a revision, in forms that were opened before an update of the bot.</summary>
    private const string Shown = "shown";

    /// <summary>Of a field in characters; the limit of every platform.</summary>
    private const int MaxLength = 3000;

    /// <summary>What an organiser adds to the lines of the talks needs room in the field.</summary>
    private const int MaxInitialLength = MaxLength / 2;

    /// <summary>Of the initial value where the talks do not fit in that length.</summary>
    private const int MaxFilledLength = MaxLength - 200;

    /// <param name="subject">The meetup; the recap where its meetup has no page.</param>
    /// <param name="words">What the form is filled with.</param>
    /// <param name="revision">The number of the revision that they correct; 0 if there is none.</param>
    /// <param name="since">When they were written; later takeaways are not among them.</param>
    /// <param name="chosen">Those later takeaways from the chat.</param>
    /// <param name="part">Null for the first talks.</param>
    public static Form For(
        Meetup subject, RecapWords words, int revision, Instant since, IReadOnlyList<Takeaway> chosen,
        Phrases phrases, RecapFormPart? part = null)
    {
        var shown = ThatFit(chosen, words.Chat.Length);
        var chat = words.With(shown).Chat;
        return new Form(phrases.Recap, PublishRecapCommand.Name, Argument(subject, revision, since, shown, part),
        [
            new FormField(RecordingField, phrases.Organisers.RecordingUrl)
            {
                Placeholder = "https://…",
                InitialValue = words.Recording,
                MaxLength = 500,
            },
            .. ShownTalks(words.Talks, part?.From ?? 0).DefaultIfEmpty("").Select((lines, index) => new FormField(
                TalksFieldAt(index), index == 0 ? phrases.Organisers.TalksOfRecap : phrases.RecapEditor.MoreTalks)
            {
                IsMultiline = true,
                Placeholder = phrases.Organisers.TalkLineExample,
                InitialValue = lines,
                MaxLength = MaxLength,
            }),
            .. chat.Length == 0 ? Array.Empty<FormField>() :
            [
                new FormField(Chat, phrases.FromTheChat)
                {
                    IsMultiline = true,
                    Placeholder = phrases.Organisers.OneSentencePerLine,
                    InitialValue = chat,
                    MaxLength = MaxLength,
                },
            ],
        ])
        {
            SubmitLabel = phrases.Send,
            CancelLabel = phrases.Cancel,
        };
    }

    public static bool IsSubmission(CommandInvocation invocation) => invocation.Options.Keys.Any(IsField);

    /// <summary>The meetup's name in a form's argument.</summary>
    public static string MeetupNameIn(string argument) => ArgumentOf(argument).Meetup;

    /// <summary>The number of the revision that the form was opened with.</summary>
    public static int RevisionIn(string argument) => ArgumentOf(argument).Revision;

    /// <summary>The talks of a form that began with others than the first; null for every other form.</summary>
    public static RecapFormPart? PartIn(string argument) =>
        argument.Split(' ') is [Part, var from, var draft, _, _] && Number(from) is { } first
            ? new RecapFormPart((int)Math.Min(first, int.MaxValue), draft)
            : null;

    /// <summary>
    /// The numbers, from 0, of the talks with which forms begin, so that every talk is in one of them. A talk of more
    /// than 8,000 characters is in none.
    /// </summary>
    public static IReadOnlyList<(int From, string Headline)> Parts(string talks)
    {
        var blocks = RecapTalkLines.Split(talks);
        var parts = new List<(int From, string Headline)>();
        for (var next = 0; next < blocks.Count && parts.Count < MaxParts;)
        {
            var count = Fields(blocks, next).Talks;
            if (count > 0)
            {
                parts.Add((next, blocks[next].Split('\n')[0]));
            }

            next += Math.Max(count, 1);
        }

        return parts;
    }

    /// <summary>
    /// The words of a submission. Takeaways that were added while the form was open are included, as the organisers who
    /// added them were promised, and so are the talks for which the form had no room.
    /// </summary>
    /// <param name="filled">What the form was filled with.</param>
    /// <param name="talks">The talks of a form that was opened before an update of the bot.</param>
    /// <param name="chosen">The current takeaways from the chat.</param>
    public static RecapWords Read(
        CommandInvocation invocation, string argument, RecapWords filled, IReadOnlyList<Talk> talks,
        IReadOnlyList<Takeaway> chosen)
    {
        var written = invocation.Options.ToDictionary(
            field => field.Key, field => field.Value.ReplaceLineEndings("\n").Trim(), StringComparer.Ordinal);
        var lines = written.Keys.Any(name => name.StartsWith(Takeaways, StringComparison.Ordinal))
            ? RecapTalkLines.Write(
                talks.Select((talk, index) => talk with
                {
                    Takeaways = [.. Lines(written.GetValueOrDefault($"{Takeaways}{index + 1}"))],
                }),
                recording: null)
            : string.Join("\n\n", WithHiddenTalks(
                filled.Talks,
                PartIn(argument)?.From ?? 0,
                Enumerable.Range(0, MaxTalkFields)
                    .Select(index => written.GetValueOrDefault(TalksFieldAt(index), ""))));
        return new RecapWords(
            written.GetValueOrDefault(RecordingField, ""), lines, written.GetValueOrDefault(Chat, ""))
            .With(chosen.Where(
                takeaway => ArgumentOf(argument).LastShown is not { } shown || takeaway.AddedAt > shown));
    }

    /// <summary>The words of a submission as they are, to be copied into another form.</summary>
    public static string WordsOf(CommandInvocation invocation) => string.Join("\n\n", invocation.Options
        .Where(field => IsField(field.Key) && !string.IsNullOrWhiteSpace(field.Value))
        .OrderBy(field => field.Key is Chat)
        .Select(field => field.Value.Trim()));

    private static bool IsField(string name) => name is RecordingField or Chat
        || name.StartsWith(TalksField, StringComparison.Ordinal)
        || name.StartsWith(Takeaways, StringComparison.Ordinal);

    private static string TalksFieldAt(int index) =>
        index == 0 ? TalksField : string.Create(CultureInfo.InvariantCulture, $"{TalksField}-{index + 1}");

    /// <summary>
    /// Usually all of them (<see cref="TakeawayText.MaxTotalLength"/>). Concurrent additions can exceed the limit;
    /// nothing is lost, because takeaways that a form did not show are added to the recap unchanged.
    /// </summary>
    private static IReadOnlyList<Takeaway> ThatFit(IReadOnlyList<Takeaway> chosen, int length) =>
        [.. chosen.TakeWhile(takeaway => (length += takeaway.Text.Length + 1) <= MaxLength)];

    private static string Argument(
        Meetup subject, int revision, Instant since, IReadOnlyList<Takeaway> shown, RecapFormPart? part)
    {
        var known = shown.Select(takeaway => takeaway.AddedAt).Append(since).Max();
        var moment = Math.Max(known.ToUnixTimeMilliseconds(), 0);
        return part is (var from, var draft)
            ? string.Create(CultureInfo.InvariantCulture, $"{Part} {from} {draft} {revision} {moment}")
            : string.Create(CultureInfo.InvariantCulture, $"{Opened} {revision} {moment} {subject.Id}");
    }

    /// <returns>The moment is null for a form that showed no takeaways.</returns>
    private static (int Revision, Instant? LastShown, string Meetup) ArgumentOf(string argument) =>
        PartIn(argument) is not null && argument.Split(' ') is [_, _, _, var revisionOfPart, var last]
        && Number(revisionOfPart) is { } told && Number(last) is { } seen
            ? ((int)told, Moment(seen), "")
        : argument.Split(' ', 4) switch
        {
            [Opened, var revision, var moment, var meetup] when Number(revision) is { } number
                && Number(moment) is { } shown => ((int)number, Moment(shown), meetup),
            [Shown, var moment, .. var rest] when Number(moment) is { } shown =>
                (0, Moment(shown), string.Join(' ', rest)),
            _ => (0, null, argument),
        };

    private static Instant? Moment(long milliseconds) =>
        milliseconds == 0 ? null : Instant.FromUnixTimeMilliseconds(milliseconds);

    /// <summary>Null for what is none, or would be none of a form's.</summary>
    private static long? Number(string digits) =>
        digits.Length < 15 && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>The initial values of the fields for the talks.</summary>
    private static IReadOnlyList<string> ShownTalks(string talks, int from) =>
        Fields(RecapTalkLines.Split(talks), from).Values;

    /// <summary>What was written, between the talks for which the form had no room; they stay as they are.</summary>
    private static IEnumerable<string> WithHiddenTalks(string talks, int from, IEnumerable<string> written)
    {
        var blocks = RecapTalkLines.Split(talks);
        return blocks.Take(from).Concat(written).Concat(blocks.Skip(from + Fields(blocks, from).Talks))
            .Where(block => block.Length > 0);
    }

    /// <summary>One field if that leaves room to write, else up to three.</summary>
    private static (IReadOnlyList<string> Values, int Talks) Fields(IReadOnlyList<string> all, int from)
    {
        IReadOnlyList<string> blocks = [.. all.Skip(from)];
        var roomy = FieldsUpTo(MaxInitialLength, blocks);
        var full = roomy.Talks == blocks.Count ? roomy : FieldsUpTo(MaxFilledLength, blocks);
        return full.Talks > 0 || blocks.Count == 0 ? full
            : Pieces(blocks[0]) is { } pieces ? (pieces, 1)
            : full;
    }

    /// <summary>The lines of one talk in several fields; null if they do not fit.</summary>
    private static List<string>? Pieces(string block)
    {
        var pieces = new List<string> { "" };
        foreach (var line in block.Split('\n'))
        {
            if (pieces[^1].Length + 1 + line.Length <= MaxFilledLength)
            {
                pieces[^1] = pieces[^1].Length == 0 ? line : $"{pieces[^1]}\n{line}";
            }
            else
            {
                pieces.Add(line);
            }
        }

        pieces.RemoveAll(piece => piece.Length == 0);
        return pieces.Count <= MaxTalkFields && pieces.All(piece => piece.Length <= MaxLength) ? pieces : null;
    }

    private static (IReadOnlyList<string> Values, int Talks) FieldsUpTo(int length, IReadOnlyList<string> blocks)
    {
        var (values, count) = (new List<string>(), 0);
        foreach (var block in blocks)
        {
            if (values.Count > 0 && values[^1].Length + 2 + block.Length <= length)
            {
                values[^1] += "\n\n" + block;
            }
            else if (values.Count < MaxTalkFields && block.Length <= length)
            {
                values.Add(block);
            }
            else
            {
                break;
            }

            count++;
        }

        return (values, count);
    }

    private static IEnumerable<string> Lines(string? text) => (text ?? "")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.TrimStart('*', '-', '•', ' '))
        .Where(line => line.Length > 0);
}

/// <summary>The talks of a form that does not begin with the first.</summary>
/// <param name="From">The number of its first talk, from 0.</param>
/// <param name="Draft">The <see cref="RecapSubmission.Reference"/> of the draft with all talks.</param>
internal sealed record RecapFormPart(int From, string Draft);
