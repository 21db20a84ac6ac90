using System.Globalization;

using CommunityBot.Core.Announcements;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Recaps;
using CommunityBot.Core.Takeaways;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Commands;

/// <summary>
/// What an organiser sees who writes or corrects the recap of one meetup: the form, the preview of its words, and the
/// difference from what another organiser published in the meantime.
/// </summary>
internal sealed class RecapEditor
{
    /// <summary>The arguments of the buttons begin with these words.</summary>
    internal const string Write = "write";
    internal const string Edit = "edit";
    internal const string Post = "post";
    internal const string Over = "over";
    internal const string Compare = "compare";

    private static readonly RecapKind Kind = new();

    private readonly CommandRequest request;
    private readonly Phrases phrases;
    private readonly RecapEditorPhrases words;
    private readonly Meetup? page;

    /// <param name="subject">A meetup or its recap.</param>
    public RecapEditor(Meetup subject, CommandRequest request)
    {
        this.request = request;
        (phrases, words) = (request.Phrases, request.Phrases.RecapEditor);
        Subject = subject.Kind is not MeetupKind.Recap ? subject
            : request.Calendar.WrittenOf(subject)?.Subject
                ?? MeetupTalks.MeetupOf(subject, request.Calendar)
                ?? subject;
        var recap = Subject.Kind is MeetupKind.Recap ? Subject : MeetupTalks.RecapOf(Subject, request.Calendar);
        page = request.Calendar.WrittenOf(Subject) is { IsOfPage: false } ? null : recap;
        Latest = request.Revisions.LastOrDefault(revision => Subject.Lineage.Includes(revision.Lineage));
    }

    /// <summary>The meetup; its recap where it has no page.</summary>
    public Meetup Subject { get; }

    /// <summary>What was published last with the form; null if nothing was.</summary>
    public RecapRevision? Latest { get; }

    /// <summary>The meetup of a draft; null if it is not in the calendar any more.</summary>
    public static RecapEditor? For(RecapSubmission draft, CommandRequest request) =>
        (request.Calendar.Pages.FirstOrDefault(page => page is
        { ReplacedBy: null, Kind: MeetupKind.Meetup or MeetupKind.Recap }
                && page.Lineage.Includes(draft.Lineage))
            ?? request.Calendar.Find(new MeetupId(draft.Lineage))) is { } subject
            ? new RecapEditor(subject, request)
            : null;

    /// <summary>
    /// The form with what the caller wrote last, if it is not published, else with what is published, else with what
    /// the meetup's page knows.
    /// </summary>
    public CommandAnswer Open()
    {
        var (filled, revision, at) = Filled();
        return Open(filled, revision, at, $"{Write} {Subject.Id}");
    }

    /// <summary>The form with the words of a draft.</summary>
    /// <param name="told">The number of the revision that the organiser knows of.</param>
    /// <param name="from">The number of the first talk in the form, from 0.</param>
    public CommandAnswer Open(RecapSubmission draft, int told, int from = 0)
    {
        var argument = string.Create(CultureInfo.InvariantCulture, $"{Edit} {draft.Reference} {told}");
        return from == 0
            ? Open(draft.Words, told, draft.At, argument)
            : Open(
                draft.Words, told, draft.At, string.Create(CultureInfo.InvariantCulture, $"{argument} {from}"),
                new RecapFormPart(from, draft.Reference));
    }

    /// <summary>What the submission of a form wrote.</summary>
    /// <param name="whole">The draft with all talks of a form that did not begin with the first; else null.</param>
    public RecapSubmission Read(CommandInvocation invocation, string argument, RecapSubmission? whole)
    {
        var (filled, _, at) = whole is null ? Filled() : (whole.Words, whole.Base, whole.At);
        return new RecapSubmission(
            request.Community.Id,
            Latest?.Lineage ?? Subject.Lineage.Name.Value,
            RecapForm.RevisionIn(argument),
            RecapForm.Read(
                invocation, argument, filled, RecapWords.TalksOf(page ?? Subject, request.Community.Phrases),
                ChosenSince(at)),
            request.Caller,
            Now);
    }

    /// <summary>
    /// The words of the form with the positions of the talks that are among the chapters; no draft if none is.
    /// </summary>
    public (RecapSubmission? Draft, Message Answer) Fill(IReadOnlyList<(Duration Offset, string Title)> chapters)
    {
        var (filled, revision, at) = Filled();
        var (talks, count, others) = RecordingChapters.Apply(filled.Talks, chapters);
        if (count == 0)
        {
            return (null, new Message(chapters.Count == 0 ? words.NoChapters : words.NoChapterOfTalk));
        }

        var draft = new RecapSubmission(
            request.Community.Id, Latest?.Lineage ?? Subject.Lineage.Name.Value, revision,
            (filled with { Talks = talks }).With(ChosenSince(at)), request.Caller, Now);
        var sentence = Phrases.Format(words.OffsetsFilledFormat, phrases.Quoted(Subject.Heading));
        return (draft, new Message(sentence)
        {
            Blocks =
            [
                new Block.Paragraph(sentence),
                new Block.Bullets(
                [
                    .. RecapTalkLines.Split(talks).Select(block => RichText.FromString(block.Split('\n')[0])),
                ]),
                .. others.Count == 0 ? Array.Empty<Block>() :
                [
                    new Block.Note(phrases.Labelled(
                        words.OtherChapters,
                        TextTruncation.Shorten(string.Join(", ", others.Select(phrases.Quoted)), 500))),
                ],
                new Block.Buttons([EditButton(draft, revision)]),
            ],
        });
    }

    /// <summary>Why a draft cannot be published, with its words kept; null if it can.</summary>
    public Message? Refusal(RecapSubmission draft)
    {
        var recap = draft.Words.ApplyTo(page ?? Subject, request.Community.Phrases);
        var sentence = draft.Words is { Recording.Length: > 0, Address: null }
            ? Phrases.Format(
                phrases.Organisers.NoWebAddressFormat,
                phrases.Quoted(TextTruncation.Shorten(draft.Words.Recording, 80)))
            : recap.Links.Video is null && recap.Talks.All(talk => talk is { Video: null, Takeaways: [] })
                ? phrases.Organisers.FormEmpty
                : null;
        return sentence is null ? null : new Message(sentence)
        {
            Blocks =
            [
                new Block.Paragraph(sentence),
                .. (draft.Words with { Recording = "" }).Text is { Length: > 0 } written
                    ? [new Block.Preformatted(written)]
                    : Array.Empty<Block>(),
                new Block.Buttons([EditButton(draft, draft.Base)]),
            ],
        };
    }

    /// <summary>The recap as it would be posted, with what to look at before.</summary>
    public Message Preview(RecapSubmission draft)
    {
        var recap = RecapOf(draft.Words);
        var announcement = new AnnouncementRequest(recap, request.Community, request.Calendar, request.Now);
        var card = CustomTemplates.Apply(
            Kind.Compose(announcement), request.Community.Announcements.Of(Kind.Name), announcement);
        var sentence = IsPosted ? words.PreviewOfCorrection : words.Preview;
        var missing = RecapReview.Missing(recap, Subject, phrases, request.Community.Phrases).ToList();
        return card with
        {
            Summary = $"{RecapCard.TitleOf(recap, phrases).TrimEnd('.')}. {sentence}",
            Blocks =
            [
                new Block.Paragraph(sentence),
                .. PullRequest(),
                .. RecapReview.Warnings(recap, phrases).Select(warning => new Block.Paragraph($"⚠️ {warning}")),
                .. missing.Count > 0
                    ? [new Block.Note(phrases.Labelled(words.Missing, string.Join("; ", missing) + "."))]
                    : Array.Empty<Block>(),
                new Block.Buttons(
                [
                    new Button.Invoke(words.Publish, PublishRecapCommand.Name, $"{Post} {draft.Reference}")
                    {
                        IsForOrganisers = true,
                    },
                    EditButton(draft, draft.Base),
                ]),
                .. OtherTalks(draft),
                .. card.Blocks,
            ],
        };
    }

    /// <summary>True if another organiser has published since the form was opened.</summary>
    public bool IsOutdated(int revision) => (Latest?.Number ?? 0) != revision;

    /// <summary>What another organiser has published since the form was opened, beside the caller's words.</summary>
    public CommandAnswer Conflict(RecapSubmission draft)
    {
        if (Latest is not { } latest)
        {
            return new CommandAnswer(Preview(draft));
        }

        var number = latest.Number.ToString(CultureInfo.InvariantCulture);
        return new CommandAnswer(new Message(words.Conflict)
        {
            Blocks =
            [
                new Block.Paragraph(words.Conflict),
                new Block.Facts(
                [
                    new(words.PublishedBy, RichText.Of(new Span.Person(latest.By))),
                    new(words.PublishedAt, RichText.Of(
                        new Span.Timestamp(latest.At, request.Community.Zone, TimestampStyle.DateAndTime)
                        {
                            Phrases = phrases,
                        })),
                    new(words.Changed, string.Join("; ", ChangesSince(draft.Base, latest.Words))),
                ]),
                new Block.Buttons(
                [
                    new Button.Invoke(
                        words.PublishMine, PublishRecapCommand.Name, $"{Over} {draft.Reference} {number}")
                    {
                        IsForOrganisers = true,
                    },
                    EditButton(draft, latest.Number),
                ]),
            ],
        })
        {
            FollowUps = [Quote(words.PublishedNow, latest.Words.Text), Quote(words.YourWords, draft.Words.Text)],
        };
    }

    /// <summary>The next revision, with the takeaways that were chosen since the draft was written.</summary>
    public RecapRevision Revision(RecapSubmission draft) => new(
        request.Community.Id,
        Latest?.Lineage ?? Subject.Lineage.Name.Value,
        (Latest?.Number ?? 0) + 1,
        draft.Words.With(ChosenSince(draft.At)),
        request.Caller,
        Now)
    {
        Page = page is null ? null : RecapWords.FingerprintOf(page),
        Draft = draft.Reference,
    };

    /// <summary>The recap that the words make now.</summary>
    public Meetup RecapOf(RecapWords written) => page is null
        ? WrittenRecap.Make(
            written, Subject, WrittenRecap.NextAfter(request.Now, Subject, request.Calendar),
            request.Community.Phrases)
        : written.ApplyTo(page, request.Community.Phrases);

    /// <summary>Not before the last takeaway, whatever the clock shows: the words contain it, or left it out.</summary>
    private Instant Now => TakeawaySection.Of(Subject, request.Takeaways).Select(takeaway => takeaway.AddedAt)
        .Append(request.Now).Max();

    private bool IsPosted => request.Recaps.Any(entry => entry.State is PostState.Posted
        && (Subject.Lineage.Includes(entry.Key.Lineage) || page?.Lineage.Includes(entry.Key.Lineage) == true));

    /// <returns>Takeaways that were chosen later are not in the words.</returns>
    private (RecapWords Words, int Revision, Instant At) Filled()
    {
        var (number, published) = (Latest?.Number ?? 0, Latest?.At ?? Instant.MinValue);
        var own = request.Drafts.LastOrDefault(draft => Subject.Lineage.Includes(draft.Lineage));
        return own is not null
            && own.At >= published
            && request.Revisions.All(revision => revision.Draft != own.Reference)
                ? (own.Words, own.Base, own.At)
                : (Published, number, published);
    }

    private IReadOnlyList<Takeaway> ChosenSince(Instant moment) =>
        [.. TakeawaySection.Of(Subject, request.Takeaways).Where(takeaway => takeaway.AddedAt > moment)];

    private RecapWords Published => request.Calendar.WrittenOf(Subject) is { IsPageNewer: false } written
        ? written.Revision.Words
        : RecapWords.Of(page ?? Subject, request.Community.Phrases);

    private CommandAnswer Open(
        RecapWords filled, int revision, Instant since, string argument, RecapFormPart? part = null)
    {
        var sentence = page is null && Latest is null
            ? Phrases.Format(
                phrases.Organisers.NoRecapPageFormat, phrases.Quoted(Subject.Heading),
                request.TypedName(RecapCommand.Name))
            : phrases.Labelled(phrases.Recap, Subject.Heading);
        return new CommandAnswer(new Message(sentence)
        {
            Title = phrases.Labelled(phrases.Recap, Subject.Heading),
            Blocks =
            [
                new Block.Paragraph(sentence),
                .. PullRequest(),
                new Block.Buttons(
                [
                    new Button.Invoke(phrases.Organisers.WriteRecap, PublishRecapCommand.Name, argument)
                    {
                        IsForOrganisers = true,
                    },
                ]),
            ],
        })
        {
            Form = RecapForm.For(Subject, filled, revision, since, ChosenSince(since), phrases, part),
        };
    }

    private IEnumerable<Block> PullRequest() =>
        request.Calendar.WrittenOf(Subject)?.Revision.PullRequest is { } address
            ? [new Block.Paragraph(RecapPageText.PullRequest(address, phrases))]
            : [];

    /// <summary>Names of the fields that differ, and of the talks whose lines differ.</summary>
    private IEnumerable<string> ChangesSince(int revision, RecapWords now)
    {
        var before = request.Revisions.FirstOrDefault(
                earlier => earlier.Number == revision && Subject.Lineage.Includes(earlier.Lineage))?.Words
            ?? RecapWords.Of(page ?? Subject, request.Community.Phrases);
        if (before.Recording.Trim() != now.Recording.Trim())
        {
            yield return phrases.Organisers.RecordingUrl;
        }

        var (old, current) = (Blocks(before), Blocks(now));
        var changed = current.Except(old).Concat(old.Except(current))
            .Select(block => block.Split('\n')[0]).Distinct(StringComparer.Ordinal).ToList();
        if (changed.Count > 0)
        {
            yield return string.Join(", ", changed.Select(line => phrases.Quoted(TextTruncation.Shorten(line, 80))));
        }

        if (before.Chat.Trim() != now.Chat.Trim())
        {
            yield return phrases.FromTheChat;
        }

        static List<string> Blocks(RecapWords words) =>
            [.. RecapTalkLines.Split(words.Talks).Select(block => block.TrimEnd('*', ' ', '\n'))];
    }

    /// <summary>The forms for talks that do not fit in the first.</summary>
    private IEnumerable<Block> OtherTalks(RecapSubmission draft)
    {
        var options = RecapForm.Parts(draft.Words.Talks).Skip(1)
            .Select(part => new SelectOption(
                TextTruncation.Shorten(
                    string.Create(CultureInfo.InvariantCulture, $"{part.From + 1}. {part.Headline}"), 75),
                string.Create(
                    CultureInfo.InvariantCulture, $"{Edit} {draft.Reference} {draft.Base} {part.From}")))
            .ToList();
        return options.Count == 0
            ? []
            : [new Block.SelectMenu(words.OtherTalks, PublishRecapCommand.Name, options)];
    }

    private Button.Invoke EditButton(RecapSubmission draft, int told) => new(
        words.EditAgain, PublishRecapCommand.Name,
        string.Create(CultureInfo.InvariantCulture, $"{Edit} {draft.Reference} {told}"))
    {
        IsForOrganisers = true,
    };

    private static Message Quote(string sentence, string text) => new(sentence)
    {
        Blocks = [new Block.Paragraph(sentence), new Block.Preformatted(text)],
    };
}
