using System.Text.Json.Serialization;

using CommunityBot.Slack.Rendering;
using CommunityBot.Slack.Web;
using CommunityBot.Wire;

namespace CommunityBot.Slack.Interactions;

/// <summary>
/// Brings an answer to the one who asked: to the address that came with the question, or, when there is none or it is
/// used up, as a message that only they see.
/// </summary>
internal sealed class SlackAnswers(SlackApi api, TimeProvider wire)
{
    private const int Tries = 4;

    private static readonly Backoff Backoff = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(20));

    /// <summary>Null when the answer arrived, else why it did not.</summary>
    public async Task<string?> SendAsync(
        string? responseUrl, string? channel, string user, SlackAnswerPayload answer, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(responseUrl, UriKind.Absolute, out var address) || !api.MayRespondAt(address))
        {
            return await WhisperAsync(channel, user, answer, "Slack gave no address to answer at", cancellation);
        }

        var reply = await InsistAsync(
            () => api.RespondAsync(address, answer, AnswersJson.Default.SlackAnswerPayload, cancellation), cancellation);
        return reply switch
        {
            SlackReply.Ok => null,
            SlackReply.No(var code, _) => await WhisperAsync(channel, user, answer, $"Slack answered {code}", cancellation),
            SlackReply.NotSent(var reason) => reason,
            SlackReply.TooFast => "Slack kept asking for a pause",

            // It may stand already, and nobody wants to be told twice.
            SlackReply.Lost(var reason) => reason,
            var other => throw new InvalidOperationException($"Nobody told this place about {other}."),
        };
    }

    private async Task<string?> WhisperAsync(
        string? channel, string user, SlackAnswerPayload answer, string because, CancellationToken cancellation)
    {
        if (channel is null)
        {
            return because;
        }

        var whisper = new Whisper { Channel = channel, User = user, Text = answer.Text, Blocks = answer.Blocks };
        var reply = await InsistAsync(
            () => api.WriteAsync("chat.postEphemeral", whisper, AnswersJson.Default.Whisper, cancellation), cancellation);
        return reply is SlackReply.Ok ? null : $"{because}, and telling them alone failed too: {reply}";
    }

    /// <summary>Tries again what was certainly not done, and nothing else.</summary>
    private async Task<SlackReply> InsistAsync(Func<Task<SlackReply>> call, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var reply = await call();
            if (attempt == Tries || reply is not (SlackReply.NotSent or SlackReply.TooFast))
            {
                return reply;
            }

            var pause = reply is SlackReply.TooFast(var wait) ? wait : Backoff.Before(attempt, chance: 1);
            await wire.WaitAsync(pause, cancellation);
        }
    }
}

/// <summary>https://docs.slack.dev/reference/methods/chat.postEphemeral</summary>
internal sealed record Whisper : SlackPayload
{
    [JsonPropertyName("channel")]
    public required string Channel { get; init; }

    [JsonPropertyName("user")]
    public required string User { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SlackAnswerPayload))]
[JsonSerializable(typeof(Whisper))]
internal sealed partial class AnswersJson : JsonSerializerContext;
