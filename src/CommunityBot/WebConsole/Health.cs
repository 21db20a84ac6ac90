using System.Diagnostics;

using CommunityBot.Core.Platforms;
using CommunityBot.Storage;

namespace CommunityBot.WebConsole;

/// <summary>
/// The health check <c>/healthz</c>: 200, or 503 if a platform has stopped or the storage is gone. Contains no secrets.
/// </summary>
internal static class Health
{
    public static async Task AnswerAsync(HttpContext call)
    {
        var states = call.RequestServices.GetServices<IChatPlatform>()
            .Select(platform => (platform.Name, platform.Status)).ToList();
        var storageFault = call.RequestServices.GetRequiredService<SqlStore>().Fault;
        call.Response.StatusCode = storageFault is not null
            || states.Exists(state => state.Status is PlatformStatus.Stopped)
            ? StatusCodes.Status503ServiceUnavailable
            : StatusCodes.Status200OK;
        call.Response.ContentType = "text/plain; charset=utf-8";
        await call.Response.WriteAsync(
            string.Concat(states.Select(state => $"{state.Name} {state.Status.Word}\n")) +
            (storageFault is null ? "" : "storage stopped\n") +
            Describe(call.RequestServices.GetRequiredService<ILeaderElection>().Status),
            call.RequestAborted);
    }

    /// <summary>Whether this instance is the leader, which holds the platform connections.</summary>
    private static string Describe(LeadershipStatus status) => status switch
    {
        LeadershipStatus.SingleInstance => "",
        LeadershipStatus.Leader { Doubt: null } => "instance leads\n",
        LeadershipStatus.Leader leading => $"instance leads ({leading.Doubt})\n",
        LeadershipStatus.Follower following => $"instance follows ({following.Reason})\n",
        _ => throw new UnreachableException(),
    };
}
