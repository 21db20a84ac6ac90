using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

using CommunityBot.Testing;
using CommunityBot.Testing.FakeDiscord;
using CommunityBot.Testing.FakeSlack;

using NodaTime;

namespace CommunityBot.Tests.Moving;

/// <summary>A message or reply as a person sees it, on either platform.</summary>
/// <param name="Text">All texts, one per line.</param>
/// <param name="Buttons">By their labels, with their JSON; links are buttons too.</param>
internal sealed partial record SeenMessage(string Text, IReadOnlyList<(string Label, JsonObject Json)> Buttons)
{
    public IEnumerable<string> Labels => Buttons.Select(button => button.Label);

    public static SeenMessage Of(FakeMessage message) => new(InLondon(message.Text), [.. ButtonsIn(message.Body)]);

    public static SeenMessage Of(FakeAnswer answer) => new(InLondon(answer.Text), [.. ButtonsIn(answer.Body)]);

    public static SeenMessage Of(FakeSlackMessage message) =>
        new($"{message.Text}\n{message.BlockText}", [.. ButtonsIn(message.Blocks)]);

    public static SeenMessage Of(FakeSlackAnswer answer) =>
        new($"{answer.Text}\n{answer.BlockText}", [.. ButtonsIn(answer.Blocks)]);

    public JsonObject Button(string label) =>
        Buttons.Single(button => button.Label.Contains(label, StringComparison.Ordinal)).Json;

    /// <summary>The text as Discord shows it in London: its timestamps become dates and hours.</summary>
    private static string InLondon(string text) => Timestamp.Replace(text, match =>
    {
        var moment = Instant.FromUnixTimeSeconds(long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
        return moment.InZone(Sample.London).ToString(
            match.Groups[2].Value switch
            {
                "F" => "dddd d MMMM uuuu, HH:mm",
                "t" => "HH:mm",
                _ => "'some time away'",
            },
            CultureInfo.InvariantCulture);
    });

    [GeneratedRegex("<t:([0-9]+):([a-zA-Z])>")]
    private static partial Regex Timestamp { get; }

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
