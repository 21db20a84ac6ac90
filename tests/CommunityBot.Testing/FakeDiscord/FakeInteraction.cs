using System.Text.Json.Nodes;

namespace CommunityBot.Testing.FakeDiscord;

/// <summary>An interaction and the bot's responses to it.</summary>
public sealed class FakeInteraction(string id, string token, DateTimeOffset sentAt, int type)
{
    private readonly TaskCompletionSource<FakeAnswer> answered = new(
        TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock gate = new();
    private readonly List<FakeAnswer> followUps = [];

    public string Id { get; } = id;

    /// <summary>2 for a command, 3 for a component, 4 for autocomplete, 5 for a modal.</summary>
    public int Type { get; } = type;

    public bool IsDeferred { get; private set; }

    /// <summary>The type of the first callback; null until there is one.</summary>
    public int? CallbackType { get; private set; }

    /// <summary>Completes when the member sees the response.</summary>
    public Task<FakeAnswer> Answer => answered.Task;

    /// <summary>True once the bot has responded in any way, including a deferred response.</summary>
    public bool IsAcknowledged => CallbackType is not null;

    internal string Token { get; } = token;

    internal DateTimeOffset SentAt { get; } = sentAt;

    /// <summary>False if the interaction has already been acknowledged.</summary>
    internal bool TakeCallback(int callbackType, JsonObject content)
    {
        lock (gate)
        {
            if (CallbackType is not null)
            {
                return false;
            }

            CallbackType = callbackType;
            IsDeferred = callbackType is 5 or 6;
            if (!IsDeferred)
            {
                answered.TrySetResult(new FakeAnswer(callbackType, WasDeferred: false, content));
            }

            return true;
        }
    }

    /// <summary>Follow-up messages, in order.</summary>
    public IReadOnlyList<FakeAnswer> FollowUps
    {
        get
        {
            lock (gate)
            {
                return [.. followUps];
            }
        }
    }

    internal void TakeFollowUp(JsonObject content)
    {
        lock (gate)
        {
            followUps.Add(new FakeAnswer(CallbackType ?? 0, WasDeferred: false, content));
        }
    }

    /// <summary>Completes a deferred response with the edited original message.</summary>
    internal void TakeEdit(JsonObject content) =>
        answered.TrySetResult(new FakeAnswer(CallbackType ?? 0, WasDeferred: true, content));
}

/// <summary>A response as the member sees it.</summary>
/// <param name="CallbackType">4 for a message, 5 for a deferred message, 7 for an updated message, 8 for autocomplete
/// choices, 9 for a modal.</param>
public sealed record FakeAnswer(int CallbackType, bool WasDeferred, JsonObject Body)
{
    public bool IsEphemeral => ((Body["flags"]?.GetValue<int>() ?? 0) & 64) != 0 || WasDeferred;

    /// <summary>The custom ids of its buttons and menus.</summary>
    public IReadOnlyList<string> Components =>
        [.. (Body["components"]?.AsArray() ?? []).SelectMany(row => row?["components"]?.AsArray() ?? [])
            .Select(component => component?["custom_id"]?.GetValue<string>()).OfType<string>()];

    /// <summary>The custom ids of a modal's inputs.</summary>
    public IReadOnlyList<string> Inputs =>
        [.. (Body["components"]?.AsArray() ?? [])
            .Select(label => label?["component"]?["custom_id"]?.GetValue<string>())
            .OfType<string>()];

    public string Content => Body["content"]?.GetValue<string>() ?? "";

    /// <summary>All texts in it, one per line.</summary>
    public string Text => string.Join('\n', FakeMessage.Texts(Body).Prepend(Content).Where(text => text.Length > 0));

    /// <summary>Autocomplete choices: name and value.</summary>
    public IReadOnlyList<(string Name, string Value)> Choices =>
        [.. (Body["choices"]?.AsArray() ?? []).Select(choice => ($"{choice?["name"]}", $"{choice?["value"]}"))];
}
