using System.Text.Json;

using CommunityBot.Wire;

namespace CommunityBot.Discord.Rest;

/// <summary>
/// An error response of Discord's API. https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
/// </summary>
/// <param name="Code">Discord's JSON error code; 0 when the response has none.</param>
/// <param name="Fields">
/// For code 50035: each invalid field with its reason, "embeds.0.title: Must be 256 or fewer in length."
/// </param>
internal sealed record DiscordError(int Status, int Code, string Message, IReadOnlyList<string> Fields)
{
    public const int UnknownChannel = 10003;
    public const int UnknownGuild = 10004;
    public const int UnknownMessage = 10008;
    public const int UnknownInteraction = 10062;
    public const int SlowMode = 20016;
    public const int WriteLimit = 20028;
    public const int MaximumEventsReached = 30038;
    public const int TagRequired = 40067;
    public const int AlreadyAcknowledged = 40060;
    public const int CloudflareBlocked = 40333;
    public const int MissingAccess = 50001;
    public const int MissingPermissions = 50013;
    public const int InvalidFormBody = 50035;

    /// <summary>The user does not accept direct messages from the bot.</summary>
    public const int CannotMessageUser = 50007;

    public bool IsTokenRefused => Status == 401;

    /// <summary>
    /// Refused because of the message itself, or because its target is gone for good. Every other refusal can be lifted
    /// from outside: by a permission, an invitation, a setting, or Discord's own recovery.
    /// </summary>
    public bool IsPermanent => Code is UnknownMessage or CannotMessageUser or InvalidFormBody or EmptyMessage
        or InvalidJson or UnknownUser or UnknownEvent or FinishedEvent;

    private const int UnknownUser = 10013;
    private const int EmptyMessage = 50006;
    private const int UnknownEvent = 10070;
    private const int InvalidJson = 50109;
    private const int FinishedEvent = 180000;

    public static DiscordError From(int status, JsonElement? content) => new(
        status,
        (int)(content?.WholeNumber("code") ?? 0),
        content?.Text("message") ?? "",
        content?.Property("errors") is { } errors ? [.. FieldsIn(errors, path: "")] : []);

    /// <summary>"Missing Permissions (code 50013)", followed by the invalid fields, if any.</summary>
    public override string ToString()
    {
        var text = Message.Length > 0 ? Message.TrimEnd('.') : $"HTTP status {Status}";
        var code = Code > 0 ? $" (code {Code})" : "";
        return $"{text}{code}{(Fields.Count > 0 ? ": " + string.Join("; ", Fields) : "")}";
    }

    /// <summary>https://docs.discord.com/developers/reference#error-messages</summary>
    private static IEnumerable<string> FieldsIn(JsonElement errors, string path)
    {
        foreach (var error in errors.Items("_errors"))
        {
            yield return $"{path}: {error.Text("message") ?? error.TextOrNumber("code") ?? "invalid"}";
        }

        if (errors.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }

        foreach (var field in errors.EnumerateObject().Where(field => field.Name != "_errors"))
        {
            foreach (var found in FieldsIn(field.Value, path.Length == 0 ? field.Name : $"{path}.{field.Name}"))
            {
                yield return found;
            }
        }
    }
}
