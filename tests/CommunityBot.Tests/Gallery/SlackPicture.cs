using System.Net;
using System.Text.Json.Nodes;

namespace CommunityBot.Tests.Gallery;

/// <summary>
/// Blocks as Slack shows them, in HTML. Knows what Slack's documentation names, so that an unknown part of a payload
/// fails. https://docs.slack.dev/reference/block-kit/blocks
/// </summary>
internal static class SlackPicture
{
    /// <param name="fallback">Shown without blocks.</param>
    /// <param name="files">The names of the files in the message's thread.</param>
    public static string Html(
        JsonArray blocks, string fallback, bool isPrivate, Reader reader, IReadOnlyList<string> files) =>
        "<div class=\"message\"><div class=\"avatar\">C</div><div class=\"said\">" +
        "<div class=\"who\"><b>CommunityBot</b> <span class=\"app\">APP</span> " +
        $"<span class=\"at\">{reader.Format(reader.Now, "HH:mm")}</span></div>" +
        (isPrivate ? "<div class=\"only\">Only visible to you</div>" : "") +
        (blocks.Count == 0 ? $"<div>{SlackMarkup.Html(fallback, reader)}</div>" : Blocks(blocks, reader)) +
        string.Concat(files.Select(file => $"<div class=\"file\">{Text(file)}</div>")) +
        "</div></div>";

    /// <summary>A modal with its inputs.</summary>
    public static string Modal(JsonArray blocks, string title, Reader reader) =>
        $"<div class=\"modal\"><div class=\"h2\">{Text(title)}</div>{Blocks(blocks, reader)}</div>";

    private static string Blocks(JsonNode? blocks, Reader reader) =>
        string.Concat(Items(blocks).Select(block => Block(block, reader)));

    private static string Block(JsonObject block, Reader reader) => $"{block["type"]}" switch
    {
        "header" => $"<div class=\"h2\">{Text(block["text"]!["text"])}</div>",
        "section" => $"<div class=\"section\"><div>{Object(block["text"], reader)}" +
            (block["fields"] is { } fields
                ? $"<div class=\"fields\">{string.Concat(Items(fields).Select(
                    field => $"<div class=\"field\">{Object(field, reader)}</div>"))}</div>" : "") +
            $"</div>{Element(block["accessory"])}</div>",
        "context" => $"<div class=\"small\">{string.Join(' ', Items(block["elements"]).Select(
            element => $"{element["type"]}" is "image" ? Picture(element) : Object(element, reader)))}</div>",
        "actions" => $"<div class=\"row\">{string.Concat(
            Items(block["elements"]).Select(Element))}</div>",
        "divider" => "<hr>",
        "image" => Picture(block),
        "markdown" => $"<div>{DiscordMarkup.Blocks($"{block["text"]}", reader)}</div>",
        "rich_text" => RichText(block, reader),
        "table" or "data_table" => Table(block, reader),
        "input" => $"<div class=\"label\"><b>{Text(block["label"]?["text"])}</b>" +
            $"{Element(block["element"])}</div>",
        var type => throw new InvalidOperationException($"Block {type} is not known here."),
    };

    private static string Element(JsonNode? element) => $"{element?["type"]}" switch
    {
        "" => "",
        "button" => $"<span class=\"button {element!["style"]}\">{Text(element["text"]!["text"])}" +
            $"{(element["url"] is null ? "" : " ↗")}</span>",
        "static_select" => $"<span class=\"menu\">{Text(element!["placeholder"]?["text"])} ▾</span>" +
            $"<details class=\"options\"><summary>{Items(element["options"]).Count()}</summary>" +
            $"{string.Concat(Items(element["options"]).Select(
                option => $"<div>{Text(option["text"]!["text"])}</div>"))}</details>",
        "overflow" => "<span class=\"menu\">…</span>",
        "image" => Picture(element!.AsObject()),
        "plain_text_input" =>
            $"<div class=\"input\">{Text(element!["initial_value"] ?? element["placeholder"]?["text"])}</div>",
        var type => throw new InvalidOperationException($"Element {type} is not known here."),
    };

    private static string RichText(JsonObject block, Reader reader) =>
        string.Concat(Items(block["elements"]).Select(part => $"{part["type"]}" switch
        {
            "rich_text_list" => $"<ul>{string.Concat(Items(part["elements"]).Select(
                item => $"<li>{Inlines(item, reader)}</li>"))}</ul>",
            "rich_text_preformatted" => $"<pre>{Inlines(part, reader)}</pre>",
            "rich_text_quote" => $"<blockquote>{Inlines(part, reader)}</blockquote>",
            "rich_text_section" => $"<div>{Inlines(part, reader)}</div>",
            var type => throw new InvalidOperationException($"Rich text {type} is not known here."),
        }));

    private static string Inlines(JsonObject part, Reader reader) =>
        string.Concat(Items(part["elements"]).Select(element => Inline(element, reader)));

    private static string Inline(JsonObject element, Reader reader)
    {
        var html = $"{element["type"]}" switch
        {
            "text" => Text(element["text"]).Replace("\n", "<br>", StringComparison.Ordinal),
            "link" => $"<a href=\"#\">{Text(element["text"] ?? element["url"])}</a>",
            "date" => $"<span class=\"moment\">{WebUtility.HtmlEncode(SlackMarkup.Date(
                element["timestamp"]!.GetValue<long>(), $"{element["format"]}", reader))}</span>",
            "channel" => $"<span class=\"mention\">#{Reader.Channel($"{element["channel_id"]}")}</span>",
            "usergroup" or "user" or "broadcast" => "<span class=\"mention\">@group</span>",
            "emoji" => $":{element["name"]}:",
            var type => throw new InvalidOperationException($"Rich text element {type} is not known here."),
        };
        foreach (var (style, tag) in new[] { ("bold", "b"), ("italic", "i"), ("strike", "s"), ("code", "code") })
        {
            html = element["style"]?[style]?.GetValue<bool>() == true ? $"<{tag}>{html}</{tag}>" : html;
        }

        return html;
    }

    private static string Table(JsonObject table, Reader reader) =>
        (table["caption"] is { } caption ? $"<div class=\"small\">{Text(caption)}</div>" : "") +
        $"<table>{string.Concat((table["rows"]?.AsArray() ?? []).Select((row, index) =>
            $"<tr>{string.Concat(Items(row).Select(cell => index == 0
                ? $"<th>{Cell(cell, reader)}</th>" : $"<td>{Cell(cell, reader)}</td>"))}</tr>"))}</table>";

    private static string Cell(JsonObject cell, Reader reader) => $"{cell["type"]}" switch
    {
        "raw_text" => Text(cell["text"]),
        "raw_number" => Text(cell["text"] ?? cell["value"]),
        "rich_text" => RichText(cell, reader),
        var type => throw new InvalidOperationException($"Cell {type} is not known here."),
    };

    private static string Object(JsonNode? text, Reader reader) => $"{text?["type"]}" switch
    {
        "" => "",
        "mrkdwn" => SlackMarkup.Html($"{text!["text"]}", reader),
        "plain_text" => Text(text!["text"]),
        var type => throw new InvalidOperationException($"Text {type} is not known here."),
    };

    private static string Picture(JsonObject image) =>
        $"<div class=\"picture\">{Text(image["alt_text"])}<br>" +
        $"{Text(image["image_url"] ?? image["slack_file"]?["url"])}</div>";

    private static IEnumerable<JsonObject> Items(JsonNode? list) => list?.AsArray().OfType<JsonObject>() ?? [];

    private static string Text(JsonNode? text) => WebUtility.HtmlEncode($"{text}");
}
