using CommunityBot.Core.Platforms;
using CommunityBot.Slack.Web;
using CommunityBot.Wire;

namespace CommunityBot.Slack.Doctor;

/// <summary>Checks one workspace with its own token: the token, its scopes, and each channel.</summary>
internal sealed class WorkspaceCheck(SlackApi api, TokenOrigin origin)
{
    public Task<SlackReply> TestTokenAsync(CancellationToken cancellation) =>
        api.ReadAsync("auth.test", new Dictionary<string, string>(), cancellation);

    /// <param name="authTest">The reply of <see cref="TestTokenAsync"/>.</param>
    /// <param name="channels">Not checked when the token is invalid.</param>
    public async Task<IReadOnlyList<DoctorFinding>> ExamineAsync(
        SlackReply authTest, IReadOnlyList<string> channels, CancellationToken cancellation)
    {
        var findings = new List<DoctorFinding> { Token(authTest) };
        if (authTest is SlackReply.Ok ok)
        {
            findings.Add(Scopes(ok.Scopes));
            foreach (var channel in channels)
            {
                findings.Add(await IsArchivedAsync(channel, ok.Scopes, cancellation)
                    ? Archived(channel)
                    : Channel(channel, await ReadHistoryAsync(channel, cancellation)));
            }
        }

        return findings;
    }

    private Task<SlackReply> ReadHistoryAsync(string channel, CancellationToken cancellation) => api.ReadAsync(
        "conversations.history", new Dictionary<string, string> { ["channel"] = channel, ["limit"] = "1" },
        cancellation);

    /// <summary>
    /// A separate call, because conversations.history succeeds in archived channels. It needs an additional scope;
    /// without that scope the channel is taken as not archived.
    /// </summary>
    private async Task<bool> IsArchivedAsync(
        string channel, IReadOnlyList<string>? granted, CancellationToken cancellation) =>
        granted?.Any(scope => SlackScopes.ForDoctor.Contains(scope)) is true
        && await api.ReadAsync(
            "conversations.info", new Dictionary<string, string> { ["channel"] = channel }, cancellation)
            is SlackReply.Ok({ } body)
        && body.Property("channel")?.IsTrue("is_archived") is true;

    private DoctorFinding Token(SlackReply reply) => reply switch
    {
        SlackReply.Ok({ } body) when body.Text("bot_id") is null => new(
            origin.Subject,
            FindingSeverity.Warning,
            $"The token belongs to {body.Text("user")}, which is not a bot.",
            "Set SLACK_BOT_TOKEN to the Bot User OAuth Token (xoxb-…) under OAuth & Permissions."),
        SlackReply.Ok({ } body) => new(
            origin.Subject, FindingSeverity.Ok,
            $"The bot is {body.Text("user")} in {body.Text("team")}."),
        SlackReply.Refused(var no) =>
            new(origin.Subject, FindingSeverity.Error, origin.Refused(no.Code), origin.RemedyFor(no)),
        // Without a valid token nothing else can be checked, so this is an error.
        _ => Unreachable(origin.Subject, reply) with { Severity = FindingSeverity.Error },
    };

    private DoctorFinding Scopes(IReadOnlyList<string>? granted)
    {
        if (granted is null)
        {
            return new(
                origin.Scopes,
                FindingSeverity.Warning,
                "Slack did not return the app's scopes.",
                "Run doctor again later.");
        }

        var missing = SlackScopes.Required.Except(granted).ToList();
        if (missing.Count == 0 && !granted.Contains(SlackScopes.FilesScope))
        {
            return new(
                origin.Scopes,
                FindingSeverity.Warning,
                $"The app is missing the scope {SlackScopes.FilesScope}, so the draft of a recap is text and no file.",
                origin.RemedyForScopes);
        }

        if (missing.Count == 0 && !granted.Contains(SlackScopes.ReadFilesScope))
        {
            return new(
                origin.Scopes,
                FindingSeverity.Warning,
                $"The app is missing the scope {SlackScopes.ReadFilesScope}, so recaps get no pictures from messages.",
                origin.RemedyForScopes);
        }

        return missing.Count == 0
            ? new(origin.Scopes, FindingSeverity.Ok, "The app has all the scopes it needs.")
            : new(
                origin.Scopes,
                missing.Contains("chat:write") || missing.Contains("commands")
                    ? FindingSeverity.Error
                    : FindingSeverity.Warning,
                $"The app is missing scopes: {string.Join(", ", missing)}." +
                (missing.Contains(SlackScopes.MentionsScope)
                    ? " It was installed before the bot understood mentions and direct messages, and ignores them."
                    : ""),
                missing.Contains(SlackScopes.MentionsScope) ? origin.RemedyForMessages : origin.RemedyForScopes);
    }

    private static DoctorFinding Archived(string channel) => new(
        "channel " + channel,
        FindingSeverity.Error,
        "It is archived, so nothing can be posted there.",
        "Unarchive it (channel details, Settings), or set another channel in the settings.");

    private static DoctorFinding Channel(string channel, SlackReply reply)
    {
        var subject = "channel " + channel;
        return reply switch
        {
            SlackReply.Ok => new(subject, FindingSeverity.Ok, "The bot is a member."),
            SlackReply.Refused({ Code: "not_in_channel" }) => new(
                subject,
                FindingSeverity.Warning,
                "The bot can post there, but cannot look up a post after Slack's response was lost.",
                "Invite it: type /invite @CommunityBot in the channel."),
            SlackReply.Refused({ Code: "missing_scope" }) => new(
                subject, FindingSeverity.Warning, "It cannot be checked without the scopes above.",
                "Add the scopes, then run doctor again."),
            SlackReply.Refused(var no) => new(
                subject, FindingSeverity.Error, $"Slack returned {no.Code}.",
                SlackErrors.Remedy(no, "slack:" + channel)),
            _ => Unreachable(subject, reply),
        };
    }

    /// <summary>The finding when Slack sent no usable response.</summary>
    public static DoctorFinding Unreachable(string subject, SlackReply reply) => new(
        subject,
        FindingSeverity.Warning,
        reply switch
        {
            SlackReply.RateLimited => "Slack rate limited the bot.",
            SlackReply.NotSent(var reason) => $"Slack could not be reached: {reason}.",
            SlackReply.Unknown(var reason) => $"Slack's response was lost: {reason}.",
            _ => "Slack could not be reached.",
        },
        "Check the network and slack.apiBaseUrl, then run doctor again.");
}
