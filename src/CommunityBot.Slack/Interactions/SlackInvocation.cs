using CommunityBot.Core.Commands;

namespace CommunityBot.Slack.Interactions;

/// <summary>Something a person asks, and where they look for the answer.</summary>
internal sealed record SlackInvocation(CommandInvocation Call, ResponseTarget Where)
{
    /// <summary>Opens one window, within three seconds; null where Slack gave none.</summary>
    public string? Trigger { get; init; }

    /// <summary>
    /// True when the app's own page is to be drawn anew afterwards, because what was asked there may have changed it.
    /// </summary>
    public bool RedrawsHome { get; init; }
}

/// <summary>Where an answer goes. The nested cases are all there are.</summary>
internal abstract record ResponseTarget
{
    private ResponseTarget()
    {
    }

    /// <summary>The first message of the thread in which it was asked; null outside of threads.</summary>
    public string? Thread { get; init; }

    /// <summary>To the one who asked.</summary>
    /// <param name="ResponseUrl">Good for five answers in thirty minutes; null where Slack gave none.</param>
    public sealed record Ephemeral(string? ResponseUrl) : ResponseTarget
    {
        /// <summary>True when the answer takes the place of the one in which it was asked for.</summary>
        public bool ReplacesMessage { get; init; }
    }

    /// <summary>To everybody in the channel, because the one who asked wants them to see it.</summary>
    public sealed record Channel(string? ResponseUrl) : ResponseTarget;

    /// <summary>On the app's own page, which everybody has for themselves.</summary>
    public sealed record Home : ResponseTarget;

    /// <summary>In a window of its own, for questions that were asked in no channel.</summary>
    /// <param name="TriggerId">Opens one window, within three seconds.</param>
    public sealed record NewModal(string TriggerId) : ResponseTarget;

    /// <summary>In the window in which it was asked.</summary>
    public sealed record OpenModal(string ViewId) : ResponseTarget;
}
