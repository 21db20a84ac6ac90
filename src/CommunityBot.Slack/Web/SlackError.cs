using System.Text.Json;

using CommunityBot.Wire;

namespace CommunityBot.Slack.Web;

/// <summary>An error of Slack's Web API, usually with status 200 and <c>ok: false</c>.</summary>
/// <param name="Code"><c>channel_not_found</c> and the like.</param>
internal sealed record SlackError(string Code, JsonElement Body)
{
    /// <summary>The missing scope, if Slack names one.</summary>
    public string? Needed => Body.Text("needed");

    /// <summary>What is wrong with the blocks, if Slack explains it.</summary>
    public string Details =>
        Body.Property("response_metadata") is { } more
            ? string.Join("; ", more.Items("messages").Select(message => message.ToString()))
            : "";
}
