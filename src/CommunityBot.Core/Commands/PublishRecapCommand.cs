using System.Globalization;

using CommunityBot.Core.Announcements;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Recaps;
using CommunityBot.Core.Takeaways;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Commands;

/// <summary>
/// Publishes a recap in every announcement channel, at most once: the page of a recap by its id, or what an organiser
/// wrote in the form and has seen as a preview. Invoked by buttons and by the form.
/// </summary>
public sealed class PublishRecapCommand : IBotCommand
{
    internal const string Name = "publish";

    public CommandSpec Spec { get; } = new(Name, "Publish a recap in the announcement channels")
    {
        ForOrganisers = true,
        IsButtonOnly = true,
        Needs = CommandNeeds.Takeaways | CommandNeeds.Recaps,
    };

    public CommandAnswer Answer(CommandRequest request)
    {
        if (RecapForm.IsSubmission(request.Invocation))
        {
            return Submit(request);
        }

        var argument = request.Invocation.Text.Trim();
        return argument.Split(' ') switch
        {
            [RecapEditor.Write, var id] => PageNamed(id, request) is { } page
                ? new RecapEditor(page, request).Open()
                : new CommandAnswer(new Message(request.Phrases.Organisers.PageNotFound)),
            [RecapEditor.Edit, var reference, var told] when Number(told) is { } number => WithDraft(
                reference, request, (editor, draft) => editor.Open(draft, number)),
            [RecapEditor.Edit, var reference, var told, var first]
                when (Number(told), Number(first)) is ({ } number, { } from) => WithDraft(
                    reference, request, (editor, draft) => editor.Open(draft, number, from)),
            [RecapEditor.Compare, var reference] => WithDraft(
                reference, request, (editor, draft) => editor.Conflict(draft)),
            [RecapEditor.Post, var reference] => WithDraft(
                reference, request, (editor, draft) => Publish(editor, draft, draft.Base, request)),
            [RecapEditor.Over, var reference, var told] when Number(told) is { } number => WithDraft(
                reference, request, (editor, draft) => Publish(editor, draft, number, request)),
            _ => PublishPage(argument, request),
        };
    }

    /// <summary>
    /// A recap that an earlier version posted from the form is recorded under the meetup's own lineage, so its page
    /// would be posted as another recap.
    /// </summary>
    internal static bool IsPostedFromForm(Meetup recap, CommandRequest request) =>
        request.Calendar.MeetupsOf(recap).Any(meetup => RecapStages.IsPostedFromForm(meetup, recap, request.Recaps));

    internal static string AlreadyPosted(Meetup recap, Phrases phrases) =>
        Phrases.Format(phrases.Organisers.RecapAlreadyPostedFormat, phrases.Quoted(recap.Heading));

    /// <summary>
    /// What an organiser wrote in the form is kept, and shown as it would be posted; a button of the preview posts it.
    /// </summary>
    internal static CommandAnswer Submit(CommandRequest request)
    {
        var argument = request.Argument(SharedOptions.Meetup);
        var whole = RecapForm.PartIn(argument) is { } part
            ? request.Drafts.LastOrDefault(each => each.Reference == part.Draft)
            : null;
        if ((whole is not null ? RecapEditor.For(whole, request)?.Subject
                : RecapForm.PartIn(argument) is null ? PageNamed(RecapForm.MeetupNameIn(argument), request)
                : null) is not { } page)
        {
            var (phrases, written) = (request.Phrases, RecapForm.WordsOf(request.Invocation));
            return new CommandAnswer(new Message(phrases.Organisers.PageNotFound)
            {
                Blocks =
                [
                    new Block.Paragraph(phrases.Organisers.PageNotFound),
                    new Block.Paragraph(phrases.RecapEditor.WordsKept),
                    new Block.Preformatted(written),
                ],
            });
        }

        var editor = new RecapEditor(page, request);
        var draft = editor.Read(request.Invocation, argument, whole);
        var answer = editor.Refusal(draft) is { } refusal ? new CommandAnswer(refusal)
            : editor.IsOutdated(draft.Base) ? editor.Conflict(draft)
            : new CommandAnswer(editor.Preview(draft));
        return answer with { Effects = [new CommandEffect.SaveRecapSubmission(draft)] };
    }

    /// <param name="told">The number of the revision that the organiser knows of.</param>
    private static CommandAnswer Publish(RecapEditor editor, RecapSubmission draft, int told, CommandRequest request)
    {
        if (request.Revisions.FirstOrDefault(revision => revision.Draft == draft.Reference) is { } published)
        {
            // Pressed again: what is posted already is not posted twice.
            return Publish(editor, published, isNew: false, request);
        }

        return editor.Refusal(draft) is { } refusal ? new CommandAnswer(refusal)
            : editor.IsOutdated(told) ? editor.Conflict(draft)
            : Publish(editor, editor.Revision(draft), isNew: true, request);
    }

    private static CommandAnswer Publish(
        RecapEditor editor, RecapRevision revision, bool isNew, CommandRequest request)
    {
        var (phrases, community) = (request.Phrases, request.Community.Phrases);
        var recap = editor.RecapOf(revision.Words);
        var title = RecapCard.TitleOf(recap, phrases);
        return new CommandAnswer(new Message(title.TrimEnd('.') + ".") { Title = title })
        {
            Effects = [new CommandEffect.PublishRecap(revision, editor.Subject, isNew)],
            FollowUps =
            [
                Copy(
                    phrases.Organisers.SaveAsPage,
                    RecapPage.Write(recap.Heading, recap.When.Date, recap.Links.Video, recap.Talks, community)),
                .. RecapTalkLines.Chapters(recap.Talks, community) is { } chapters
                    ? [Copy(phrases.Organisers.ChaptersOffer, chapters)]
                    : Array.Empty<Message>(),
            ],
        };
    }

    private static Message Copy(string sentence, string text) => new(sentence)
    {
        Blocks = [new Block.Paragraph(sentence), new Block.Preformatted(text)],
    };

    private static CommandAnswer PublishPage(string id, CommandRequest request) =>
        RecapNamed(id, request.Calendar) is not { } recap
            ? new CommandAnswer(new Message(request.Phrases.Organisers.PageNotFound))
            : IsPostedFromForm(recap, request)
                ? new CommandAnswer(new Message(AlreadyPosted(recap, request.Phrases)))
                : new CommandAnswer(new Message(RecapCard.TitleOf(recap, request.Phrases).TrimEnd('.') + ".")
                {
                    Title = RecapCard.TitleOf(recap, request.Phrases),
                })
                {
                    Effects = [new CommandEffect.PostNow(RecapKind.KindName, recap.Id)],
                };

    /// <summary>Only the organiser who wrote a draft publishes it: its preview was private.</summary>
    private static CommandAnswer WithDraft(
        string reference, CommandRequest request, Func<RecapEditor, RecapSubmission, CommandAnswer> answer) =>
        request.Drafts.LastOrDefault(draft => draft.Reference == reference) is { } draft
        && RecapEditor.For(draft, request) is { } editor
            ? answer(editor, draft)
            : new CommandAnswer(new Message(request.Phrases.RecapEditor.DraftGone));

    private static int? Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>By id, or by the prefix that a platform has left of a long one.</summary>
    private static Meetup? RecapNamed(string id, MeetupCalendar calendar) =>
        calendar.Find(new MeetupId(id)) is { Kind: MeetupKind.Recap } recap ? recap
        : id.Length >= TakeawaysCommand.MaxIdLength
            ? calendar.Recaps.FirstOrDefault(page => page.Id.Value.StartsWith(id, StringComparison.Ordinal))
            : null;

    /// <summary>A meetup that has begun, or a recap.</summary>
    private static Meetup? PageNamed(string id, CommandRequest request) =>
        request.Calendar.Find(new MeetupId(id))
        ?? (new MeetupFinder(request, page => page.Kind is MeetupKind.Meetup && page.When.EffectiveStart <= request.Now)
            .Find(id) is [var only] ? only : null)
        ?? RecapNamed(id, request.Calendar);
}
