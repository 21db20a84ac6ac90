using System.Text.Json;

using CommunityBot.Slack.Web;

namespace CommunityBot.Slack.Doctor;

/// <summary>
/// Looks at one workspace with its own token: whether it is good, what it may do, and each channel there.
/// </summary>
internal sealed class WorkspaceCheck(SlackApi api, TokenOrigin origin)
{
    public Task<SlackReply> WhoAsync(CancellationToken cancellation) =>
        api.ReadAsync("auth.test", new Dictionary<string, string>(), cancellation);

    /// <param name="who">What <see cref="WhoAsync"/> said.</param>
    /// <param name="channels">Not looked at with a token that is no good.</param>
    public async Task<IReadOnlyList<SlackFinding>> ExamineAsync(
        SlackReply who, IReadOnlyList<string> channels, CancellationToken cancellation)
    {
        var findings = new List<SlackFinding> { Token(who) };
        if (who is SlackReply.Ok ok)
        {
            findings.Add(Scopes(ok.Scopes));
            foreach (var channel in channels)
            {
                findings.Add(await IsArchivedAsync(channel, ok.Scopes, cancellation)
                    ? Archived(channel)
                    : Channel(channel, await LookIntoAsync(channel, cancellation)));
            }
        }

        return findings;
    }

    private Task<SlackReply> LookIntoAsync(string channel, CancellationToken cancellation) => api.ReadAsync(
        "conversations.history", new Dictionary<string, string> { ["channel"] = channel, ["limit"] = "1" },
        cancellation);

    /// <summary>
    /// Slack does not read an archived channel's messages any less for it, so this is another question; it needs a
    /// right of its own, and where the app has none the channel is believed to be in use.
    /// </summary>
    private async Task<bool> IsArchivedAsync(
        string channel, IReadOnlyList<string>? granted, CancellationToken cancellation) =>
        granted?.Any(scope => SlackScopes.ToLookAtChannels.Contains(scope)) is true
        && await api.ReadAsync(
            "conversations.info", new Dictionary<string, string> { ["channel"] = channel }, cancellation)
            is SlackReply.Ok(var body)
        && body.Part("channel")?.Part("is_archived") is { ValueKind: JsonValueKind.True };

    private SlackFinding Token(SlackReply reply) => reply switch
    {
        SlackReply.Ok(var body) when body.Text("bot_id") is null => new(
            origin.Subject,
            SlackFindingSeverity.Doubtful,
            $"Slack knows it as {body.Text("user")}, which is no bot.",
            "Set SLACK_BOT_TOKEN to the Bot User OAuth Token (xoxb-…) under OAuth & Permissions."),
        SlackReply.Ok(var body) => new(
            origin.Subject, SlackFindingSeverity.Well,
            $"Slack knows the bot as {body.Text("user")} in {body.Text("team")}."),
        SlackReply.Refused no =>
            new(origin.Subject, SlackFindingSeverity.Broken, origin.Refused(no.Code), origin.RemedyFor(no)),
        // Nothing can be said of anything else, least of all that it is well.
        _ => NotReached(origin.Subject, reply) with { Health = SlackFindingSeverity.Broken },
    };

    private SlackFinding Scopes(IReadOnlyList<string>? granted)
    {
        if (granted is null)
        {
            return new(
                origin.Scopes,
                SlackFindingSeverity.Doubtful,
                "Slack did not say what the app may do.",
                "Nothing; look again later.");
        }

        var missing = SlackScopes.OfTheBot.Except(granted).ToList();
        return missing.Count == 0
            ? new(origin.Scopes, SlackFindingSeverity.Well, "The app may do all it needs.")
            : new(
                origin.Scopes,
                missing.Contains("chat:write") || missing.Contains("commands")
                    ? SlackFindingSeverity.Broken
                    : SlackFindingSeverity.Doubtful,
                $"The app may not: {string.Join(", ", missing)}.",
                origin.RemedyForScopes);
    }

    private static SlackFinding Archived(string channel) => new(
        "channel " + channel,
        SlackFindingSeverity.Broken,
        "It is archived, and nothing can be posted there.",
        "Unarchive it (channel details, Settings), or name another channel in the settings.");

    private static SlackFinding Channel(string channel, SlackReply reply)
    {
        var subject = "channel " + channel;
        return reply switch
        {
            SlackReply.Ok => new(subject, SlackFindingSeverity.Well, "The bot is in it."),
            SlackReply.Refused { Code: "not_in_channel" } => new(
                subject,
                SlackFindingSeverity.Doubtful,
                "The bot can post there, but not look whether a post arrived when Slack's answer was lost.",
                "Invite it: type /invite @CommunityBot in the channel."),
            SlackReply.Refused { Code: "missing_scope" } => new(
                subject, SlackFindingSeverity.Doubtful, "Without the scopes above nobody can tell.",
                "Add the scopes, then look again."),
            SlackReply.Refused no => new(
                subject, SlackFindingSeverity.Broken, $"Slack answers {no.Code}.",
                SlackErrors.Remedy(no, "slack:" + channel)),
            _ => NotReached(subject, reply),
        };
    }

    /// <summary>What is found where Slack gave no answer.</summary>
    public static SlackFinding NotReached(string subject, SlackReply reply) => new(
        subject,
        SlackFindingSeverity.Doubtful,
        reply switch
        {
            SlackReply.RateLimited => "Slack asked for a pause.",
            SlackReply.NotSent(var reason) => $"Slack could not be reached: {reason}.",
            SlackReply.Lost(var reason) => $"Slack's answer was lost: {reason}.",
            _ => "Slack could not be asked.",
        },
        "Check the network and slack.apiBaseUrl, then look again.");
}
