using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace CommunityBot.Testing.FakeSlack;

/// <summary>
/// The workspaces and the OAuth flow that installs the app: the consent page and the single-use authorization codes.
/// https://docs.slack.dev/authentication/installing-with-oauth
/// </summary>
public sealed class FakeSlackTeams
{
    public const string ClientId = "100.200";
    public const string ClientSecret = "fake-client-secret";

    private static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(10);

    private readonly FakeSlack slack;
    private readonly ConcurrentDictionary<string, FakeSlackTeam> byToken = new();
    private readonly ConcurrentDictionary<
        string, (FakeSlackTeam Team, string? ReturnUrl, DateTimeOffset Until)> codes = new();

    internal FakeSlackTeams(FakeSlack slack)
    {
        this.slack = slack;
        Home = new FakeSlackTeam(FakeSlack.TeamId, "Fake", FakeSlack.BotToken)
        {
            BotId = FakeSlack.BotId,
            BotUserId = FakeSlack.BotUserId
        };
        byToken[Home.Token] = Home;
        SelectedTeam = Home;
    }

    /// <summary>The workspace whose token is in the environment.</summary>
    public FakeSlackTeam Home { get; }

    /// <summary>The workspace that the person selects on the consent page.</summary>
    public FakeSlackTeam SelectedTeam { get; set; }

    /// <summary>True if the person denies the installation.</summary>
    public bool Denies { get; set; }

    /// <summary>False reads the client credentials only from the form, as behind a proxy that drops headers.</summary>
    public bool ReadsAuthorizationHeader { get; set; } = true;

    /// <summary>The redirect URL in the app's configuration.</summary>
    public Uri? ReturnUrl { get; set; }

    /// <summary>
    /// Fields added to the next token response, for example an organisation-wide installation or token rotation.
    /// </summary>
    public JsonObject ExtraFields { get; set; } = [];

    /// <summary>A workspace that has not installed the app yet.</summary>
    public static FakeSlackTeam New(string id, string name) =>
        new(id, name, "") { BotId = "B" + id[1..], BotUserId = "U" + id[1..] };

    /// <summary>Installs the app in a workspace without the OAuth flow.</summary>
    public FakeSlackTeam Install(FakeSlackTeam team)
    {
        team.Token = "xoxb-" + slack.NextId("granted-");
        return byToken[team.Token] = team;
    }

    /// <summary>
    /// Uninstalls the app from a workspace: revokes its token at once and sends the events to the app.
    /// </summary>
    public async Task UninstallAsync(FakeSlackTeam team)
    {
        RevokeToken(team);
        foreach (var eventPayload in UninstallEvents(team))
        {
            await slack.SendEventAsync(eventPayload, team: team);
        }
    }

    /// <summary>Revokes the workspace's token without sending events.</summary>
    public static void RevokeToken(FakeSlackTeam team) => team.RevokeToken();

    /// <summary>
    /// The events that an app receives when it is uninstalled. https://docs.slack.dev/reference/events/app_uninstalled,
    /// https://docs.slack.dev/reference/events/tokens_revoked
    /// </summary>
    internal static IReadOnlyList<JsonObject> UninstallEvents(FakeSlackTeam team) =>
    [
        new JsonObject { ["type"] = "app_uninstalled" },
        new JsonObject
        {
            ["type"] = "tokens_revoked",
            ["tokens"] = new JsonObject { ["bot"] = new JsonArray(team.BotUserId) }
        },
    ];

    internal FakeSlackTeam? Of(string token) => byToken.GetValueOrDefault(token);

    /// <summary>The consent page, which redirects at once.</summary>
    internal Task AuthorizeAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var back = query["redirect_uri"].ToString() is { Length: > 0 } given ? given : ReturnUrl?.AbsoluteUri;
        if (query["client_id"] != ClientId || query["scope"].ToString().Length == 0 || back is null)
        {
            context.Response.StatusCode = 400;
            return Task.CompletedTask;
        }

        var answer = new Dictionary<string, string?> { ["state"] = query["state"] };
        if (Denies)
        {
            answer["error"] = "access_denied";
        }
        else
        {
            var code = slack.NextId("code.");
            codes[code] = (
                SelectedTeam,
                query["redirect_uri"].ToString() is { Length: > 0 } said ? said : null,
                slack.Time.GetUtcNow() + CodeLife);
            answer["code"] = code;
        }

        context.Response.Redirect(QueryHelpers.AddQueryString(back, answer));
        return Task.CompletedTask;
    }

    /// <summary>https://docs.slack.dev/reference/methods/oauth.v2.access</summary>
    internal JsonObject Redeem(HttpContext context, JsonObject arguments)
    {
        if (IdentityError(context, arguments) is { } wrong)
        {
            return FakeSlackWebApi.Error(wrong);
        }

        if (!codes.TryRemove(arguments["code"]?.ToString() ?? "", out var granted)
            || granted.Until < slack.Time.GetUtcNow())
        {
            return FakeSlackWebApi.Error("invalid_code");
        }

        if (granted.ReturnUrl != arguments["redirect_uri"]?.ToString())
        {
            return FakeSlackWebApi.Error("bad_redirect_uri");
        }

        var team = Install(granted.Team);
        var answer = new JsonObject
        {
            ["ok"] = true,
            ["access_token"] = team.Token,
            ["token_type"] = "bot",
            ["scope"] = string.Join(',', slack.Scopes),
            ["bot_user_id"] = team.BotUserId,
            ["app_id"] = "A0000000001",
            ["team"] = new JsonObject { ["id"] = team.Id, ["name"] = team.Name },
            ["enterprise"] = null,
            ["authed_user"] = new JsonObject { ["id"] = FakeSlack.MemberId },
            ["is_enterprise_install"] = false,
        };
        foreach (var (name, value) in ExtraFields)
        {
            answer[name] = value?.DeepClone();
        }

        return answer;
    }

    private string? IdentityError(HttpContext context, JsonObject arguments)
    {
        var header = context.Request.Headers.Authorization.ToString();
        var (id, secret) = (arguments["client_id"]?.ToString(), arguments["client_secret"]?.ToString());
        if (ReadsAuthorizationHeader && header.StartsWith("Basic ", StringComparison.Ordinal))
        {
            var parts = Encoding.UTF8.GetString(Convert.FromBase64String(header["Basic ".Length..])).Split(':', 2);
            (id, secret) = (parts[0], parts.ElementAtOrDefault(1));
        }

        return id != ClientId ? "invalid_client_id" : secret != ClientSecret ? "bad_client_secret" : null;
    }
}

/// <summary>A workspace of <see cref="FakeSlack"/>.</summary>
public sealed class FakeSlackTeam(string id, string name, string token)
{
    private readonly ConcurrentDictionary<string, bool> revoked = new();

    public string Id => id;

    public string Name => name;

    /// <summary>Empty until the app is installed.</summary>
    public string Token { get; internal set; } = token;

    public required string BotId { get; init; }

    public required string BotUserId { get; init; }

    /// <summary>True for a revoked token; later installations do not restore it.</summary>
    internal bool IsRevoked(string token) => revoked.ContainsKey(token);

    internal void RevokeToken() => revoked[Token] = true;
}
