using CommunityBot.Slack.Web;
using CommunityBot.Slack.Workspaces;

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack.Installing;

/// <summary>
/// Lets workspaces install the app by themselves: sends people to Slack, and takes the token that Slack gives for the
/// code they come back with. https://docs.slack.dev/authentication/installing-with-oauth
/// </summary>
internal sealed partial class OAuthEndpoint(
    SlackInstallOptions installing, SlackApi api, SlackWorkspaces workspaces, TimeProvider wire,
    ILogger<OAuthEndpoint> log)
{
    private const string Cookie = "communitybot-slack-install";

    private readonly OAuthState states = new(installing.ClientSecret, wire);

    /// <summary>To Slack, where they choose the workspace and see what the app may do.</summary>
    public async Task BeginAsync(HttpContext context)
    {
        if (await IsOffAsync(context))
        {
            return;
        }

        // Whoever opens the link twice may finish either.
        var mark = context.Request.Cookies[Cookie] is { Length: OAuthState.MarkLength } kept
            ? kept
            : OAuthState.NewBrowserMark();
        context.Response.Cookies.Append(Cookie, mark, Options(context));
        var address = QueryHelpers.AddQueryString(new Uri(api.Root, "/oauth/v2/authorize").AbsoluteUri,
            new Dictionary<string, string?>
        {
            ["client_id"] = installing.ClientId,
            ["scope"] = string.Join(',', SlackScopes.OfTheBot),
            ["state"] = states.Begin(mark),
            ["redirect_uri"] = installing.ReturnUrl?.AbsoluteUri,
        });
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Redirect(address);
    }

    /// <summary>Back from Slack, with a code for a token, or without because they changed their mind.</summary>
    public async Task FinishAsync(HttpContext context)
    {
        if (await IsOffAsync(context))
        {
            return;
        }

        var query = context.Request.Query;
        if (states.FaultOf(query["state"], context.Request.Cookies[Cookie]) is { } fault)
        {
            LogTurnedAway(fault);
            await InstallPage.WriteAsync(context, StatusCodes.Status400BadRequest, "Not installed",
                $"This installation cannot be finished: {fault}.", $"Begin again at {SlackPaths.Install}.");
            return;
        }

        // Not before: what somebody else made this browser open must not end what it began.
        context.Response.Cookies.Delete(Cookie, Options(context));
        if (query["error"].ToString() is { Length: > 0 } error)
        {
            await InstallPage.WriteAsync(context, StatusCodes.Status200OK, "Not installed",
                error is "access_denied"
                    ? "You did not allow it, and nothing was changed."
                    : $"Slack answered {error}, and nothing was changed.");
            return;
        }

        await RedeemAsync(context, query["code"].ToString());
    }

    /// <summary>
    /// From here on it is done whether or not somebody still waits for the page: a code is good once, and a token that
    /// Slack gave and nobody kept would be lost.
    /// </summary>
    private async Task RedeemAsync(HttpContext context, string code)
    {
        var reply = await api.RedeemAsync(code, installing, CancellationToken.None);
        var (heading, sentence) = reply switch
        {
            SlackReply.Ok(var body) when OAuthGrant.Read(body) is { } grant => await KeepAsync(grant),
            SlackReply.Ok(var body) =>
                ("Not installed", OAuthGrant.FaultOf(body) ?? "Slack gave nothing that can be used."),
            SlackReply.Refused no =>
                ("Not installed", $"Slack answered {no.Code}. {SlackErrors.Remedy(no, SlackErrors.ClientSetting)}"),
            SlackReply.RateLimited => ("Not installed", "Slack asks for a pause; begin again in a minute."),
            SlackReply.NotSent(var reason) =>
                ("Not installed", $"Slack cannot be reached: {reason}. Begin again in a minute."),
            _ => (
                "Not installed",
                $"Slack's answer was lost. Begin again at {SlackPaths.Install}; doing it twice does no harm."),
        };
        await InstallPage.WriteAsync(
            context, heading is "Installed"
                ? StatusCodes.Status200OK
                : StatusCodes.Status502BadGateway, heading, sentence);
    }

    private async Task<(string Heading, string Sentence)> KeepAsync(OAuthGrant grant)
    {
        try
        {
            await workspaces.SaveAsync(grant.Team, grant.Name, grant.Token, CancellationToken.None);
            return ("Installed",
                $"The bot is now in {grant.Name}. Whoever runs it names the workspace in the settings of its community " +
                $"(\"workspaces\": [\"slack:{grant.Team}\"]) and its channels; in a private channel, invite the bot " +
                "with /invite.");
        }
        catch (Exception exception)
        {
            LogNotKept(exception, grant.Team);
            return (
                "Not installed",
                $"The bot's memory does not answer, so the workspace could not be remembered. Begin again at " +
                $"{SlackPaths.Install} in a minute.");
        }
    }

    /// <summary>Without a key nothing is kept, for a token on a disk must be sealed.</summary>
    private async Task<bool> IsOffAsync(HttpContext context)
    {
        if (installing.Seal is not null)
        {
            return false;
        }

        await SayOffAsync(context);
        return true;
    }

    /// <summary>Says to who would install the app what is missing.</summary>
    public static Task SayOffAsync(HttpContext context) =>
        InstallPage.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "Installing is off",
            "Whoever runs this bot has not set SLACK_TOKEN_KEY, the key with which the tokens of workspaces are sealed " +
            "(32 bytes in base64: openssl rand -base64 32).");

    private CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = OAuthState.Life,
        Path = "/slack/",

        // Sent along when Slack sends the browser back, and not with what other pages do.
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps || installing.PublicUrl?.Scheme is "https",
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "An installation from Slack was turned away: {Fault}.")]
    private partial void LogTurnedAway(string fault);

    [LoggerMessage(
        Level = LogLevel.Error, Message = "The workspace {Team} installed the app, and could not be remembered.")]
    private partial void LogNotKept(Exception exception, string team);
}
