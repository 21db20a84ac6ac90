using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommunityBot.Testing.FakeSlack;

/// <summary>
/// Slack's validation rules for text and blocks of messages: the documented lengths, and the undocumented limit of
/// their sum. https://docs.slack.dev/reference/block-kit/blocks
/// </summary>
public static class FakeSlackBlocks
{
    private const int MaxTotalLength = 13_200;

    private static readonly Lazy<JsonSchema?> Schema = new(() => JsonSchema.Read("block-kit/SlackBlocks.schema.json"));

    /// <summary>The error that Slack would return; null for a valid message.</summary>
    public static (string Code, IReadOnlyList<string> Messages)? ErrorOf(JsonObject message)
    {
        if (message["blocks"] is not JsonArray blocks || blocks.Count == 0)
        {
            return message["blocks"] is not null and not JsonArray
                ? ("invalid_blocks_format", [])
                : string.IsNullOrWhiteSpace(Text(message, "text")) ? ("no_text", []) : null;
        }

        var faults = blocks.Count > 50 ? ["no more than 50 items allowed [json-pointer:/blocks]"] : new List<string>();
        for (var index = 0; index < blocks.Count; index++)
        {
            faults.AddRange(Faults(blocks[index]).Select(fault => $"{fault} [json-pointer:/blocks/{index}]"));
        }

        // Slack's published types contain every field and no length; the checks above contain the lengths.
        faults.AddRange(Schema.Value?.Faults(blocks) ?? []);
        return faults.Count > 0 ? ("invalid_blocks", faults)
            : TextOf(blocks).Length > MaxTotalLength ? ("msg_blocks_too_long", [])
            : null;
    }

    /// <summary>All texts of all blocks, one per line.</summary>
    public static string TextOf(JsonNode? node) => string.Join('\n', Texts(node));

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Texts),
        JsonObject item => item.SelectMany(member => member is { Key: "text" or "alt_text", Value: JsonValue text }
            ? [text.ToString()]
            : Texts(member.Value)),
        _ => [],
    };

    private static IEnumerable<string> Faults(JsonNode? block) => Text(block, "type") switch
    {
        "header" => TextFaults(block?["text"], "plain_text", 150),
        "section" => SectionFaults(block!),
        "context" => Count(block!["elements"], 1, 10, "elements").Concat(
            Items(block["elements"]).SelectMany(element =>
                Text(element, "type") is "image" ? [] : TextFaults(element, null, 2000))),
        "actions" => Count(block!["elements"], 1, 25, "elements")
            .Concat(Items(block["elements"]).SelectMany(ElementFaults))
            .Concat(Duplicates(Items(block["elements"]).Select(element => Text(element, "action_id")))),
        "image" => Length(Text(block, "image_url"), 1, 3000, "image_url")
            .Concat(Length(Text(block, "alt_text"), 1, 2000, "alt_text")),
        "input" => TextFaults(block!["label"], "plain_text", 2000).Concat(ElementFaults(block["element"]))
            .Concat(block["block_id"] is null ? [] : Length(Text(block, "block_id"), 1, 255, "block_id")),
        "divider" or "rich_text" or "markdown" => [],
        var type => [$"unsupported type: {type}"],
    };

    private static IEnumerable<string> SectionFaults(JsonNode section)
    {
        if (section["text"] is null && section["fields"] is null)
        {
            return ["missing required field: text or fields"];
        }

        return (section["text"] is { } text ? TextFaults(text, null, 3000) : [])
            .Concat(section["fields"] is { } fields
                ? Count(fields, 1, 10, "fields").Concat(
                    Items(fields).SelectMany(field => TextFaults(field, null, 2000)))
                : []);
    }

    private static IEnumerable<string> ElementFaults(JsonNode? element) => Text(element, "type") switch
    {
        "button" => ButtonFaults(element),
        "static_select" => Length(Text(element, "action_id"), 1, 255, "action_id")
            .Concat(Count(element?["options"], 1, 100, "options"))
            .Concat(element?["placeholder"] is { } prompt ? TextFaults(prompt, "plain_text", 150) : [])
            .Concat(Items(element?["options"]).SelectMany(option =>
                TextFaults(option?["text"], "plain_text", 75).Concat(Length(Text(option, "value"), 1, 150, "value")))),
        "plain_text_input" => Length(Text(element, "action_id"), 1, 255, "action_id")
            .Concat(element?["placeholder"] is { } example ? TextFaults(example, "plain_text", 150) : [])
            .Concat(element?["initial_value"] is { } value
                && element["max_length"] is { } most
                && value.ToString().Length > most.GetValue<int>()
                ? ["initial_value is longer than max_length"] : [])
            .Concat(element?["max_length"] is { } longest && longest.GetValue<int>() is < 1 or > 3000
                ? ["max_length must be 1 to 3000"]
                : []),
        var type => [$"unsupported element: {type}"],
    };

    private static IEnumerable<string> ButtonFaults(JsonNode? element) =>
        TextFaults(element?["text"], "plain_text", 75)
            .Concat(Length(Text(element, "action_id"), 1, 255, "action_id"))
            .Concat(element?["value"] is null ? [] : Length(Text(element, "value"), 1, 2000, "value"))
            .Concat(element?["url"] is null ? [] : Length(Text(element, "url"), 1, 3000, "url"));

    private static IEnumerable<string> TextFaults(JsonNode? text, string? type, int longest)
    {
        var actual = Text(text, "type");
        if (actual is not ("plain_text" or "mrkdwn") || (type is not null && actual != type))
        {
            return [$"unsupported type of text: {actual}"];
        }

        if (actual is "plain_text" && text?["verbatim"] is not null)
        {
            return ["verbatim is allowed only for mrkdwn"];
        }

        return Length(Text(text, "text"), 1, longest, "text");
    }

    private static IEnumerable<string> Length(string? text, int least, int most, string name) =>
        text is null ? [$"missing required field: {name}"]
        : text.Length < least ? [$"{name} must be more than {least - 1} characters"]
        : text.Length > most ? [$"{name} must be less than {most + 1} characters"]
        : [];

    private static IEnumerable<string> Count(JsonNode? list, int least, int most, string name) =>
        list is JsonArray { Count: var count } && count >= least && count <= most
            ? []
            : [$"{name} must have {least} to {most} items"];

    private static IEnumerable<string> Duplicates(IEnumerable<string?> ids) =>
        ids.GroupBy(id => id).Where(same => same.Key is not null && same.Count() > 1)
            .Select(same => $"action_id {same.Key} already exists");

    private static IEnumerable<JsonNode?> Items(JsonNode? list) => list as JsonArray ?? [];

    private static string? Text(JsonNode? node, string name) =>
        node is JsonObject item && item[name] is JsonValue value && value.GetValueKind() is JsonValueKind.String
            ? value.GetValue<string>()
            : null;
}
