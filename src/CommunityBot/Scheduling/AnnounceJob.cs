using CommunityBot.Core.Announcements;
using CommunityBot.Core.Communities;

using NodaTime;

using Quartz;

namespace CommunityBot.Scheduling;

/// <summary>Quartz's way into the bot: a trigger fires, a community's round is made.</summary>
public sealed partial class AnnounceJob(
    AnnouncementRun round, CommunityDirectory communities, AnnouncementScheduler scheduler, IClock clock,
    ILogger<AnnounceJob> log) : IJob
{
    internal const string CommunityId = "community";

    private static readonly Duration AfterFailure = Duration.FromSeconds(30);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (communities.Find(context.MergedJobDataMap.GetString(CommunityId) ?? "") is not { } community)
        {
            return;
        }

        try
        {
            var report = await round.RunAsync(community, cancellationToken);
            foreach (var (post, result) in report.Posts)
            {
                Log(post.Key, result);
            }

            await scheduler.WakeAtAsync(community, report.NextWakeUp, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The memory may be away for a while; what is due stays due.
            LogFailed(exception, community.Id);
            await TryAgainAsync(community, cancellationToken);
        }
    }

    private async Task TryAgainAsync(Community community, CancellationToken cancellation)
    {
        try
        {
            await scheduler.WakeAtAsync(community, clock.GetCurrentInstant() + AfterFailure, cancellation);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            // The timetable's database is away as well; the waking that stands there comes again by itself.
            LogNotSet(exception, community.Id);
        }
    }

    private void Log(PostKey key, PostResult result)
    {
        var level = result is PostResult.Posted or PostResult.Recovered ? LogLevel.Information : LogLevel.Warning;
        var words = Words(result);
        LogPost(level, key, words);
    }

    private static string Words(PostResult result) => result switch
    {
        PostResult.Posted => "posted",
        PostResult.Recovered => "found standing, though its answer was lost",
        PostResult.Refused refused => $"refused ({refused.Reason}); {refused.Remedy}",
        PostResult.Waiting waiting => $"not sent yet ({waiting.Reason}); it is tried again",
        PostResult.Unknown unknown => $"sent, but no answer came ({unknown.Reason}); the bot keeps looking for it",
        _ => "left alone: another instance has it, or its platform is off",
    };

    [LoggerMessage(Message = "{Key}: {Result}.")]
    private partial void LogPost(LogLevel level, PostKey key, string result);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The next waking for {Community} could not be set; the one set before comes again.")]
    private partial void LogNotSet(Exception exception, string community);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "The announcements of {Community} could not be made; trying again in half a minute.")]
    private partial void LogFailed(Exception exception, string community);
}
