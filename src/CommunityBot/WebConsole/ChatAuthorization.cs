using System.Net;
using System.Security.Cryptography;
using System.Text;

using CommunityBot.Composition;
using CommunityBot.Health;
using CommunityBot.Wire;

using Microsoft.Net.Http.Headers;

namespace CommunityBot.WebConsole;

/// <summary>
/// Authorises requests to the web chat: on loopback by the Host header (against DNS rebinding), elsewhere by a token.
/// Cross-origin posts (CSRF) and framing are refused.
/// </summary>
/// <param name="token">Null on loopback without a public address.</param>
internal sealed class ChatAuthorization(Secret? token)
{
    private const string Cookie = "communitybot";

    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https: http:; connect-src 'self'; " +
        "form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Adds the security headers to every answer, also to refusals.</summary>
    public static Task ProtectAsync(HttpContext call, RequestDelegate next)
    {
        var headers = call.Response.Headers;
        headers[HeaderNames.ContentSecurityPolicy] = Policy;
        headers[HeaderNames.XContentTypeOptions] = "nosniff";
        headers[HeaderNames.CacheControl] = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return next(call);
    }

    public async Task InvokeAsync(HttpContext call, RequestDelegate next)
    {
        if (call.Request.Path == HealthEndpoints.Alive
            || call.Request.Path == HealthEndpoints.Ready
            || PlatformServices.SignedPaths.Contains(call.Request.Path.Value?.TrimEnd('/')))
        {
            await next(call);
            return;
        }

        if (token is null && !IsThisMachine(call.Request.Host))
        {
            await RefuseAsync(
                call,
                StatusCodes.Status421MisdirectedRequest,
                "Open this page at its own address, for example http://127.0.0.1.");
            return;
        }

        if (HttpMethods.IsPost(call.Request.Method) && !IsOurOwnPage(call.Request))
        {
            await RefuseAsync(
                call, StatusCodes.Status403Forbidden, "Only the bot's own page may send commands, with a JSON body.");
            return;
        }

        if (token is not null && !HasToken(call.Request))
        {
            await SignInAsync(call);
            return;
        }

        await next(call);
    }

    private static bool IsThisMachine(HostString host) =>
        host.Host is "localhost"
            || IPAddress.TryParse(host.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address);

    /// <summary>A form or script of another site cannot send JSON with our origin.</summary>
    private static bool IsOurOwnPage(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        return request.HasJsonContentType() &&
            (site is "" or "same-origin" or "none") &&
            (origin is "" || (Uri.TryCreate(origin, UriKind.Absolute, out var from) &&
                string.Equals(
                    from.Authority,
                    HostString.FromUriComponent(new Uri($"http://{request.Host}")).Value,
                    StringComparison.OrdinalIgnoreCase)));
    }

    private bool HasToken(HttpRequest request) =>
        AreEqual(request.Cookies[Cookie], Fingerprint(token!.Reveal())) ||
        (request.Headers.Authorization.ToString() is ['B', 'e', 'a', 'r', 'e', 'r', ' ', .. var bearer]
            && AreEqual(bearer, token.Reveal()));

    /// <summary>
    /// The token is sent once in the query and replaced by a cookie, so that it does not stay in the browser's history.
    /// </summary>
    private async Task SignInAsync(HttpContext call)
    {
        if (HttpMethods.IsGet(call.Request.Method) && AreEqual(call.Request.Query["token"], token!.Reveal()))
        {
            call.Response.Cookies.Append(Cookie, Fingerprint(token.Reveal()), new CookieOptions
            {
                HttpOnly = true,
                SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Strict,
                IsEssential = true,
                Secure = call.Request.IsHttps,
            });
            call.Response.Redirect("/");
            return;
        }

        await RefuseAsync(
            call, StatusCodes.Status401Unauthorized, "Open this page once with ?token= and the value of WEB_TOKEN.");
    }

    private static async Task RefuseAsync(HttpContext call, int status, string sentence)
    {
        call.Response.StatusCode = status;
        call.Response.ContentType = "text/plain; charset=utf-8";
        await call.Response.WriteAsync(sentence + "\n", call.RequestAborted);
    }

    private static string Fingerprint(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("communitybot web console\n" + secret)));

    private static bool AreEqual(string? given, string wanted) =>
        given is not null && CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(wanted)));
}
