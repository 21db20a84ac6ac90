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
    private static readonly RecapDraftKind Draft = new();

    public CommandSpec Spec { get; } = new(Name, "Preview a recap before it is published")
    {
        ForOrganisers = true,
        IsButtonOnly = true,
        NeedsTakeaways = true,
    };

    public CommandAnswer Answer(CommandRequest request)
    {
        if (request.Calendar.Find(new MeetupId(request.Call.Text.Trim())) is not { } evening)
        {
            return new CommandAnswer(new Message(request.Phrases.Organisers.PageIsGone));
        }

        var page = evening.Kind is MeetupKind.Recap ? evening : request.Calendar.RecapOf(evening);
        var asked = new AnnouncementRequest(page ?? evening, request.Community, request.Calendar, request.Now);
        return page is null
            ? new CommandAnswer(Draft.Compose(asked))
            : new CommandAnswer(
                Unposted(CustomTemplates.Applied(
                    Recap.Compose(asked), request.Community.Announcements.Of(RecapKind.KindName), asked), request));
    }

    private static Message Unposted(Message recap, CommandRequest request) => recap with
    {
        Blocks = [new Block.Note(request.Phrases.Organisers.OnlyPreviewed), .. recap.Blocks],
    };
}
