using System.Text.Json;

using CommunityBot.Wire;

namespace CommunityBot.Slack.Web;

/// <summary>The outcome of a Web API call; a closed family of cases.</summary>
internal abstract record SlackReply
{
    private SlackReply()
    {
    }

    /// <summary>Slack's clock, to the second; null without a Date header.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Slack returned <c>ok: true</c>.</summary>
    public sealed record Ok(JsonElement Body) : SlackReply
    {
        /// <summary>The token's scopes; null when Slack did not send them.</summary>
        public IReadOnlyList<string>? Scopes { get; init; }
    }

    /// <summary>Slack returned an error, usually with status 200 and <c>ok: false</c>.</summary>
    /// <param name="Code"><c>channel_not_found</c> and the like.</param>
    public sealed record Refused(string Code, JsonElement Body) : SlackReply
    {
        /// <summary>The missing scope, if Slack names one.</summary>
        public string? Needed => Body.Text("needed");

        /// <summary>What is wrong with the blocks, if Slack explains it.</summary>
        public string Details =>
            Body.Property("response_metadata") is { } more
                ? string.Join("; ", more.Items("messages").Select(message => message.ToString()))
                : "";
    }

    /// <summary>Rate limited: not executed, and not to be retried before the wait is over.</summary>
    public sealed record RateLimited(TimeSpan Wait) : SlackReply;

    /// <summary>No connection was made, so the request was certainly not sent.</summary>
    public sealed record NotSent(string Reason) : SlackReply;

    /// <summary>The request was sent, but no readable response arrived: it may have been executed.</summary>
    public sealed record Lost(string Reason) : SlackReply;
}
