using CommunityBot.Core.Platforms;

namespace CommunityBot.WebConsole;

/// <summary>
/// <c>/healthz</c>: 200 while every platform that is on is well, 503 when one has given up. For machines; names no
/// secrets.
/// </summary>
internal static class Health
{
    public static async Task AnswerAsync(HttpContext call)
    {
        var states = call.RequestServices.GetServices<IChatPlatform>().Select(ChatStateReader.Describe).ToList();
        call.Response.StatusCode = states.Exists(state => state.State is "stopped")
            ? StatusCodes.Status503ServiceUnavailable
            : StatusCodes.Status200OK;
        call.Response.ContentType = "text/plain; charset=utf-8";
        await call.Response.WriteAsync(
            string.Concat(states.Select(state => $"{state.Name} {state.State}\n")) +
            Describe(call.RequestServices.GetRequiredService<ILeaderElection>().Status),
            call.RequestAborted);
    }

    /// <summary>Who holds the connections that only one of several instances may hold.</summary>
    private static string Describe(LeadershipStatus status) => status switch
    {
        LeadershipStatus.SingleInstance => "",
        LeadershipStatus.Leader { Doubt: null } => "instance leads\n",
        LeadershipStatus.Leader leading => $"instance leads ({leading.Doubt})\n",
        LeadershipStatus.Follower following => $"instance follows ({following.Reason})\n",
        var other => throw new InvalidOperationException($"An unknown status: {other}."),
    };
}
