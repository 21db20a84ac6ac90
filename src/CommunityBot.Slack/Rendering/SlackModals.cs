using System.Text.Json;
using System.Text.Json.Serialization;

using CommunityBot.Core.Messages;
using CommunityBot.Wire;

namespace CommunityBot.Slack.Rendering;

/// <summary>
/// Renders a form as a modal and reads its submission. The context is in the view's private_metadata, so that a
/// submission can be handled after a restart. https://docs.slack.dev/surfaces/modals
/// </summary>
internal static class SlackModals
{
    public const string CallbackId = "form";

    private const string ActionId = "answer";

    /// <param name="metadata">Where the answer goes after the submission.</param>
    public static SlackView Render(Form form, ModalMetadata metadata) => new()
    {
        Type = "modal",
        CallbackId = CallbackId,
        Metadata = JsonSerializer.Serialize(
            metadata with { Command = form.Command, Argument = form.Argument }, FormJson.Default.ModalMetadata),
        Title = SlackText.Plain(OneLine(form.Title, SlackLimits.ViewTitle) is { Length: > 0 } title ? title : "Form"),
        Submit = SlackText.Plain(OneLine(form.SubmitLabel, SlackLimits.ViewTitle)),
        Close = SlackText.Plain(OneLine(form.CancelLabel, SlackLimits.ViewTitle)),
        Blocks = [.. form.Fields.Select(Render)],
    };

    /// <summary>The metadata of a submitted form; null for a view of another kind.</summary>
    public static ModalMetadata? OriginOf(JsonElement view)
    {
        try
        {
            return view.Text("callback_id") is CallbackId && view.Text("private_metadata") is { Length: > 0 } kept
                ? JsonSerializer.Deserialize(kept, FormJson.Default.ModalMetadata)
                : null;
        }
        catch (JsonException)
        {
            // Not one of our forms.
            return null;
        }
    }

    /// <summary>The values by field name; empty fields are omitted.</summary>
    public static IReadOnlyDictionary<string, string> ValuesOf(JsonElement view)
    {
        var answers = new Dictionary<string, string>();
        if (view.Property("state")?.Property("values") is { ValueKind: JsonValueKind.Object } fields)
        {
            foreach (var field in fields.EnumerateObject())
            {
                if (field.Value.Property(ActionId)?.Text("value") is { Length: > 0 } answer)
                {
                    answers[field.Name] = answer;
                }
            }
        }

        return answers;
    }

    private static SlackBlock Render(FormField field)
    {
        var longest = Math.Clamp(field.MaxLength, 1, SlackLimits.InputText);
        return new SlackBlock.Input
        {
            BlockId = field.Name,
            Label = SlackText.Plain(
                OneLine(field.Label, SlackLimits.InputLabel) is { Length: > 0 } label ? label : field.Name),
            IsOptional = !field.IsRequired,
            Element = new SlackInput
            {
                ActionId = ActionId,
                IsMultiline = field.IsMultiline,
                Value = field.InitialValue.Length > 0 ? TextTruncation.Head(field.InitialValue, longest) : null,
                Placeholder = OneLine(field.Placeholder, SlackLimits.Placeholder) is { Length: > 0 } example
                    ? SlackText.Plain(example)
                    : null,
                MaxLength = longest,
            },
        };
    }

    private static string OneLine(string text, int most) => SlackRenderer.Truncate(Mrkdwn.OneLine(text), most);
}

/// <summary>The <c>private_metadata</c> of a modal: why it was opened. Slack allows 3000 characters.</summary>
internal sealed record ModalMetadata
{
    [JsonPropertyName("command")]
    public string Command { get; init; } = "";

    [JsonPropertyName("argument")]
    public string Argument { get; init; } = "";

    [JsonPropertyName("channel")]
    public string? Channel { get; init; }

    /// <summary>The thread in which the form was requested.</summary>
    [JsonPropertyName("thread")]
    public string? Thread { get; init; }

    /// <summary>True for a form opened from App Home, which is published again after the submission.</summary>
    [JsonPropertyName("home")]
    public bool IsFromHome { get; init; }

    /// <summary>Of the interaction that opened the form; valid for half an hour.</summary>
    [JsonPropertyName("response_url")]
    public string? ResponseUrl { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ModalMetadata))]
internal sealed partial class FormJson : JsonSerializerContext;
