using CommunityBot.Core.Announcements;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;

using NodaTime;

namespace CommunityBot.Core.Commands;

/// <summary>
/// Shows an organiser a coming post or the recap as it would be posted, or a draft if there is no recap page. Posts
/// nothing.
/// </summary>
public sealed class PreviewCommand : IBotCommand
{
    internal const string Name = "preview";

    private const string PostPrefix = "post ";

    private static readonly RecapKind Recap = new();

    public CommandSpec Spec { get; } = new(Name, "Preview a recap before it is published")
    {
        ForOrganisers = true,
        IsButtonOnly = true,
        Needs = CommandNeeds.Takeaways | CommandNeeds.Overview,
    };

    /// <summary>The argument that previews a planned post.</summary>
    internal static string ArgumentOf(PostKey post) => PostPrefix + post.Reference;

    public CommandAnswer Answer(CommandRequest request)
    {
        var typed = request.Invocation.Text.Trim();
        if (typed.StartsWith(PostPrefix, StringComparison.Ordinal))
        {
            return new CommandAnswer(Planned(typed[PostPrefix.Length..], request));
        }

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

    /// <summary>A coming post as it would be at its time.</summary>
    private static Message Planned(string reference, CommandRequest request)
    {
        if (request.Overview.Upcoming.FirstOrDefault(post => post.Key.Reference == reference) is not { } planned)
        {
            return new Message(request.Phrases.Organisers.PostNotFound);
        }

        var at = Instant.Max(planned.Due, request.Now);

        // The overview is built without the sentences from the chat, which only this kind has.
        return WithPreviewNote(
            planned is { Key.Kind: RecapDraftKind.KindName, Meetup: { } meetup }
                ? new RecapDraftKind().Compose(
                    new AnnouncementRequest(meetup, request.Community, request.Calendar, at)
                    {
                        Takeaways = request.Takeaways,
                    })
                : planned.Compose(at),
            request);
    }

    private static Message WithPreviewNote(Message recap, CommandRequest request) => recap with
    {
        Blocks = [new Block.Note(request.Phrases.Organisers.OnlyPreviewed), .. recap.Blocks],
    };
}
