using CommunityBot.Slack.Interactions;
using CommunityBot.Slack.SocketMode;
using CommunityBot.Wire;

using NodaTime;

namespace CommunityBot.Slack.Workspaces;

/// <summary>An event that ends an installation: the app was removed, or its bot token revoked.</summary>
/// <param name="Reason">"the app was removed from it".</param>
/// <param name="At">The time by Slack's clock: the event may arrive after the app was installed again.</param>
internal sealed record WorkspaceRevocation(string Team, string Reason, Instant At)
{
    /// <summary>Null for any other envelope.</summary>
    public static WorkspaceRevocation? Read(Envelope envelope, Instant now)
    {
        if (envelope is not { Type: "events_api", Payload: { } payload }
            || payload.Property("event") is not { } slackEvent
            || TeamIdReader.Event(payload) is not { Length: > 0 } team)
        {
            return null;
        }

        // https://docs.slack.dev/reference/events/app_uninstalled,
        // https://docs.slack.dev/reference/events/tokens_revoked
        var reason = slackEvent.Text("type") switch
        {
            "app_uninstalled" => "the app was removed from it",

            // User tokens are irrelevant: the bot stores none.
            "tokens_revoked" when slackEvent.Property("tokens")?.Items("bot").Any() is true =>
                "the bot's token was revoked",
            _ => null,
        };
        // Slack's event_time is in whole seconds, so the revocation happened before the next one.
        var at = payload.WholeNumber("event_time") is > 0 and <= int.MaxValue and var seconds
            ? Instant.FromUnixTimeSeconds(seconds + 1)
            : now;
        return reason is null ? null : new WorkspaceRevocation(team, reason, at);
    }
}
