using System.Globalization;
using System.Text.Json;

using CommunityBot.Core.Platforms;
using CommunityBot.Discord.Rendering;

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
        if (message.Text("id") is not { Length: > 0 } id)
        {
            return null;
        }

        var marks = ButtonsIn(message.Items("components"))
            .Select(button => CommandButtonId.Read(button)?.Reference ?? SelectMenuId.Read(button)?.Reference)
            .Append(message.Text("nonce"))
            .OfType<string>()
            .Where(mark => mark.Length > 0);
        return new ExistingMessage(id, message.At("author")?.Text("id"), MomentOf(message, id), [.. marks]);
    }

    /// <param name="self">The bot's user id; null until READY.</param>
    public bool IsOf(Post post, string? self) =>
        References.Contains(post.Key.Ref) && (self is null || Author is null || Author == self);

    private static IEnumerable<string> ButtonsIn(IEnumerable<JsonElement> components) =>
        components.SelectMany(
            component => ButtonsIn(component.Items("components")).Append(component.Text("custom_id") ?? ""));

    private static Instant? MomentOf(JsonElement message, string id) =>
        message.Text("timestamp") is { } text
            && OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } moment
            ? moment.Value.ToInstant()
            : long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? Snowflake.MomentOf(number)
                : null;
}
