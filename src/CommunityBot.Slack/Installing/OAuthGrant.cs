using System.Text.Json;

using CommunityBot.Wire;

namespace CommunityBot.Slack.Installing;

/// <summary>
/// The result of <c>oauth.v2.access</c>: a workspace and its bot token.
/// https://docs.slack.dev/reference/methods/oauth.v2.access
/// </summary>
internal sealed record OAuthGrant(string Team, string Name, Secret Token)
{
    /// <summary>Null when the grant cannot be used; <see cref="FaultOf"/> returns the reason.</summary>
    public static OAuthGrant? Read(JsonElement body) =>
        FaultOf(body) is null
            && body.Property("team") is { } team
            && team.Text("id") is { } id
            && body.Text("access_token") is { } token
            ? new OAuthGrant(id, team.Text("name") is { Length: > 0 } name ? name : id, new Secret(token))
            : null;

    /// <summary>Why the grant cannot be used, for the person who installs the app; null when it can.</summary>
    public static string? FaultOf(JsonElement body) => body switch
    {
        _ when body.IsTrue("is_enterprise_install") =>
            "The app was installed for a whole organization, which is not supported; install it in one workspace.",
        _ when body.Property("refresh_token") is not null =>
            "This app uses token rotation, which is not supported; turn it off on the app's page.",
        _ when body.Text("access_token") is not { Length: > 0 }
            || body.Property("team")?.Text("id") is not { Length: > 0 } =>
            "Slack returned no bot token; start again, and install the app in one workspace.",
        _ => null,
    };
}
