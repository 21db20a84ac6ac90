using System.Text.Json;

using CommunityBot.Wire;

namespace CommunityBot.Slack.Installing;

/// <summary>
/// What Slack gives for a code: a workspace and its token. https://docs.slack.dev/reference/methods/oauth.v2.access
/// </summary>
internal sealed record OAuthGrant(string Team, string Name, Secret Token)
{
    /// <summary>Null for what we can make no use of; <see cref="FaultOf"/> says why.</summary>
    public static OAuthGrant? Read(JsonElement body) =>
        FaultOf(body) is null
            && body.Part("team") is { } team
            && team.Text("id") is { } id
            && body.Text("access_token") is { } token
            ? new OAuthGrant(id, team.Text("name") is { Length: > 0 } name ? name : id, new Secret(token))
            : null;

    /// <summary>Why it is of no use to us, for the person who installs; null when it is.</summary>
    public static string? FaultOf(JsonElement body) => body switch
    {
        _ when body.Part("is_enterprise_install") is { ValueKind: JsonValueKind.True } =>
            "The app was installed for a whole organisation, which this bot does not do; install it in one workspace.",
        _ when body.Part("refresh_token") is not null =>
            "This app rotates its tokens, which this bot does not do; switch token rotation off on the app's page.",
        _ when body.Text("access_token") is not { Length: > 0 }
            || body.Part("team")?.Text("id") is not { Length: > 0 } =>
            "Slack gave no token for a bot; begin again, and install the app in one workspace.",
        _ => null,
    };
}
