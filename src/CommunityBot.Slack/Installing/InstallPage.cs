using System.Net;

using Microsoft.AspNetCore.Http;

namespace CommunityBot.Slack.Installing;

/// <summary>The HTML page shown during installation: a heading and paragraphs, without scripts or styles.</summary>
internal static class InstallPage
{
    public static async Task WriteAsync(HttpContext context, int status, string heading, params string[] sentences)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";

        // Workspace names are untrusted input.
        var paragraphs = string.Concat(sentences.Select(sentence => $"<p>{WebUtility.HtmlEncode(sentence)}</p>"));
        await context.Response.WriteAsync(
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">" +
            $"<title>{WebUtility.HtmlEncode(heading)}</title>" +
            $"<h1>{WebUtility.HtmlEncode(heading)}</h1>{paragraphs}</html>",
            context.RequestAborted);
    }
}
