using System.Text.Json.Nodes;

namespace CommunityBot.Testing.FakeDiscord;

/// <summary>A message in a channel.</summary>
/// <param name="Body">As sent or last edited.</param>
public sealed record FakeMessage(string Id, string ChannelId, string AuthorId, DateTimeOffset SentAt, JsonObject Body)
{
    public string Content => Body["content"]?.GetValue<string>() ?? "";

    public string? Nonce => Body["nonce"]?.ToString();

    /// <summary>All texts that a member can read in it, one per line.</summary>
    public string Text => string.Join('\n', Texts(Body).Prepend(Content).Where(text => text.Length > 0));

    /// <summary>The custom ids of its buttons.</summary>
    public IReadOnlyList<string> Buttons =>
        [.. (Body["components"]?.AsArray() ?? []).SelectMany(row => row?["components"]?.AsArray() ?? [])
            .Select(button => button?["custom_id"]?.GetValue<string>()).OfType<string>()];

    /// <summary>
    /// The roles that it mentions: named in the content and allowed.
    /// https://docs.discord.com/developers/resources/message#allowed-mentions-object
    /// </summary>
    public IReadOnlyList<string> MentionedRoles
    {
        get
        {
            var mentioned = System.Text.RegularExpressions.Regex
                .Matches(Content, "<@&([0-9]+)>")
                .Select(match => match.Groups[1].Value);
            return Body["allowed_mentions"] is not JsonObject allowed ? [.. mentioned]
                : allowed["parse"]?.AsArray().Any(kind => $"{kind}" == "roles") == true ? [.. mentioned]
                : [.. mentioned.Where(role => allowed["roles"]?.AsArray().Any(named => $"{named}" == role) == true)];
        }
    }

    public bool IsCrossposted { get; init; }

    /// <summary>0 for a regular message, 7 for Discord's message that a member joined, 19 for a reply.</summary>
    public int Type { get; init; }

    /// <summary>Of a person's message; those of the bot have no address.</summary>
    private JsonNode Attachments => Body["attachments"] is JsonArray files
        && files.All(file => file?["url"] is not null)
        ? files.DeepClone()
        : new JsonArray();

    internal DateTimeOffset? EditedAt { get; init; }

    /// <summary>The message as Discord returns it; only the response to its creation contains the nonce.</summary>
    internal JsonObject ToJson(bool withNonce)
    {
        var json = new JsonObject
        {
            ["id"] = Id,
            ["type"] = 0,
            ["channel_id"] = ChannelId,
            ["author"] = FakeUser.Json(AuthorId, "communitybot", isBot: true),
            ["content"] = Content,
            ["timestamp"] = SentAt.ToString(
                "yyyy-MM-dd'T'HH:mm:ss.ffffffK", System.Globalization.CultureInfo.InvariantCulture),
            ["edited_timestamp"] = EditedAt?.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            ["embeds"] = Body["embeds"]?.DeepClone() ?? new JsonArray(),
            ["components"] = Body["components"]?.DeepClone() ?? new JsonArray(),
            ["mentions"] = new JsonArray(),
            ["mention_roles"] = new JsonArray(),
            ["mention_everyone"] = false,
            ["attachments"] = Attachments,
            ["pinned"] = false,
            ["tts"] = false,
            ["flags"] = Body["flags"]?.DeepClone() ?? 0,
        };
        if (withNonce && Body["nonce"] is { } nonce)
        {
            json["nonce"] = nonce.DeepClone();
        }

        return json;
    }

    internal static IEnumerable<string> Texts(JsonObject body)
    {
        foreach (var embed in (body["embeds"]?.AsArray() ?? []).OfType<JsonObject>())
        {
            yield return embed["title"]?.GetValue<string>() ?? "";
            yield return embed["description"]?.GetValue<string>() ?? "";
            foreach (var field in embed["fields"]?.AsArray() ?? [])
            {
                yield return $"{field?["name"]}: {field?["value"]}";
            }

            yield return embed["footer"]?["text"]?.GetValue<string>() ?? "";
        }
    }
}
