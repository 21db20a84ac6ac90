using System.Text.Json;

using CommunityBot.Wire;

namespace CommunityBot.Slack.Interactions;

/// <summary>
/// Reads the workspace of a payload, by which its token is found. In an Enterprise organization <c>team</c> may be
/// null, and other parts of the payload contain the id.
/// https://docs.slack.dev/enterprise/developing-for-enterprise-orgs
/// </summary>
internal static class TeamIdReader
{
    /// <summary>
    /// Of a block action, a view submission or a shortcut; null when the payload does not contain it.
    /// </summary>
    public static string? Interaction(JsonElement payload) =>
        payload.Property("team")?.Text("id")
        ?? payload.Property("view")?.Text("app_installed_team_id")
        ?? payload.Property("view")?.Text("team_id")
        ?? payload.Property("user")?.Text("team_id");

    /// <summary>Of an event; the team of its first authorization when the event itself names none.</summary>
    public static string? Event(JsonElement payload) =>
        payload.Text("team_id") ?? payload.Items("authorizations").FirstOrDefault().Text("team_id");

    /// <summary>
    /// Of a message, which in a channel shared with another organization may come from a workspace without the app: the
    /// one that installed it can answer. https://docs.slack.dev/apis/events-api#authorizations
    /// </summary>
    public static string? Message(JsonElement payload) =>
        payload.IsTrue("is_ext_shared_channel")
            ? payload.Items("authorizations").FirstOrDefault().Text("team_id") ?? payload.Text("team_id")
            : Event(payload);
}
