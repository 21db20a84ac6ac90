using System.Globalization;
using System.Text.Json;

using CommunityBot.Core.Platforms;
using CommunityBot.Discord.Rendering;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Discord.Rest;

/// <summary>A message as it stands in a channel, as far as we need it to know our own again.</summary>
/// <param name="Author">Null when the answer does not say.</param>
/// <param name="References">
/// Every mark it bears by which a post can be known: its nonce, and those in its buttons.
/// </param>
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

    /// <param name="self">The bot's own id; null when nobody knows it.</param>
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
