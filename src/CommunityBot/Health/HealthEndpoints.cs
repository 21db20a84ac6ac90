using System.Diagnostics;

using CommunityBot.Core.Platforms;
using CommunityBot.Storage;

namespace CommunityBot.Health;

/// <summary>
/// <c>/healthz</c> says whether the process works at all, for supervisors that restart it; <c>/readyz</c> whether it
/// does its work, for monitoring. Both are plain text without secrets: 200, or 503 with the reason.
/// </summary>
internal static class HealthEndpoints
{
    public const string Alive = "/healthz";

    public const string Ready = "/readyz";

    extension(IEndpointRouteBuilder routes)
    {
        public void MapHealth()
        {
            routes.MapMethods(Alive, [HttpMethods.Get, HttpMethods.Head], AnswerAliveAsync);
            routes.MapMethods(Ready, [HttpMethods.Get, HttpMethods.Head], AnswerReadyAsync);
        }
    }

    private static async Task AnswerAliveAsync(HttpContext call)
    {
        var states = call.RequestServices.GetServices<IChatPlatform>()
            .Select(platform => (platform.Name, platform.Status)).ToList();
        var isStorageGone = call.RequestServices.GetRequiredService<SqlStore>().Fault is not null;
        var stuck = (await call.RequestServices.GetRequiredService<HealthChecks>().CheckAsync())
            .Where(part => part.IsStuck);
        await AnswerAsync(
            call,
            !isStorageGone && !stuck.Any() && !states.Exists(state => state.Status is PlatformStatus.Stopped),
            string.Concat(states.Select(state => $"{state.Name} {state.Status.Word}\n")) +
            (isStorageGone ? "storage stopped\n" : "") +
            string.Concat(stuck.Select(part => $"{part.Name} stopped\n")) +
            Describe(call.RequestServices.GetRequiredService<ILeaderElection>().Status));
    }

    private static async Task AnswerReadyAsync(HttpContext call)
    {
        var parts = await call.RequestServices.GetRequiredService<HealthChecks>().CheckAsync();
        await AnswerAsync(
            call,
            parts.All(part => part.Fault is null),
            string.Concat(parts.Select(part => $"{part}\n")));
    }

    private static Task AnswerAsync(HttpContext call, bool isGood, string text)
    {
        call.Response.StatusCode = isGood ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        call.Response.ContentType = "text/plain; charset=utf-8";
        return call.Response.WriteAsync(text, call.RequestAborted);
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
