using CommunityBot.Core.Announcements;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;

namespace CommunityBot.Core.Commands;

/// <summary>
/// Announces a new page at once, without waiting until it has been unchanged for the debounce period. Invoked by a
/// button of the overview.
/// </summary>
public sealed class AnnounceNowCommand : IBotCommand
{
    internal const string Name = "announce";

    public CommandSpec Spec { get; } = new(Name, "Announce a new page at once")
    {
        ForOrganisers = true,
        IsButtonOnly = true,
    };

    public CommandAnswer Answer(CommandRequest request) =>
        request.Calendar.Find(new MeetupId(request.Invocation.Text.Trim())) is { } meetup && meetup.IsSchedulable
            && meetup.When.EffectiveEnd > request.Now
            ? new CommandAnswer(new Message(meetup.Caption(request.Phrases)))
            {
                Effects = [new CommandEffect.PostNow(AnnouncedKind.KindName, meetup.Id)],
            }
            : new CommandAnswer(new Message(request.Phrases.Organisers.PageNotFound));
}
