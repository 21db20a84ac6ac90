using CommunityBot.Core.Announcements;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;

namespace CommunityBot.Core.Commands;

/// <summary>
/// Shows an organiser the recap as it would be posted, or a draft if there is no recap page. Posts nothing.
/// </summary>
public sealed class PreviewCommand : IBotCommand
{
    internal const string Name = "preview";

    private static readonly RecapKind Recap = new();

    public CommandSpec Spec { get; } = new(Name, "Preview a recap before it is published")
    {
        ForOrganisers = true,
        IsButtonOnly = true,
        Needs = CommandNeeds.Takeaways,
    };

    public CommandAnswer Answer(CommandRequest request)
    {
        var typed = request.Invocation.Text.Trim();
        var finder = new MeetupFinder(request);
        var named = request.Calendar.Find(new MeetupId(typed)) ?? (finder.Find(typed) is [var best, ..] ? best : null);
        if (named is not { } meetup)
        {
            return new CommandAnswer(request.Calendar.LastKnown(new MeetupId(typed)) is null
                ? NotFoundAnswer.Meetup(typed, finder.Nearest(typed, 3), Name, request.Phrases)
                : new Message(request.Phrases.Organisers.PageNotFound));
        }

        var page = meetup.Kind is MeetupKind.Recap ? meetup : MeetupTalks.RecapOf(meetup, request.Calendar);
        var announcement = new AnnouncementRequest(page ?? meetup, request.Community, request.Calendar, request.Now)
        {
            Takeaways = request.Takeaways
        };
        return page is null
            ? new CommandAnswer(RecapDraftKind.Draft(announcement))
            : new CommandAnswer(
                WithPreviewNote(CustomTemplates.Apply(
                    Recap.Compose(announcement), request.Community.Announcements.Of(RecapKind.KindName),
                    announcement), request));
    }

    private static Message WithPreviewNote(Message recap, CommandRequest request) => recap with
    {
        Blocks = [new Block.Note(request.Phrases.Organisers.OnlyPreviewed), .. recap.Blocks],
    };
}
