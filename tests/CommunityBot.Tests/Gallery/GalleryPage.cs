using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommunityBot.Tests.Gallery;

/// <summary>One HTML file with all items side by side: Discord, Slack, and the payloads themselves.</summary>
internal static class GalleryPage
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Html(IReadOnlyList<GalleryItem> items, string language)
    {
        var html = new StringBuilder(
            $"<!doctype html>\n<html lang=\"{language}\"><head><meta charset=\"utf-8\">" +
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">" +
            $"<title>Gallery of cards ({language})</title><style>{Style}</style></head><body>" +
            "<h1>What the bot sends</h1><p>Made from the payloads that were sent to each platform. Reader in Berlin, " +
            "meetups in London. The colours follow the browser.</p>");
        foreach (var section in items.GroupBy(item => item.Section))
        {
            html.Append("<h2>").Append(section.Key).Append("</h2>");
            foreach (var item in section)
            {
                html.Append(Item(item, language));
            }
        }

        return html.Append("</body></html>\n").ToString();
    }

    private static string Item(GalleryItem item, string language)
    {
        var reader = new Reader(language, item.SentAt);
        var discord = item.Discord is null ? "" :
            item.IsForm ? DiscordPicture.Modal(item.Discord, reader) : DiscordPicture.Html(item.Discord, reader);
        var slack = item.Blocks is null ? ""
            : item.IsForm ? SlackPicture.Modal(item.Blocks, item.Text, reader)
            : SlackPicture.Html(item.Blocks, item.Text, item.IsPrivate, reader, item.Files);
        return $"<article><h3>{WebUtility.HtmlEncode(item.Name)} " +
            $"<small>{WebUtility.HtmlEncode(item.Detail)}</small></h3>" +
            $"<div class=\"pair\">{Side("discord", discord, item.Discord)}" +
            $"{Side("slack", slack, item.Blocks, item.Text)}</div></article>";
    }

    private static string Side(string platform, string picture, JsonNode? payload, string text = "") =>
        picture.Length == 0 ? $"<div class=\"{platform} none\">–</div>" :
        $"<div><div class=\"{platform}\">{picture}</div><details><summary>Payload</summary>" +
        $"<pre>{WebUtility.HtmlEncode(
            (text.Length > 0 ? $"text: {text}\n" : "") + payload!.ToJsonString(Readable))}</pre></details></div>";

    private static string Style { get; } = File.ReadAllText(
        Path.Combine(Testing.Repository.Root, "tests", "CommunityBot.Tests", "Gallery", "gallery.css"));
}
