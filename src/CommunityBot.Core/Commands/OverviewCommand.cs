using CommunityBot.Core.Organising;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Commands;

/// <summary>
/// <c>/overview</c>: shows organisers unresolved posts, recaps, upcoming posts and content problems. Slack also shows
/// it in App Home.
/// </summary>
public sealed class OverviewCommand : IBotCommand
{
    public const string Name = "overview";

    public CommandSpec Spec { get; } = CommandWords.Of(Name) with
    {
        ForOrganisers = true,
        Needs = CommandNeeds.Overview,
    };

    public CommandAnswer Answer(CommandRequest request)
    {
        var panel = new OverviewPanel(
            request.Overview, request.Calendar, request.Now, request.Community.Zone, request.Phrases,
            PanelPage.Read(request.Invocation.Text));
        return new CommandAnswer(panel.Compose(request.Community.Name));
    }
}
