using System.Text.Json;

namespace CommunityBot.Slack.Interactions;

/// <summary>
/// The workspace in which something happened, by which its token is found. In an organisation with several workspaces
/// <c>team</c> may be null, and other parts of the payload tell it.
/// https://docs.slack.dev/enterprise/developing-for-enterprise-orgs
/// </summary>
internal static class TeamIdReader
{
    /// <summary>Of a press, a form or a shortcut; null where nothing tells it.</summary>
    public static string? Interaction(JsonElement payload) =>
        payload.Part("team")?.Text("id")
        ?? payload.Part("view")?.Text("app_installed_team_id")
        ?? payload.Part("view")?.Text("team_id")
        ?? payload.Part("user")?.Text("team_id");

    /// <summary>Of an event; the installation it was sent for where the event names no workspace.</summary>
    public static string? Event(JsonElement payload) =>
        payload.Text("team_id") ?? payload.Items("authorizations").FirstOrDefault().Text("team_id");
}
