using System.Text.Json.Nodes;

namespace CommunityBot.Testing.FakeDiscord;

/// <summary>One interaction on its way: what was asked, and what the bot has said so far.</summary>
public sealed class FakeInteraction(string id, string token, DateTimeOffset sentAt, int type)
{
    private readonly TaskCompletionSource<FakeAnswer> answered = new(
        TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock gate = new();
    private readonly List<FakeAnswer> followUps = [];

    public string Id { get; } = id;

    /// <summary>2 a command, 3 a button, 4 an option being typed.</summary>
    public int Type { get; } = type;

    public bool IsDeferred { get; private set; }

    /// <summary>Of the first callback; null until there is one.</summary>
    public int? CallbackType { get; private set; }

    /// <summary>Done when the person sees what they asked for.</summary>
    public Task<FakeAnswer> Answer => answered.Task;

    /// <summary>True when the bot answered in any way, a promise included.</summary>
    public bool IsAcknowledged => CallbackType is not null;

    internal string Token { get; } = token;

    internal DateTimeOffset SentAt { get; } = sentAt;

    /// <summary>False when it was answered before.</summary>
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

    /// <summary>Messages after the first, in order.</summary>
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

    /// <summary>What the promised message says now.</summary>
    internal void TakeEdit(JsonObject content) =>
        answered.TrySetResult(new FakeAnswer(CallbackType ?? 0, WasDeferred: true, content));
}

/// <summary>What a person sees after asking.</summary>
/// <param name="CallbackType">4 for a message, 5 for one that was promised first, 7 for one that changed, 8 for
/// suggestions, 9 for a form.</param>
public sealed record FakeAnswer(int CallbackType, bool WasDeferred, JsonObject Body)
{
    public bool IsEphemeral => ((Body["flags"]?.GetValue<int>() ?? 0) & 64) != 0 || WasDeferred;

    /// <summary>The custom ids of what can be pressed or chosen in it.</summary>
    public IReadOnlyList<string> Components =>
        [.. (Body["components"]?.AsArray() ?? []).SelectMany(row => row?["components"]?.AsArray() ?? [])
            .Select(component => component?["custom_id"]?.GetValue<string>()).OfType<string>()];

    /// <summary>Of a form: the names of its questions.</summary>
    public IReadOnlyList<string> Questions =>
        [.. (Body["components"]?.AsArray() ?? [])
            .Select(label => label?["component"]?["custom_id"]?.GetValue<string>())
            .OfType<string>()];

    public string Content => Body["content"]?.GetValue<string>() ?? "";

    /// <summary>Everything to be read in it, a text a line.</summary>
    public string Text => string.Join('\n', FakeMessage.Texts(Body).Prepend(Content).Where(text => text.Length > 0));

    /// <summary>Of suggestions: what is shown and what it stands for.</summary>
    public IReadOnlyList<(string Name, string Value)> Choices =>
        [.. (Body["choices"]?.AsArray() ?? []).Select(choice => ($"{choice?["name"]}", $"{choice?["value"]}"))];
}
