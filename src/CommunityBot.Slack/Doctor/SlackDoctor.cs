using System.Text.Json;

using CommunityBot.Slack.Web;
using CommunityBot.Wire;

namespace CommunityBot.Slack.Doctor;

/// <summary>
/// Looks at everything that has to be right before the bot can work on Slack, posts nothing, and says what to do where
/// something is not.
/// </summary>
public static class SlackDoctor
{
    /// <param name="appToken">Null where Slack calls the bot.</param>
    /// <param name="channels">The ids of the channels that the settings name.</param>
    /// <param name="wire">The clock for patience.</param>
    public static async Task<IReadOnlyList<SlackFinding>> ExamineAsync(
        SlackSettings settings,
        Secret botToken,
        Secret? appToken,
        IReadOnlyList<string> channels,
        TimeProvider wire,
        CancellationToken cancellation)
    {
        using var api = new SlackApi(settings.ApiBaseUrl, botToken, appToken ?? new Secret(""), wire);
        var findings = new List<SlackFinding>();
        findings.AddRange(Kinds(botToken, appToken));
        var who = await api.ReadAsync("auth.test", new Dictionary<string, string>(), cancellation);
        findings.Add(BotToken(who));
        if (who is SlackReply.Ok ok)
        {
            findings.Add(Scopes(ok.Scopes));
            foreach (var channel in channels)
            {
                findings.Add(await IsArchivedAsync(api, channel, ok.Scopes, cancellation)
                    ? Archived(channel)
                    : Channel(channel, await LookIntoAsync(api, channel, cancellation)));
            }
        }

        if (appToken is not null)
        {
            findings.Add(AppToken(await api.OpenConnectionAsync(cancellation)));
        }

        return findings;
    }

    private static Task<SlackReply> LookIntoAsync(SlackApi api, string channel, CancellationToken cancellation) =>
        api.ReadAsync(
            "conversations.history", new Dictionary<string, string> { ["channel"] = channel, ["limit"] = "1" }, cancellation);

    /// <summary>
    /// Slack does not read an archived channel's messages any less for it, so this is another question; it needs a right of
    /// its own, and where the app has none the channel is believed to be in use.
    /// </summary>
    private static async Task<bool> IsArchivedAsync(
        SlackApi api, string channel, IReadOnlyList<string>? granted, CancellationToken cancellation) =>
        granted?.Any(scope => SlackScopes.ToLookAtChannels.Contains(scope)) is true
        && await api.ReadAsync("conversations.info", new Dictionary<string, string> { ["channel"] = channel }, cancellation)
            is SlackReply.Ok(var body)
        && body.Part("channel")?.Part("is_archived") is { ValueKind: JsonValueKind.True };

    private static SlackFinding Archived(string channel) => new(
        "channel " + channel,
        SlackHealth.Broken,
        "It is archived, and nothing can be posted there.",
        "Unarchive it (channel details, Settings), or name another channel in the settings.");

    /// <summary>What a token is for shows in how it begins. https://docs.slack.dev/authentication/tokens</summary>
    private static IEnumerable<SlackFinding> Kinds(Secret botToken, Secret? appToken)
    {
        if (KindOf(botToken) is { } other && !Begins(botToken, "xoxb-"))
        {
            yield return new("bot token", SlackHealth.Broken, $"{SlackErrors.BotTokenSetting} holds {other}.",
                $"Set {SlackErrors.BotTokenSetting} to the Bot User OAuth Token (xoxb-…) under OAuth & Permissions; SLACK_APP_TOKEN is the one that begins with xapp-.");
        }

        if (appToken is not null && KindOf(appToken) is { } another && !Begins(appToken, "xapp-"))
        {
            yield return new("app token", SlackHealth.Broken, $"{SlackErrors.AppTokenSetting} holds {another}.",
                $"Set {SlackErrors.AppTokenSetting} to an app-level token (xapp-…) with connections:write, under Basic Information, App-Level Tokens.");
        }
    }

    /// <summary>Null for what begins like no token of Slack's: an imitation may call its tokens as it likes.</summary>
    private static string? KindOf(Secret token) =>
        Begins(token, "xoxb-") ? "a bot's token (xoxb-…)"
        : Begins(token, "xoxp-") ? "a person's token (xoxp-…)"
        : Begins(token, "xapp-") ? "an app-level token (xapp-…)"
        : Begins(token, "xoxe") ? "a token that expires (xoxe…)"
        : null;

    private static bool Begins(Secret token, string with) => token.Reveal().StartsWith(with, StringComparison.Ordinal);

    private static SlackFinding BotToken(SlackReply reply)
    {
        const string Subject = "bot token";
        return reply switch
        {
            SlackReply.Ok(var body) when body.Text("bot_id") is null => new(
                Subject,
                SlackHealth.Doubtful,
                $"Slack knows it as {body.Text("user")}, which is no bot.",
                "Set SLACK_BOT_TOKEN to the Bot User OAuth Token (xoxb-…) under OAuth & Permissions."),
            SlackReply.Ok(var body) => new(
                Subject, SlackHealth.Well, $"Slack knows the bot as {body.Text("user")} in {body.Text("team")}."),
            SlackReply.No no => new(
                Subject,
                SlackHealth.Broken,
                $"Slack refuses {SlackErrors.BotTokenSetting}: {no.Code}.",
                SlackErrors.Remedy(no, SlackErrors.BotTokenSetting)),
            // Nothing can be said of anything else, least of all that it is well.
            _ => NotReached(Subject, reply) with { Health = SlackHealth.Broken },
        };
    }

    private static SlackFinding Scopes(IReadOnlyList<string>? granted)
    {
        const string Subject = "scopes";
        if (granted is null)
        {
            return new(Subject, SlackHealth.Doubtful, "Slack did not say what the app may do.", "Nothing; look again later.");
        }

        var missing = SlackScopes.OfTheBot.Except(granted).ToList();
        return missing.Count == 0
            ? new(Subject, SlackHealth.Well, "The app may do all it needs.")
            : new(
                Subject,
                missing.Contains("chat:write") || missing.Contains("commands") ? SlackHealth.Broken : SlackHealth.Doubtful,
                $"The app may not: {string.Join(", ", missing)}.",
                "Add them under OAuth & Permissions, Bot Token Scopes, at https://api.slack.com/apps, then install the " +
                "app again.");
    }

    private static SlackFinding Channel(string channel, SlackReply reply)
    {
        var subject = "channel " + channel;
        return reply switch
        {
            SlackReply.Ok => new(subject, SlackHealth.Well, "The bot is in it."),
            SlackReply.No { Code: "not_in_channel" } => new(
                subject,
                SlackHealth.Doubtful,
                "The bot can post there, but not look whether a post arrived when Slack's answer was lost.",
                "Invite it: type /invite @CommunityBot in the channel."),
            SlackReply.No { Code: "missing_scope" } => new(
                subject, SlackHealth.Doubtful, "Without the scopes above nobody can tell.", "Add the scopes, then look again."),
            SlackReply.No no => new(
                subject, SlackHealth.Broken, $"Slack answers {no.Code}.", SlackErrors.Remedy(no, "slack:" + channel)),
            _ => NotReached(subject, reply),
        };
    }

    private static SlackFinding AppToken(ConnectionAddress address)
    {
        const string Subject = "app token";
        return address switch
        {
            ConnectionAddress.Given => new(Subject, SlackHealth.Well, "Slack lets the bot connect; whether Socket Mode is switched on shows when it does."),
            ConnectionAddress.Refused(var reason, var remedy) => new(Subject, SlackHealth.Broken, reason, remedy),
            ConnectionAddress.Delayed(var reason, _) => new(
                Subject, SlackHealth.Doubtful, $"Slack could not be asked: {reason}.", "Look again in a minute."),
            _ => throw new InvalidOperationException($"Nobody told this place about {address}."),
        };
    }

    private static SlackFinding NotReached(string subject, SlackReply reply) => new(
        subject,
        SlackHealth.Doubtful,
        reply switch
        {
            SlackReply.TooFast => "Slack asked for a pause.",
            SlackReply.NotSent(var reason) => $"Slack could not be reached: {reason}.",
            SlackReply.Lost(var reason) => $"Slack's answer was lost: {reason}.",
            _ => "Slack could not be asked.",
        },
        "Check the network and slack.apiBaseUrl, then look again.");
}
