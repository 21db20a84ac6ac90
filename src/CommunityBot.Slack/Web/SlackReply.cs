using System.Text.Json;

namespace CommunityBot.Slack.Web;

/// <summary>How one call of the Web API ended. The nested cases are all there are.</summary>
internal abstract record SlackReply
{
    private SlackReply()
    {
    }

    /// <summary>What Slack's clock shows, to the second; null where it did not say.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Slack said <c>ok</c>.</summary>
    public sealed record Ok(JsonElement Body) : SlackReply
    {
        /// <summary>What the token may do; null where Slack did not say.</summary>
        public IReadOnlyList<string>? Scopes { get; init; }
    }

    /// <summary>Slack said no, which it does with status 200 and <c>ok:false</c>.</summary>
    /// <param name="Code"><c>channel_not_found</c> and the like.</param>
    public sealed record Refused(string Code, JsonElement Body) : SlackReply
    {
        /// <summary>What a missing scope is called, where Slack says.</summary>
        public string? Needed => Body.Text("needed");

        /// <summary>What exactly was wrong with the blocks, where Slack says.</summary>
        public string Details =>
            Body.Part("response_metadata") is { } more
                ? string.Join("; ", more.Items("messages").Select(message => message.ToString()))
                : "";
    }

    /// <summary>Too fast: not done, and to be asked again no sooner.</summary>
    public sealed record RateLimited(TimeSpan Wait) : SlackReply;

    /// <summary>It never left this machine: no connection was made.</summary>
    public sealed record NotSent(string Reason) : SlackReply;

    /// <summary>It was sent, and no answer that can be read came back: it may have been done.</summary>
    public sealed record Lost(string Reason) : SlackReply;
}
