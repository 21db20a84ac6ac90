using CommunityBot.Core.Organising;

namespace CommunityBot.Core.Commands;

/// <summary>
/// <c>/overview</c>: shows organisers unresolved posts, recaps, upcoming posts and content problems. Slack also shows
/// it in App Home.
/// </summary>
public sealed class OverviewCommand : IBotCommand
{
    public const string Name = "overview";

    public CommandSpec Spec { get; } = new(Name, "Show upcoming and unconfirmed posts, recaps and page problems")
    {
        ForOrganisers = true,
        Needs = CommandNeeds.Overview,
        Translations =
        [
            new("de", "überblick", "Zeigt geplante und unbestätigte Beiträge, Rückblicke und Probleme der Seiten"),
            new("fr", "aperçu", "Afficher les messages prévus ou non confirmés, les bilans et les problèmes des pages"),
        ],
    };

    public CommandAnswer Answer(CommandRequest request)
    {
        var panel = new OverviewPanel(
            request.Overview, request.Calendar, request.Now, request.Community.Zone, request.Phrases,
            PanelPage.Read(request.Invocation.Text));
        return new CommandAnswer(panel.Compose(request.Community.Name));
    }
}
