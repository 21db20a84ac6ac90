using CommunityBot.Core.Organising;

namespace CommunityBot.Core.Commands;

/// <summary>
/// <c>/overview</c>: for organisers, what needs them and what will be posted. Slack shows it on the app's own page too.
/// </summary>
public sealed class OverviewCommand : IBotCommand
{
    public const string Name = "overview";

    public CommandSpec Spec { get; } = new(Name, "What will be posted, what is in doubt, and what the pages lack")
    {
        ForOrganisers = true,
        NeedsOverview = true,
        Translations =
        [
            new("de", "überblick", "Was veröffentlicht wird, was ungewiss ist und was auf den Seiten fehlt"),
            new("fr", "aperçu", "Ce qui sera publié, ce qui est incertain et ce qui manque aux pages"),
        ],
    };

    public CommandAnswer Answer(CommandRequest request)
    {
        var panel = new OverviewPanel(
            request.Overview, request.Calendar, request.Now, request.Community.Zone, request.Phrases,
            PanelPage.Read(request.Call.Text));
        return new CommandAnswer(panel.Compose(request.Community.Name));
    }
}
