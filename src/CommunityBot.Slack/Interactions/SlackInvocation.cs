using CommunityBot.Core.Commands;

namespace CommunityBot.Slack.Interactions;

/// <summary>A command invocation and where its answer goes.</summary>
internal sealed record SlackInvocation(CommandInvocation Invocation, ResponseTarget Target)
{
    /// <summary>The trigger_id, which opens one modal within three seconds; null when Slack sent none.</summary>
    public string? TriggerId { get; init; }

    /// <summary>
    /// True when App Home must be published again afterwards, because the command may have changed it.
    /// </summary>
    public bool PublishesHome { get; init; }
}

/// <summary>Where an answer goes; a closed family of cases.</summary>
internal abstract record ResponseTarget
{
    private ResponseTarget()
    {
    }

    /// <summary>
    /// The ts of the parent message of the thread the command was invoked in; null outside of threads.
    /// </summary>
    public string? Thread { get; init; }

    /// <summary>An ephemeral message to the user who invoked the command.</summary>
    /// <param name="ResponseUrl">Valid for five responses in thirty minutes; null when Slack sent none.</param>
    public sealed record Ephemeral(string? ResponseUrl) : ResponseTarget
    {
        /// <summary>True when the answer replaces the message that contained the button.</summary>
        public bool ReplacesMessage { get; init; }
    }

    /// <summary>A public message in the channel, because the user chose to share the answer.</summary>
    public sealed record Channel(string? ResponseUrl) : ResponseTarget;

    /// <summary>
    /// An answer to a message: in a direct message as another; to a mention as a reply in its thread, or as an
    /// ephemeral message where not everybody may see it.
    /// </summary>
    /// <param name="IsDirect">True in a direct message.</param>
    /// <param name="OpenThread">The thread the message is in; null if it begins one. Slack does not show ephemeral
    /// messages in a thread that nobody has replied to yet.</param>
    public sealed record Message(bool IsDirect, string? OpenThread) : ResponseTarget;

    /// <summary>The user's App Home view.</summary>
    public sealed record Home : ResponseTarget;

    /// <summary>A new modal, for commands invoked outside of a channel.</summary>
    /// <param name="TriggerId">Opens one modal within three seconds.</param>
    public sealed record NewModal(string TriggerId) : ResponseTarget;

    /// <summary>The modal that contained the button, updated in place.</summary>
    public sealed record OpenModal(string ViewId) : ResponseTarget;
}
