using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace CommunityBot.Testing.FakeSlack;

/// <summary>
/// The workspaces that may use the app, and how they come to: the page on which people agree, and the codes that are
/// good for a token, once. https://docs.slack.dev/authentication/installing-with-oauth
/// </summary>
public sealed class FakeSlackTeams
{
    public const string ClientId = "100.200";
    public const string ClientSecret = "fake-client-secret";

    private static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(10);

    private readonly FakeSlack slack;
    private readonly ConcurrentDictionary<string, FakeSlackTeam> byToken = new();
    private readonly ConcurrentDictionary<string,
        (FakeSlackTeam Team, string? ReturnUrl, DateTimeOffset Until)> codes = new();

    internal FakeSlackTeams(FakeSlack slack)
    {
        this.slack = slack;
        Home = new FakeSlackTeam(FakeSlack.TeamId, "Fake", FakeSlack.BotToken)
        {
            BotId = FakeSlack.BotId,
            BotUserId = FakeSlack.BotUserId
        };
        byToken[Home.Token] = Home;
        Chooses = Home;
    }

    /// <summary>The workspace whose token stands in the environment.</summary>
    public FakeSlackTeam Home { get; }

    /// <summary>Which workspace a person picks on the page.</summary>
    public FakeSlackTeam Chooses { get; set; }

    /// <summary>The person does not allow it.</summary>
    public bool Denies { get; set; }

    /// <summary>
    /// False for a Slack that takes the app's identity from the form alone, as behind a proxy that drops headers.
    /// </summary>
    public bool ReadsTheHeader { get; set; } = true;

    /// <summary>Where the app's page says that people are sent back to.</summary>
    public Uri? ReturnUrl { get; set; }

    /// <summary>
    /// What is added to the next answer to a code: an installation for an organisation, a token that rotates.
    /// </summary>
    public JsonObject Besides { get; set; } = [];

    /// <summary>A workspace that has not installed the app yet.</summary>
    public static FakeSlackTeam New(string id, string name) =>
        new(id, name, "") { BotId = "B" + id[1..], BotUserId = "U" + id[1..] };

    /// <summary>A workspace that has installed the app, without the pages on the way.</summary>
    public FakeSlackTeam Admit(FakeSlackTeam team)
    {
        team.Token = "xoxb-" + slack.NextId("granted-");
        return byToken[team.Token] = team;
    }

    /// <summary>Takes the app out of a workspace: its token is dead at once, and the app is told.</summary>
    public async Task UninstallAsync(FakeSlackTeam team)
    {
        Kill(team);
        foreach (var news in NewsOfTheEnd(team))
        {
            await slack.HappenAsync(news, team: team);
        }
    }

    /// <summary>The workspace's token is of no use any more, and nobody says so.</summary>
    public static void Kill(FakeSlackTeam team) => team.End();

    /// <summary>
    /// What an app is told that was removed. https://docs.slack.dev/reference/events/app_uninstalled,
    /// https://docs.slack.dev/reference/events/tokens_revoked
    /// </summary>
    internal static IReadOnlyList<JsonObject> NewsOfTheEnd(FakeSlackTeam team) =>
    [
        new JsonObject { ["type"] = "app_uninstalled" },
        new JsonObject
        {
            ["type"] = "tokens_revoked",
            ["tokens"] = new JsonObject { ["bot"] = new JsonArray(team.BotUserId) }
        },
    ];

    internal FakeSlackTeam? Of(string token) => byToken.GetValueOrDefault(token);

    /// <summary>The page on which a person agrees, who is sent back at once.</summary>
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
                Chooses,
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

        var team = Admit(granted.Team);
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
        foreach (var (name, value) in Besides)
        {
            answer[name] = value?.DeepClone();
        }

        return answer;
    }

    private string? IdentityError(HttpContext context, JsonObject arguments)
    {
        var header = context.Request.Headers.Authorization.ToString();
        var (id, secret) = (arguments["client_id"]?.ToString(), arguments["client_secret"]?.ToString());
        if (ReadsTheHeader && header.StartsWith("Basic ", StringComparison.Ordinal))
        {
            var parts = Encoding.UTF8.GetString(Convert.FromBase64String(header["Basic ".Length..])).Split(':', 2);
            (id, secret) = (parts[0], parts.ElementAtOrDefault(1));
        }

        return id != ClientId ? "invalid_client_id" : secret != ClientSecret ? "bad_client_secret" : null;
    }
}

/// <summary>A workspace.</summary>
public sealed class FakeSlackTeam(string id, string name, string token)
{
    private readonly ConcurrentDictionary<string, bool> dead = new();

    public string Id => id;

    public string Name => name;

    /// <summary>Empty until it has installed the app.</summary>
    public string Token { get; internal set; } = token;

    public required string BotId { get; init; }

    public required string BotUserId { get; init; }

    /// <summary>A token that was taken back stays so, whatever is installed later.</summary>
    internal bool IsDead(string token) => dead.ContainsKey(token);

    internal void End() => dead[Token] = true;
}
