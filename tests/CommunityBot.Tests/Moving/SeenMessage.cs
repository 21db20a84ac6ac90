using System.Text.Json.Nodes;

using CommunityBot.Testing.FakeDiscord;
using CommunityBot.Testing.FakeSlack;

namespace CommunityBot.Tests.Moving;

/// <summary>A message or reply as a person sees it, on either platform.</summary>
/// <param name="Text">All texts, one per line.</param>
/// <param name="Buttons">By their labels, with their JSON; links are buttons too.</param>
internal sealed record SeenMessage(string Text, IReadOnlyList<(string Label, JsonObject Json)> Buttons)
{
    public IEnumerable<string> Labels => Buttons.Select(button => button.Label);

    public static SeenMessage Of(FakeMessage message) => new(message.Text, [.. ButtonsIn(message.Body)]);

    public static SeenMessage Of(FakeAnswer answer) => new(answer.Text, [.. ButtonsIn(answer.Body)]);

    public static SeenMessage Of(FakeSlackMessage message) =>
        new($"{message.Text}\n{message.BlockText}", [.. ButtonsIn(message.Blocks)]);

    public static SeenMessage Of(FakeSlackAnswer answer) =>
        new($"{answer.Text}\n{answer.BlockText}", [.. ButtonsIn(answer.Blocks)]);

    public JsonObject Button(string label) =>
        Buttons.Single(button => button.Label.Contains(label, StringComparison.Ordinal)).Json;

    private static IEnumerable<(string Label, JsonObject Json)> ButtonsIn(JsonNode? node) => node switch
    {
        JsonObject button when $"{button["type"]}" is "button" && button["text"]?["text"] is { } text =>
            [($"{text}", button)],
        JsonObject button when $"{button["type"]}" is "2" && button["label"] is { } label => [($"{label}", button)],
        JsonObject other => other.SelectMany(field => ButtonsIn(field.Value)),
        JsonArray list => list.SelectMany(ButtonsIn),
        _ => [],
    };
}
