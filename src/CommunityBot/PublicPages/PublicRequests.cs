using System.Collections.Frozen;

using CommunityBot.Core.Communities;
using CommunityBot.WebConsole;

namespace CommunityBot.PublicPages;

/// <summary>
/// Answers everything below <c>/c/</c> and <c>/calendar/</c>, from memory and without a token. Whatever the rest of an
/// address is, the request goes no further, so no address below them leads to the chat.
/// </summary>
internal sealed class PublicRequests(IReadOnlyList<PublicContent> communities) : IDisposable
{
    /// <summary>No address is longer: an id, a slug, and what is around them.</summary>
    private const int MaxLength = 400;

    private const string Ics = ".ics";

    private static readonly PublicAnswer Style = new(
        EmbeddedPageFile.PublicStyle.Type, EmbeddedPageFile.PublicStyle.Bytes)
    {
        Lifetime = TimeSpan.FromHours(1),
    };

    private readonly FrozenDictionary<string, PublicContent> byId = communities.ToFrozenDictionary(
        community => community.CommunityId, StringComparer.Ordinal);

    public static bool IsPublic(PathString path) =>
        path.Value is { } text
        && (text.StartsWith("/c/", StringComparison.Ordinal)
            || text.StartsWith("/calendar/", StringComparison.Ordinal));

    public void Dispose()
    {
        foreach (var community in communities)
        {
            community.Dispose();
        }
    }

    public async Task InvokeAsync(HttpContext call, RequestDelegate next)
    {
        if (byId.Count == 0 || !IsPublic(call.Request.Path))
        {
            await next(call);
            return;
        }

        if (!HttpMethods.IsGet(call.Request.Method) && !HttpMethods.IsHead(call.Request.Method))
        {
            call.Response.Headers.Allow = "GET, HEAD";
            await RefuseAsync(call, StatusCodes.Status405MethodNotAllowed, "Only GET and HEAD are answered here.");
            return;
        }

        if (call.Request.Path == EmbeddedPageFile.PublicStyle.Address)
        {
            await Style.SendAsync(call);
            return;
        }

        if (Read(call.Request.Path.Value!) is not var (kind, community, name)
            || byId.GetValueOrDefault(community) is not { } content)
        {
            await RefuseAsync(call, StatusCodes.Status404NotFound, "There is no such page.");
            return;
        }

        if (await content.CurrentAsync(call.RequestAborted) is not { } snapshot)
        {
            call.Response.Headers.RetryAfter = "10";
            await RefuseAsync(
                call, StatusCodes.Status503ServiceUnavailable, "The pages have not been read yet; try again later.");
            return;
        }

        var answer = kind is not "c" ? snapshot.Calendar(name)
            : snapshot.Page(name)
                ?? (name is null || snapshot.Photo(name) is not { } photo
                    ? null
                    : await content.Photos.AnswerAsync(photo, call.RequestAborted));
        await (answer?.SendAsync(call)
            ?? RefuseAsync(call, StatusCodes.Status404NotFound, "There is no such page."));
    }

    /// <summary>Null for an address that cannot be one of ours; takes time in its length, which is limited.</summary>
    private static (string Kind, string Community, string? Name)? Read(string path)
    {
        if (path.Length > MaxLength)
        {
            return null;
        }

        var segments = path[1..].Split('/');
        if (segments is ["c", .., ""])
        {
            // A phone may add a slash.
            segments = segments[..^1];
        }

        return segments switch
        {
            ["c", var community] => ("c", community, null),
            ["c", var community, { Length: > 0 } name] => ("c", community, name),
            ["calendar", var feed] when feed.EndsWith(Ics, StringComparison.Ordinal) =>
                ("calendar", feed[..^Ics.Length], null),
            ["calendar", var community, PublicSite.SubscribeName] => ("c", community, PublicSite.SubscribeName),
            ["calendar", var community, var file] when file.EndsWith(Ics, StringComparison.Ordinal) =>
                ("calendar", community, file[..^Ics.Length]),
            _ => null,
        };
    }

    /// <summary>Repeats nothing of the request.</summary>
    private static Task RefuseAsync(HttpContext call, int status, string sentence)
    {
        call.Response.StatusCode = status;
        call.Response.ContentType = "text/plain; charset=utf-8";
        return call.Response.WriteAsync(sentence + "\n", call.RequestAborted);
    }
}
