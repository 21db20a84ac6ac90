using System.Globalization;
using System.Text.Json;

using CommunityBot.Core.Platforms;
using CommunityBot.Discord.Rendering;
using CommunityBot.Wire;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Discord.Rest;

/// <summary>A message read from a channel, with what identifies it as one of the bot's posts.</summary>
/// <param name="Author">Null when the response has no author.</param>
/// <param name="References">Post references in the message: its nonce, and those in the custom ids of its
/// components.</param>
internal sealed record ExistingMessage(string Id, string? Author, Instant? SentAt, IReadOnlyList<string> References)
{
    public static ExistingMessage? Read(JsonElement message)
    {
        if (message.TextOrNumber("id") is not { Length: > 0 } id)
        {
            return null;
        }

        var references = CustomIdsIn(message.Items("components"))
            .Select(button => CommandButtonId.Read(button)?.Reference ?? SelectMenuId.Read(button)?.Reference)
            .Append(message.TextOrNumber("nonce"))
            .OfType<string>()
            .Where(mark => mark.Length > 0);
        return new ExistingMessage(
            id, message.Property("author")?.TextOrNumber("id"), ReadTimestamp(message, id), [.. references]);
    }

    /// <param name="botUserId">The bot's user id; null until READY.</param>
    public bool Matches(Post post, string? botUserId) =>
        References.Contains(post.Key.Reference) && (botUserId is null || Author is null || Author == botUserId);

    private static IEnumerable<string> CustomIdsIn(IEnumerable<JsonElement> components) =>
        components.SelectMany(
            component => CustomIdsIn(component.Items("components")).Append(component.Text("custom_id") ?? ""));

    private static Instant? ReadTimestamp(JsonElement message, string id) =>
        message.Text("timestamp") is { } text
            && OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } moment
            ? moment.Value.ToInstant()
            : long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? Snowflake.CreatedAt(number)
                : null;
}
