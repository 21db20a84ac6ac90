using CommunityBot.Core.Platforms;
using CommunityBot.Wire;

using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack.Web;

/// <summary>
/// Who we are in the workspace, and whether our token still lets us say something: the outbound half of our health,
/// which says nothing of whether we hear anything. https://docs.slack.dev/reference/methods/auth.test
/// </summary>
internal sealed partial class SlackAccount(SlackApi api, TimeProvider wire, ILogger<SlackAccount> log)
{
    private static readonly Backoff Backoff = new(TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(5));

    private volatile PlatformStatus status = new PlatformStatus.Connecting(
        "Slack has not been asked about the bot's token");

    public PlatformStatus Status => status;

    /// <summary>By which our own messages are known from other apps'; null until Slack has said it.</summary>
    public string? BotId { get; private set; }

    /// <summary>The bot as one of the workspace's users; null until Slack has said it.</summary>
    public string? UserId { get; private set; }

    /// <summary>Which workspace the token belongs to; null until Slack has said it.</summary>
    public string? TeamId { get; private set; }

    /// <summary>
    /// What is done about a token that is refused; null where it stands in the environment, and Slack's reason decides.
    /// </summary>
    public string? Renewal { get; init; }

    /// <summary>The workspace has taken the token back.</summary>
    public void End(string reason)
    {
        var stopped = new PlatformStatus.Stopped(
            $"The workspace {TeamId} is left: {reason}.",
            $"Install the app there again at https://api.slack.com/apps and set {SlackErrors.BotTokenSetting} to its " +
            "new token.");
        status = stopped;
        LogRefused(stopped.Reason, stopped.Remedy);
    }

    /// <summary>Asks until Slack gives a definite answer.</summary>
    public async Task LoadAsync(CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var reply = await api.ReadAsync("auth.test", new Dictionary<string, string>(), cancellation);
            Note(reply);
            if (reply is SlackReply.Ok(var body))
            {
                BotId = body.Text("bot_id");
                UserId = body.Text("user_id");
                TeamId = body.Text("team_id");
                return;
            }

            if (status is PlatformStatus.Stopped(var reason, var remedy))
            {
                LogRefused(reason, remedy);
                return;
            }

            var pause = reply is SlackReply.RateLimited(var wait) ? wait : Backoff.Before(attempt, chance: 1);
            await wire.WaitAsync(pause, cancellation);
        }
    }

    /// <summary>Learns from any answer that came to the bot's token.</summary>
    public void Note(SlackReply reply) => status = reply switch
    {
        SlackReply.Ok => new PlatformStatus.Connected(),
        SlackReply.Refused { Code: "missing_scope" } => new PlatformStatus.Connected(),
        SlackReply.Refused { Code: var code } no when SlackErrors.IsForAPerson(code) => new PlatformStatus.Stopped(
            $"Slack refuses the bot's token: {code}.", Renewal ?? SlackErrors.Remedy(no, SlackErrors.BotTokenSetting)),
        SlackReply.Refused => new PlatformStatus.Connected(),
        SlackReply.NotSent(var reason) => Unreached(reason),
        SlackReply.Lost(var reason) => Unreached(reason),

        // Too fast is heard by those who are let in.
        _ => status,
    };

    /// <summary>What only a person can mend is not mended by a line that is down.</summary>
    private PlatformStatus Unreached(string reason) =>
        status is PlatformStatus.Stopped ? status : new PlatformStatus.Connecting(reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Nothing can be posted on Slack: {Reason} {Remedy}")]
    private partial void LogRefused(string reason, string remedy);
}
