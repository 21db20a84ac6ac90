using System.Net;

using Microsoft.AspNetCore.Http;

namespace CommunityBot.Slack.Installing;

/// <summary>
/// What a person reads who installs the app: a heading and some sentences, without a script or a style.
/// </summary>
internal static class InstallPage
{
    public static async Task WriteAsync(HttpContext context, int status, string heading, params string[] sentences)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";

        // Names of workspaces are other people's words.
        var paragraphs = string.Concat(sentences.Select(sentence => $"<p>{WebUtility.HtmlEncode(sentence)}</p>"));
        await context.Response.WriteAsync(
            $"<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>{WebUtility.HtmlEncode(heading)}</title>" +
            $"<h1>{WebUtility.HtmlEncode(heading)}</h1>{paragraphs}</html>",
            context.RequestAborted);
    }
}
