using CommunityBot.Core.Commands;

namespace CommunityBot.Slack.Interactions;

/// <summary>
/// What the app's own page asks the desk for, each time anew: an answer, and the organisers' panel below it for whoever
/// may see that now. A page that was drawn for an organiser of yesterday has no rights of its own.
/// https://docs.slack.dev/surfaces/app-home
/// </summary>
/// <param name="Answered">Whose answer stands on top.</param>
/// <param name="Panel">Asked only where the desk says that the viewer may.</param>
internal sealed record AppHome(CommandInvocation Answered, CommandInvocation Panel)
{
    private const string Reminders = "my-reminders";

    /// <summary>
    /// What stands below the answer that the page begins with, where it says something; null below any other.
    /// </summary>
    public CommandInvocation? Besides =>
        Answered.Name == EnvelopeReader.FirstCommand ? Answered with { Name = Reminders } : null;

    /// <param name="asked">What was pressed there, or what the page begins with.</param>
    public static AppHome After(CommandInvocation asked)
    {
        var plain = asked with { Text = "", Options = new Dictionary<string, string>() };
        var panel = plain with { Name = OverviewCommand.Name };

        // Turning a page of the panel leaves it below the answer that the page begins with.
        return asked.Name == OverviewCommand.Name
            ? new AppHome(plain with { Name = EnvelopeReader.FirstCommand }, asked)
            : new AppHome(asked, panel);
    }
}
