using System.Reflection;

namespace CommunityBot.WebConsole;

/// <summary>A file of the web page, embedded as a resource.</summary>
internal sealed class EmbeddedPageFile
{
    private readonly byte[] bytes;

    private EmbeddedPageFile(string address, string name, string type)
    {
        Address = address;
        Type = type;
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream($"page/{name}")
            ?? throw new InvalidOperationException($"The resource page/{name} is missing from the build.");
        bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
    }

    public static IReadOnlyList<EmbeddedPageFile> All { get; } =
    [
        new("/", "chat.html", "text/html; charset=utf-8"),
        new("/chat.css", "chat.css", "text/css; charset=utf-8"),
        new("/pages.css", "pages.css", "text/css; charset=utf-8"),
        new("/chat.js", "chat.js", "text/javascript; charset=utf-8"),
        new("/completion.js", "completion.js", "text/javascript; charset=utf-8"),
        new("/history.js", "history.js", "text/javascript; charset=utf-8"),
        new("/layout.js", "layout.js", "text/javascript; charset=utf-8"),
        new("/icon.svg", "icon.svg", "image/svg+xml"),
    ];

    /// <summary>The style of the public pages, which needs no token.</summary>
    public static EmbeddedPageFile PublicStyle { get; } =
        new("/c/public.css", "public.css", "text/css; charset=utf-8");

    public string Address { get; }

    public string Type { get; }

    public byte[] Bytes => bytes;

    public async Task SendAsync(HttpContext call)
    {
        call.Response.ContentType = Type;
        call.Response.ContentLength = bytes.Length;
        await call.Response.Body.WriteAsync(bytes, call.RequestAborted);
    }
}
