using CommunityBot.Core.Messages;

namespace CommunityBot.WebConsole;

/// <summary>The frame of the pages beside the chat: no script, and links to each other.</summary>
internal static class WebPage
{
    private static readonly (string Address, string Name)[] Pages =
        [("/", "Chat"), ("/plan", "Plan"), ("/preview", "Preview"), ("/problems", "Problems")];

    /// <param name="address">The page's own, without a query.</param>
    /// <param name="body">HTML.</param>
    public static Task SendAsync(HttpContext call, string address, string title, string body)
    {
        call.Response.ContentType = "text/html; charset=utf-8";
        return call.Response.WriteAsync(
            "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" " +
            "content=\"width=device-width, initial-scale=1\">" +
            $"<title>{Text(title)} – CommunityBot</title>" +
            "<link rel=\"icon\" href=\"/icon.svg\" type=\"image/svg+xml\">" +
            "<link rel=\"stylesheet\" href=\"/chat.css\"><link rel=\"stylesheet\" href=\"/pages.css\"></head>" +
            "<body class=\"page\"><nav aria-label=\"Pages\">" +
            string.Concat(Pages.Select(page => $"<a href=\"{page.Address}\"" +
                $"{(page.Address == address ? " aria-current=\"page\"" : "")}>{page.Name}</a>")) +
            $"</nav><main><h1>{Text(title)}</h1>{body}</main></body></html>\n",
            call.RequestAborted);
    }

    /// <summary>Escaped.</summary>
    public static string Text(string text) => WebRenderer.Inline(new Span.Plain(text));
}
