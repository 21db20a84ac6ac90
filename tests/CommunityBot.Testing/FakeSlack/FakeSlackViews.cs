using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace CommunityBot.Testing.FakeSlack;

/// <summary>The App Home and the modals of an app. https://docs.slack.dev/surfaces/modals</summary>
public sealed class FakeSlackViews
{
    /// <summary>A trigger_id opens one modal within three seconds.</summary>
    private static readonly TimeSpan TriggerLife = TimeSpan.FromSeconds(3);

    private const int MaxBlocks = 100;
    private const int MaxTitleLength = 24;
    private const int MaxMetadataLength = 3000;

    private static readonly Lazy<JsonSchema?> HomeSchema = new(
        () => JsonSchema.Read("block-kit/SlackHome.schema.json"));
    private static readonly Lazy<JsonSchema?> ModalSchema = new(
        () => JsonSchema.Read("block-kit/SlackModal.schema.json"));

    private readonly FakeSlack slack;
    private readonly ConcurrentDictionary<string, DateTimeOffset> triggers = new();

    internal FakeSlackViews(FakeSlack slack) => this.slack = slack;

    /// <summary>The App Home of each member.</summary>
    public ConcurrentDictionary<string, JsonObject> Homes { get; } = new();

    /// <summary>Modals by view id, in their current state.</summary>
    public ConcurrentDictionary<string, JsonObject> Modals { get; } = new();

    internal string NewTrigger()
    {
        var id = slack.NextId("trigger");
        triggers[id] = slack.Time.GetUtcNow();
        return id;
    }

    internal JsonObject Call(string method, JsonObject arguments)
    {
        if (arguments["view"] is not JsonObject view || Fault(view) is { } fault && fault.Length > 0)
        {
            return FakeSlackWebApi.Error(
                "invalid_arguments", arguments["view"] is JsonObject bad ? Fault(bad) ?? "" : "no view");
        }

        switch (method)
        {
            case "views.publish":
                Homes[arguments["user_id"]?.ToString() ?? ""] = view.DeepClone().AsObject();
                return Ok("V0", view);
            case "views.open":
                if (!triggers.TryRemove(arguments["trigger_id"]?.ToString() ?? "", out var at))
                {
                    return FakeSlackWebApi.Error("exchanged_trigger_id");
                }

                if (slack.Time.GetUtcNow() - at > Waiting.Granted(TriggerLife, slack.Time))
                {
                    return FakeSlackWebApi.Error("expired_trigger_id");
                }

                var opened = slack.NextId("V");
                Modals[opened] = view.DeepClone().AsObject();
                return Ok(opened, view);
            default:
                var id = arguments["view_id"]?.ToString() ?? "";
                if (!Modals.ContainsKey(id))
                {
                    return FakeSlackWebApi.Error("not_found");
                }

                Modals[id] = view.DeepClone().AsObject();
                return Ok(id, view);
        }
    }

    private static JsonObject Ok(string id, JsonObject view)
    {
        var said = view.DeepClone().AsObject();
        said["id"] = id;
        return new() { ["ok"] = true, ["view"] = said };
    }

    private static string? Fault(JsonObject view)
    {
        var type = view["type"]?.ToString();
        var faults = new List<string>();
        if (type is not ("home" or "modal") || view["blocks"] is not JsonArray { Count: <= MaxBlocks } blocks)
        {
            return "a view needs a type and at most 100 blocks";
        }

        // Blocks are validated one by one: a message may have 50 of them, a view 100.
        faults.AddRange(
            blocks.Select(block => FakeSlackBlocks.ErrorOf(new() { ["blocks"] = new JsonArray(block!.DeepClone()) }))
            .Where(error => error is not null).Select(error => string.Join("; ", error!.Value.Messages)));
        faults.AddRange((type is "home" ? HomeSchema : ModalSchema).Value?.Faults(view) ?? []);
        if (type is "modal" && view["title"]?["text"]?.ToString() is not { Length: > 0 and <= MaxTitleLength })
        {
            faults.Add("a title of 1 to 24 characters is missing");
        }

        if (view["submit"] is null && blocks.Any(block => block!["type"]?.ToString() is "input"))
        {
            faults.Add("submit is required when an input is in blocks");
        }

        if (view["private_metadata"]?.ToString().Length > MaxMetadataLength
            || view["callback_id"]?.ToString().Length > 255)
        {
            faults.Add("private_metadata has at most 3000 characters, callback_id 255");
        }

        return faults.Count == 0 ? null : string.Join("; ", faults);
    }
}
