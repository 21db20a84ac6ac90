using System.Security.Cryptography;
using System.Text;

using Microsoft.Net.Http.Headers;

namespace CommunityBot.PublicPages;

/// <summary>The bytes of a public address with their entity tag, composed once and sent many times.</summary>
internal sealed class PublicAnswer
{
    private const string PagePolicy =
        "default-src 'none'; style-src 'self'; img-src 'self' https:; form-action 'none'; base-uri 'none'; " +
        "frame-ancestors ";

    private readonly byte[] bytes;
    private readonly EntityTagHeaderValue tag;

    public PublicAnswer(string type, string text)
        : this(type, Encoding.UTF8.GetBytes(text))
    {
    }

    public PublicAnswer(string type, byte[] bytes)
    {
        (Type, this.bytes) = (type, bytes);
        tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12))}\"");
    }

    public string Type { get; }

    /// <summary>How long caches on the way may send it without asking.</summary>
    public TimeSpan Lifetime { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Null for what is shown where it is opened.</summary>
    public string? FileName { get; init; }

    /// <summary>True for the one page that other sites may show in a frame.</summary>
    public bool IsForFrames { get; init; }

    /// <summary>True for feeds, which scripts of other sites may read.</summary>
    public bool IsForScripts { get; init; }

    /// <summary>200 with the bytes, or 304 if the client has them (RFC 9110, 13.1.2).</summary>
    public async Task SendAsync(HttpContext call)
    {
        var headers = call.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = new CacheControlHeaderValue { Public = true, MaxAge = Lifetime };
        var plain = call.Response.Headers;
        plain[HeaderNames.ContentSecurityPolicy] = PagePolicy + (IsForFrames ? "*" : "'none'");
        plain["Cross-Origin-Resource-Policy"] = "cross-origin";
        if (IsForScripts)
        {
            plain.AccessControlAllowOrigin = "*";
        }

        if (IsKnownTo(call.Request))
        {
            call.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        call.Response.ContentType = Type;
        call.Response.ContentLength = bytes.Length;
        if (FileName is { } name)
        {
            plain.ContentDisposition = $"inline; filename=\"{name}\"";
        }

        if (!HttpMethods.IsHead(call.Request.Method))
        {
            await call.Response.Body.WriteAsync(bytes, call.RequestAborted);
        }
    }

    private bool IsKnownTo(HttpRequest request) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known)
        && known.Any(each => each == EntityTagHeaderValue.Any || each.Compare(tag, useStrongComparison: false));
}
