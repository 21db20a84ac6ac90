using CommunityBot.Core.Commands;

namespace CommunityBot.Slack.Interactions;

/// <summary>
/// The commands that make up an App Home view: the answer, and the organisers' panel if the viewer may see it now. Each
/// interaction is authorized anew; a view drawn while the user was an organiser grants nothing.
/// https://docs.slack.dev/surfaces/app-home
/// </summary>
/// <param name="Answer">The command whose answer is at the top.</param>
/// <param name="Panel">Invoked only when the dispatcher allows it for the viewer.</param>
internal sealed record AppHome(CommandInvocation Answer, CommandInvocation Panel)
{
    private const string Reminders = "my-reminders";

    /// <summary>The viewer's reminders, shown below the default answer only; null below any other.</summary>
    public CommandInvocation? Besides =>
        Answer.Name == EnvelopeReader.DefaultCommand ? Answer with { Name = Reminders } : null;

    /// <param name="invocation">The command of the block action, or the default command.</param>
    public static AppHome After(CommandInvocation invocation)
    {
        var plain = invocation with { Text = "", Options = new Dictionary<string, string>() };
        var panel = plain with { Name = OverviewCommand.Name };

        // Paging through the panel keeps it below the default answer.
        return invocation.Name == OverviewCommand.Name
            ? new AppHome(plain with { Name = EnvelopeReader.DefaultCommand }, invocation)
            : new AppHome(invocation, panel);
    }
}
