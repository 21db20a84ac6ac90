using CommunityBot.Core.Platforms;
using CommunityBot.Wire;

using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack.Web;

/// <summary>
/// The bot's identity in a workspace and the health of its token: the outbound half of the status, independent of the
/// inbound connection. https://docs.slack.dev/reference/methods/auth.test
/// </summary>
internal sealed partial class SlackAccount(SlackApi api, TimeProvider time, ILogger<SlackAccount> log)
{
    /// <summary>While the token is refused.</summary>
    private static readonly Backoff RefusedBackoff = new(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(15));

    private TaskCompletionSource refused = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static readonly Backoff Backoff = new(TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(5));

    private readonly TaskCompletionSource firstReply = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private volatile PlatformStatus status = new PlatformStatus.Connecting(
        "the bot token has not been checked yet");

    public PlatformStatus Status => status;

    /// <summary>Distinguishes our own messages from other apps'; null until <c>auth.test</c> has succeeded.</summary>
    public string? BotId { get; private set; }

    /// <summary>The bot's user id in the workspace; null until <c>auth.test</c> has succeeded.</summary>
    public string? UserId { get; private set; }

    /// <summary>The workspace of the token; null until <c>auth.test</c> has succeeded.</summary>
    public string? TeamId { get; private set; }

    /// <summary>Completes with the first reply to <c>auth.test</c>, whatever it is.</summary>
    public Task FirstReply => firstReply.Task;

    /// <summary>
    /// The remedy when the token is rejected; null for SLACK_BOT_TOKEN, where it depends on Slack's error code.
    /// </summary>
    public string? Remedy { get; init; }

    /// <summary>The workspace has revoked the token.</summary>
    public void Revoke(string reason)
    {
        var stopped = new PlatformStatus.Stopped(
            $"The bot lost access to workspace {TeamId}: {reason}.",
            $"Install the app there again at https://api.slack.com/apps and set {SlackErrors.BotTokenSetting} to the " +
            "new token.");
        SetStatus(stopped);
        LogRefused(stopped.Reason, stopped.Remedy);
    }

    /// <summary>
    /// Checks the token until cancelled: at once, and slowly while it is refused, because it may be accepted again.
    /// </summary>
    public async Task WatchAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        while (true)
        {
            await Volatile.Read(ref refused).Task.WaitAsync(cancellation);
            for (var attempt = 1; status is PlatformStatus.Stopped; attempt++)
            {
                await time.WaitAsync(RefusedBackoff.DelayBefore(attempt, random: 1), cancellation);
                if (status is PlatformStatus.Stopped)
                {
                    Load(await api.ReadAsync("auth.test", new Dictionary<string, string>(), cancellation));
                }
            }

            Volatile.Write(ref refused, new(TaskCreationOptions.RunContinuationsAsynchronously));
            LogAccepted();
        }
    }

    /// <summary>Calls <c>auth.test</c> until Slack gives a definite answer.</summary>
    public async Task LoadAsync(CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var reply = await api.ReadAsync("auth.test", new Dictionary<string, string>(), cancellation);
            if (Load(reply))
            {
                return;
            }

            if (status is PlatformStatus.Stopped(var reason, var remedy))
            {
                LogRefused(reason, remedy);
                return;
            }

            var pause = reply is SlackReply.RateLimited(var wait) ? wait : Backoff.DelayBefore(attempt, random: 1);
            await time.WaitAsync(pause, cancellation);
        }
    }

    /// <summary>True when the reply to <c>auth.test</c> identifies the bot.</summary>
    private bool Load(SlackReply reply)
    {
        // Before the status: once it is "connected", messages are compared with these.
        var isOk = reply is SlackReply.Ok;
        if (reply is SlackReply.Ok({ } body))
        {
            BotId = body.Text("bot_id");
            UserId = body.Text("user_id");
            TeamId = body.Text("team_id");
        }

        Update(reply);
        firstReply.TrySetResult();
        return isOk;
    }

    private void SetStatus(PlatformStatus now)
    {
        status = now;
        if (now is PlatformStatus.Stopped)
        {
            Volatile.Read(ref refused).TrySetResult();
        }
    }

    /// <summary>Updates the status from any reply to a call with the bot token.</summary>
    public void Update(SlackReply reply) => SetStatus(StatusAfter(reply));

    private PlatformStatus StatusAfter(SlackReply reply) => reply switch
    {
        SlackReply.Ok => new PlatformStatus.Connected(),
        SlackReply.Refused({ Code: "missing_scope" }) => new PlatformStatus.Connected(),
        SlackReply.Refused({ Code: var code } no) when SlackErrors.IsPermanent(code) => new PlatformStatus.Stopped(
            $"Slack refused the bot token: {code}.", Remedy ?? SlackErrors.Remedy(no, SlackErrors.BotTokenSetting)),
        SlackReply.Refused => new PlatformStatus.Connected(),
        SlackReply.NotSent(var reason) => Unreachable(reason),
        SlackReply.Unknown(var reason) => Unreachable(reason),

        // A rate limited call had a valid token.
        _ => status,
    };

    /// <summary>A network error does not clear a status that requires an operator's action.</summary>
    private PlatformStatus Unreachable(string reason) =>
        status is PlatformStatus.Stopped ? status : new PlatformStatus.Connecting(reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Slack accepts the bot token again.")]
    private partial void LogAccepted();

    [LoggerMessage(Level = LogLevel.Error, Message = "Nothing can be posted on Slack: {Reason} {Remedy}")]
    private partial void LogRefused(string reason, string remedy);
}
