using CommunityBot.Slack.Web;
using CommunityBot.Slack.Workspaces;
using CommunityBot.Wire;

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack.Installing;

/// <summary>
/// The OAuth endpoint that lets workspaces install the app: redirects to Slack's authorize page, and exchanges the
/// returned code for a bot token. https://docs.slack.dev/authentication/installing-with-oauth
/// </summary>
internal sealed partial class OAuthEndpoint(
    SlackInstallOptions options, SlackApi api, SlackWorkspaces workspaces, TimeProvider time,
    ILogger<OAuthEndpoint> log)
{
    private const string Cookie = "communitybot-slack-install";

    private readonly RepeatedEvents rejections = new(time);
    private readonly OAuthState states = new(options.ClientSecret, time);

    /// <summary>Redirects to Slack, where the user chooses the workspace and reviews the scopes.</summary>
    public async Task BeginAsync(HttpContext context)
    {
        if (await RespondIfOffAsync(context))
        {
            return;
        }

        // Keeps the mark of an existing cookie, so that a user who opens the link twice can finish either flow.
        var browserMark = context.Request.Cookies[Cookie] is { Length: OAuthState.MarkLength } existing
            ? existing
            : OAuthState.NewBrowserMark();
        context.Response.Cookies.Append(Cookie, browserMark, Options(context));
        var address = QueryHelpers.AddQueryString(new Uri(api.Root, "/oauth/v2/authorize").AbsoluteUri,
            new Dictionary<string, string?>
            {
                ["client_id"] = options.ClientId,
                ["scope"] = string.Join(',', SlackScopes.Requested),
                ["state"] = states.Create(browserMark),
                ["redirect_uri"] = options.RedirectUrl?.AbsoluteUri,
            });
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Redirect(address);
    }

    /// <summary>The redirect back from Slack, with a code, or with an error when the user cancelled.</summary>
    public async Task FinishAsync(HttpContext context)
    {
        if (await RespondIfOffAsync(context))
        {
            return;
        }

        var query = context.Request.Query;
        if (states.FaultOf(query["state"], context.Request.Cookies[Cookie]) is { } fault)
        {
            if (rejections.Report(fault) is { } others)
            {
                LogRejected(fault, others);
            }

            await InstallPage.WriteAsync(context, StatusCodes.Status400BadRequest, "Not installed",
                $"This installation cannot be finished: {fault}.", $"Start again at {SlackPaths.Install}.");
            return;
        }

        // Not earlier: a forged redirect must not end the flow that this browser started.
        context.Response.Cookies.Delete(Cookie, Options(context));
        if (query["error"].ToString() is { Length: > 0 } error)
        {
            await InstallPage.WriteAsync(context, StatusCodes.Status200OK, "Not installed",
                error is "access_denied"
                    ? "You did not approve the app; nothing was changed."
                    : $"Slack returned {error}; nothing was changed.");
            return;
        }

        await RedeemAsync(context, query["code"].ToString());
    }

    /// <summary>
    /// Not cancelled when the browser disconnects: the code can be redeemed only once, and a token that was issued but
    /// not stored would be lost.
    /// </summary>
    private async Task RedeemAsync(HttpContext context, string code)
    {
        var reply = await api.ExchangeCodeAsync(code, options, CancellationToken.None);
        var (heading, sentence) = reply switch
        {
            SlackReply.Ok({ } body) when OAuthGrant.Read(body) is { } grant => await SaveAsync(grant),
            SlackReply.Ok({ } body) =>
                ("Not installed", OAuthGrant.FaultOf(body) ?? "Slack's response cannot be used."),
            SlackReply.Refused(var no) =>
                ("Not installed", $"Slack returned {no.Code}. {SlackErrors.Remedy(no, SlackErrors.ClientSetting)}"),
            SlackReply.RateLimited => ("Not installed", "Slack rate limited the bot. Start again in a minute."),
            SlackReply.NotSent(var reason) =>
                ("Not installed", $"Slack could not be reached: {reason}. Start again in a minute."),
            _ => (
                "Not installed",
                $"Slack's response was lost. Start again at {SlackPaths.Install}; installing twice is harmless."),
        };
        await InstallPage.WriteAsync(
            context, heading is "Installed"
                ? StatusCodes.Status200OK
                : StatusCodes.Status502BadGateway, heading, sentence);
    }

    private async Task<(string Heading, string Sentence)> SaveAsync(OAuthGrant grant)
    {
        try
        {
            await workspaces.SaveAsync(grant.Team, grant.Name, grant.Token, CancellationToken.None);
            return ("Installed",
                $"The bot is now in {grant.Name}. Its operator adds the workspace to the settings of the community " +
                $"(\"workspaces\": [\"slack:{grant.Team}\"]), and its channels. In a private channel, invite the bot " +
                "with /invite.");
        }
        catch (Exception exception)
        {
            LogNotSaved(exception, grant.Team);
            return (
                "Not installed",
                "The bot's storage is unavailable, so the installation could not be saved. Start again at " +
                $"{SlackPaths.Install} in a minute.");
        }
    }

    /// <summary>Installing is off without a key, because stored tokens must be encrypted.</summary>
    private async Task<bool> RespondIfOffAsync(HttpContext context)
    {
        if (options.Protector is not null)
        {
            return false;
        }

        await RespondOffAsync(context);
        return true;
    }

    /// <summary>Shows the person who tries to install the app which setting is missing.</summary>
    public static Task RespondOffAsync(HttpContext context) =>
        InstallPage.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "Installing is off",
            "The operator of this bot has not set SLACK_TOKEN_KEY, the key that encrypts the tokens of workspaces " +
            "(32 bytes in base64: openssl rand -base64 32).");

    private CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = OAuthState.Lifetime,
        Path = "/slack/",

        // Lax: sent with Slack's redirect, but not with other cross-site requests.
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps || options.PublicUrl?.Scheme is "https",
    };

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "An installation from Slack was rejected: {Fault} ({Others} more since the last report).")]
    private partial void LogRejected(string fault, int others);

    [LoggerMessage(
        Level = LogLevel.Error, Message = "Workspace {Team} installed the app, but its token could not be saved.")]
    private partial void LogNotSaved(Exception exception, string team);
}
