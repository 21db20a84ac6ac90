using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CommunityBot.Tests.Platforms;

/// <summary>
/// The content of a message independent of its markup: its words, its link targets and its timestamps.
/// </summary>
internal sealed partial record Facts(
    IReadOnlyCollection<string> Words, IReadOnlyCollection<string> Addresses, IReadOnlyCollection<string> Moments)
{
    public static Facts OnDiscord(RenderedMessage seen) =>
        Of(seen, Unescaped.Replace(string.Join('\n', Texts(seen)), "$1"), DiscordMoments);

    public static Facts OnSlack(RenderedMessage seen) => Of(seen, string.Join('\n', Texts(seen)), SlackMoments);

    private static Facts Of(RenderedMessage seen, string text, Regex moments)
    {
        var bare = Link.Replace(moments.Replace(text, " "), match => match.Groups["label"].Value);
        bare = bare.Replace("&amp;", "&", StringComparison.Ordinal).Replace("&lt;", "<", StringComparison.Ordinal)
            .Replace("&gt;", ">", StringComparison.Ordinal).Replace("\u200b", "", StringComparison.Ordinal);
        return new Facts(
            [.. Word.Matches(bare)
                .Select(word => word.Value.ToLower(CultureInfo.InvariantCulture))
                .Distinct()
                .Order(StringComparer.Ordinal)],
            [.. Address.Matches(string.Join('\n', Strings(JsonNode.Parse(seen.Raw)!)))
                .Select(found => found.Value.Replace("&amp;", "&", StringComparison.Ordinal))
                .Distinct()
                .Order(StringComparer.Ordinal)],
            [.. moments
                .Matches(text)
                .Select(found => found.Groups["at"].Value)
                .Distinct()
                .Order(StringComparer.Ordinal)]);
    }

    /// <summary>All visible text: beside blocks, the text of a message is only for notifications.</summary>
    private static IEnumerable<string> Texts(
        RenderedMessage seen) => Strings(
            WithoutFallback(JsonNode.Parse(seen.Raw)!), "value", "url", "custom_id", "action_id", "nonce", "type",
        "image_url", "response_type", "key", "event_type", "channel", "client_msg_id", "parse", "ts");

    private static JsonNode WithoutFallback(JsonNode message)
    {
        if (message is JsonObject whole && whole["blocks"] is JsonArray { Count: > 0 })
        {
            whole.Remove("text");
        }

        return message;
    }

    private static IEnumerable<string> Strings(JsonNode? node, params string[] except) => node switch
    {
        JsonArray list => list.SelectMany(item => Strings(item, except)),
        JsonObject item => item
            .Where(member => !except.Contains(member.Key) || (member.Key is "value" && item.ContainsKey("name")))
            .SelectMany(member => Strings(member.Value, except)),
        JsonValue value when value.GetValueKind() is System.Text.Json.JsonValueKind.String =>
            [value.GetValue<string>()],
        _ => [],
    };

    [GeneratedRegex(@"\\([^\p{L}\p{N}\s])")]
    private static partial Regex Unescaped { get; }

    [GeneratedRegex(@"<t:(?<at>\d+)(:\w)?>")]
    private static partial Regex DiscordMoments { get; }

    [GeneratedRegex(@"<!date\^(?<at>\d+)\^[^>]*>")]
    private static partial Regex SlackMoments { get; }

    [GeneratedRegex(@"\[(?<label>[^\]]*)\]\(<?https?:[^)]*\)|<(https?|mailto):[^|>]*(\|(?<label>[^>]*))?>")]
    private static partial Regex Link { get; }

    [GeneratedRegex(@"https?://[^\s|>)\]""]+")]
    private static partial Regex Address { get; }

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word { get; }
}
