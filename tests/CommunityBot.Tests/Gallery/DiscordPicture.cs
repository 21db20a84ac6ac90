using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace CommunityBot.Tests.Gallery;

/// <summary>
/// A payload as Discord shows it, in HTML. Knows what Discord's documentation names, so that an unknown part of a
/// payload fails. https://docs.discord.com/developers/components/reference
/// </summary>
internal static class DiscordPicture
{
    private const int Ephemeral = 1 << 6;

    public static string Html(JsonObject payload, Reader reader)
    {
        var flags = payload["flags"]?.GetValue<int>() ?? 0;
        var content = $"{payload["content"]}";
        return "<div class=\"message\"><div class=\"avatar\">C</div><div class=\"said\">" +
            $"<div class=\"who\"><b>CommunityBot</b> <span class=\"app\">APP</span> " +
            $"<span class=\"at\">{reader.Format(reader.Now, "HH:mm")}</span></div>" +
            (content.Length > 0 ? $"<div class=\"content\">{DiscordMarkup.Blocks(content, reader)}</div>" : "") +
            string.Concat(Items(payload["embeds"]).Select(embed => Embed(embed, reader))) +
            string.Concat(Items(payload["attachments"]).Select(
                file => $"<div class=\"file\">{Text(file["filename"])}</div>")) +
            string.Concat(Items(payload["components"]).Select(each => Component(each, reader))) +
            ((flags & Ephemeral) == 0 ? "" : "<div class=\"only\">Only you can see this · Dismiss message</div>") +
            "</div></div>";
    }

    /// <summary>A modal with its inputs.</summary>
    public static string Modal(JsonObject modal, Reader reader) =>
        $"<div class=\"modal\"><div class=\"h2\">{Text(modal["title"])}</div>" +
        $"{string.Concat(Items(modal["components"]).Select(each => Component(each, reader)))}</div>";

    private static string Embed(JsonObject embed, Reader reader)
    {
        var colour = embed["color"] is { } own
            ? string.Create(CultureInfo.InvariantCulture, $" style=\"border-color:#{own.GetValue<int>():x6}\"")
            : "";
        var title = embed["title"] is { } text ? DiscordMarkup.Inline($"{text}", reader) : "";
        return $"<div class=\"embed\"{colour}>" +
            (embed["author"] is { } author ? $"<div class=\"author\">{Text(author["name"])}</div>" : "") +
            (title.Length == 0 ? "" :
                $"<div class=\"title\">{(embed["url"] is null ? title : $"<a href=\"#\">{title}</a>")}</div>") +
            (embed["description"] is { } body
                ? $"<div class=\"description\">{DiscordMarkup.Blocks($"{body}", reader)}</div>" : "") +
            Fields(Items(embed["fields"]), reader) +
            (embed["image"] is { } image ? Picture(image["url"]) : "") +
            (embed["thumbnail"] is { } small ? Picture(small["url"]) : "") +
            (embed["footer"] is { } footer ? $"<div class=\"small\">{Text(footer["text"])}</div>" : "") +
            "</div>";
    }

    /// <summary>Up to three inline fields that follow each other share a row.</summary>
    private static string Fields(IEnumerable<JsonObject> fields, Reader reader)
    {
        var rows = new List<List<JsonObject>>();
        foreach (var field in fields)
        {
            if (IsInline(field) && rows is [.., { Count: < 3 } last] && IsInline(last[0]))
            {
                last.Add(field);
            }
            else
            {
                rows.Add([field]);
            }
        }

        return string.Concat(rows.Select(row => $"<div class=\"fields\">{string.Concat(row.Select(field =>
            $"<div class=\"field\"><b>{DiscordMarkup.Inline($"{field["name"]}", reader)}</b>" +
            $"{DiscordMarkup.Blocks($"{field["value"]}", reader)}</div>"))}</div>"));
    }

    private static bool IsInline(JsonObject field) => field["inline"]?.GetValue<bool>() == true;

    private static string Component(JsonObject component, Reader reader) =>
        component["type"]!.GetValue<int>() switch
        {
            1 => $"<div class=\"row\">{All(component["components"], reader)}</div>",
            2 => Button(component),
            3 => $"<span class=\"menu\">{Text(component["placeholder"])} ▾</span>" + Options(component["options"]),
            4 => $"<div class=\"input\">{Text(component["value"] ?? component["placeholder"])}</div>",
            9 => $"<div class=\"section\"><div>{All(component["components"], reader)}</div>" +
                $"{Component(component["accessory"]!.AsObject(), reader)}</div>",
            10 => $"<div class=\"content\">{DiscordMarkup.Blocks($"{component["content"]}", reader)}</div>",
            11 => Picture(component["media"]?["url"], component["description"]),
            12 => string.Concat(Items(component["items"]).Select(
                item => Picture(item["media"]?["url"], item["description"]))),
            14 => component["divider"]?.GetValue<bool>() == false ? "<div class=\"gap\"></div>" : "<hr>",
            17 => $"<div class=\"embed container\"{(component["accent_color"] is { } own
                ? string.Create(CultureInfo.InvariantCulture, $" style=\"border-color:#{own.GetValue<int>():x6}\"")
                : "")}>{All(component["components"], reader)}</div>",
            18 => $"<div class=\"label\"><b>{Text(component["label"])}</b>" +
                (component["description"] is { } help ? $"<div class=\"small\">{Text(help)}</div>" : "") +
                $"{Component(component["component"]!.AsObject(), reader)}</div>",
            var type => throw new InvalidOperationException($"Component {type} is not known here."),
        };

    private static string All(JsonNode? components, Reader reader) =>
        string.Concat(Items(components).Select(each => Component(each, reader)));

    private static string Button(JsonObject button) =>
        $"<span class=\"button style{button["style"]}\">{Text(button["emoji"]?["name"])} {Text(button["label"])}" +
        $"{($"{button["style"]}" is "5" ? " ↗" : "")}</span>";

    private static string Options(JsonNode? options) =>
        $"<details class=\"options\"><summary>{Items(options).Count()}</summary>{string.Concat(
            Items(options).Select(option => $"<div>{Text(option["label"])}" +
                (option["description"] is { } more ? $"<div class=\"small\">{Text(more)}</div>" : "") + "</div>"))}" +
        "</details>";

    private static string Picture(JsonNode? address, JsonNode? alt = null) =>
        $"<div class=\"picture\">{Text(alt)}<br>{Text(address)}</div>";

    private static IEnumerable<JsonObject> Items(JsonNode? list) => list?.AsArray().OfType<JsonObject>() ?? [];

    private static string Text(JsonNode? text) => WebUtility.HtmlEncode($"{text}");
}
