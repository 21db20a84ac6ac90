using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;
using CommunityBot.Discord.Rendering;
using CommunityBot.Discord.Rest;

namespace CommunityBot.Discord.Interactions;

/// <summary>
/// Builds requests that respond to interactions.
/// https://docs.discord.com/developers/interactions/receiving-and-responding#responding-to-an-interaction
/// </summary>
internal static class InteractionRequests
{
    internal const int Ephemeral = 64;

    /// <summary>Below Discord's limit of three seconds, to allow for the time that has already passed.</summary>
    private static readonly TimeSpan ResponseTimeout = TimeSpan.FromSeconds(2.5);

    /// <summary>Cache of serialized responses for answers that are the same for every caller.</summary>
    private static readonly ConditionalWeakTable<CommandReply, byte[]> ResponseCache = [];

    /// <summary>The same with the button that shares the answer.</summary>
    private static readonly ConditionalWeakTable<CommandReply, byte[]> ShareableResponseCache = [];

    /// <summary>The same for lists of suggestions, which are cached too.</summary>
    private static readonly ConditionalWeakTable<IReadOnlyList<Suggestion>, byte[]> SuggestionsCache = [];

    public static RestRequest Pong(InteractionReference reference) => Callback(reference, new Callback { Type = 1 });

    /// <param name="share">The button that shares the answer; null for none.</param>
    public static RestRequest Answer(
        InteractionReference reference, CommandReply reply, ComponentPayload? share = null) =>
        FileAsText.HasFiles(reply.Message) ? Callback(reference, AnswerOf(reply, share))
        : Callback(reference, reply.IsCacheable
            ? (share is null ? ResponseCache : ShareableResponseCache).GetValue(reply, each => AnswerBody(each, share))
            : AnswerBody(reply, share));

    /// <summary>Updates the message that contains the pressed component.</summary>
    public static RestRequest UpdateMessage(
        InteractionReference reference, CommandReply reply, ComponentPayload? share) =>
        Callback(reference, new Callback { Type = 7, Message = Render(reply, share) with { Flags = null } });

    /// <summary>Deferred update of the message that contains the pressed component.</summary>
    public static RestRequest DeferUpdate(InteractionReference reference) =>
        Callback(reference, new Callback { Type = 6 });

    /// <summary>Null for a modal that Discord would refuse.</summary>
    public static RestRequest? OpenModal(InteractionReference reference, Form form) =>
        ModalPayload.For(form) is { } modal
        ? Callback(reference, new Callback { Type = 9, Modal = modal })
        : null;

    /// <summary>An ephemeral deferred response ("thinking"); it cannot become public later.</summary>
    public static RestRequest Defer(InteractionReference reference) =>
        Callback(reference, new Callback { Type = 5, Deferred = new DeferredMessage(Ephemeral) });

    public static RestRequest Suggest(InteractionReference reference, IReadOnlyList<Suggestion> suggestions) =>
        Callback(reference, SuggestionsCache.GetValue(suggestions, SuggestionsBody));

    public static RestRequest EditResponse(
        InteractionReference reference, string applicationId, CommandReply reply, ComponentPayload? share) =>
        // Whether the answer is ephemeral was decided when it was deferred.
        EditOriginal(reference, applicationId, Render(reply, share) with { Flags = null });

    /// <summary>Edits the response, or the message that contained the pressed component.</summary>
    /// <param name="body">A message; what it leaves out stays.</param>
    public static RestRequest EditOriginal(InteractionReference reference, string applicationId, byte[] body) =>
        EditOriginal(reference, applicationId).WithBody(body, []);

    private static RestRequest EditOriginal(
        InteractionReference reference, string applicationId, MessagePayload message) =>
        EditOriginal(reference, applicationId).WithBody(message.ToJson(), message.Files);

    private static RestRequest EditOriginal(InteractionReference reference, string applicationId) =>
        new(HttpMethod.Patch, "webhooks/{application}/{token}/messages/@original",
            $"webhooks/{Uri.EscapeDataString(applicationId)}/{Uri.EscapeDataString(reference.Token)}"
                + "/messages/@original")
        {
            MajorParameter = reference.Token,
            UsesBotToken = false,
            IsIdempotent = true,
            MaxWait = TimeSpan.FromMinutes(2),
        };

    /// <summary>A follow-up message; not repeatable, because a retry could post it twice.</summary>
    public static RestRequest FollowUp(InteractionReference reference, string applicationId, CommandReply reply)
    {
        var message = Render(reply);
        return new RestRequest(HttpMethod.Post, "webhooks/{application}/{token}",
            $"webhooks/{Uri.EscapeDataString(applicationId)}/{Uri.EscapeDataString(reference.Token)}")
        {
            MajorParameter = reference.Token,
            UsesBotToken = false,
            MaxWait = TimeSpan.FromMinutes(2),
        }.WithBody(message.ToJson(), message.Files);
    }

    private static MessagePayload Render(CommandReply reply, ComponentPayload? share = null) =>
        ShareButton.AddTo(DiscordRenderer.Render(reply.Message), share) with
        {
            Flags = reply.IsPrivate ? Ephemeral : null
        };

    private static byte[] SuggestionsBody(IReadOnlyList<Suggestion> suggestions) => new Callback
    {
        Type = 8,
        Suggestions = new Choices([.. suggestions.Select(Choice.For).OfType<Choice>().Take(DiscordLimits.Choices)]),
    }.ToJson();

    private static byte[] AnswerBody(CommandReply reply, ComponentPayload? share) =>
        AnswerOf(reply, share).ToJson();

    private static Callback AnswerOf(CommandReply reply, ComponentPayload? share) =>
        new() { Type = 4, Message = Render(reply, share) };

    private static RestRequest Callback(InteractionReference reference, Callback callback) =>
        Callback(reference).WithBody(callback.ToJson(), callback.Message?.Files ?? []);

    private static RestRequest Callback(InteractionReference reference, byte[] body) =>
        Callback(reference).WithBody(body, []);

    private static RestRequest Callback(InteractionReference reference) =>
        new(HttpMethod.Post, "interactions/{id}/{token}/callback",
            $"interactions/{Uri.EscapeDataString(reference.Id)}/{Uri.EscapeDataString(reference.Token)}/callback")
        {
            MajorParameter = reference.Id,
            UsesBotToken = false,
            // Idempotent: Discord refuses a second response with code 40060.
            IsIdempotent = true,
            MaxWait = ResponseTimeout,
        };
}

/// <summary>The body of an interaction response; its data depends on its type.</summary>
internal sealed record Callback
{
    public required int Type { get; init; }

    public MessagePayload? Message { get; init; }

    public DeferredMessage? Deferred { get; init; }

    public Choices? Suggestions { get; init; }

    public ModalPayload? Modal { get; init; }

    public byte[] ToJson() => this switch
    {
        { Message: { } message } => Write(new(Type, message), CallbackJson.Default.CallbackBodyMessagePayload),
        { Deferred: { } deferred } => Write(new(Type, deferred), CallbackJson.Default.CallbackBodyDeferredMessage),
        { Modal: { } form } => Write(new(Type, form), CallbackJson.Default.CallbackBodyModalPayload),
        { Suggestions: { } choices } => Write(new(Type, choices), CallbackJson.Default.CallbackBodyChoices),
        _ => Write(new(Type, null), CallbackJson.Default.CallbackBodyMessagePayload),
    };

    private static byte[] Write<T>(CallbackBody<T> body, JsonTypeInfo<CallbackBody<T>> shape) =>
        JsonSerializer.SerializeToUtf8Bytes(body, shape);
}

internal sealed record CallbackBody<T>(
    [property: JsonPropertyName("type")] int Type,
    [property: JsonPropertyName("data")] T? Content);

internal sealed record DeferredMessage([property: JsonPropertyName("flags")] int Flags);

internal sealed record Choices([property: JsonPropertyName("choices")] IReadOnlyList<Choice> Items);

/// <summary>An autocomplete choice.</summary>
internal sealed record Choice(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("value")] string Value)
{
    /// <summary>Null for an invalid choice, because Discord would refuse the whole list.</summary>
    public static Choice? For(Suggestion suggestion) =>
        DiscordText.Plain(suggestion.Label, DiscordLimits.Choice) is { Length: > 0 } name
            && suggestion.Value.Length is > 0 and <= DiscordLimits.Choice
            ? new Choice(name, suggestion.Value)
            : null;
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CallbackBody<MessagePayload>))]
[JsonSerializable(typeof(CallbackBody<DeferredMessage>))]
[JsonSerializable(typeof(CallbackBody<Choices>))]
[JsonSerializable(typeof(CallbackBody<ModalPayload>))]
internal sealed partial class CallbackJson : JsonSerializerContext;
