using CommunityBot.Core.Announcements;
using CommunityBot.Core.Communities;

using NodaTime;

using Quartz;

namespace CommunityBot.Scheduling;

/// <summary>Quartz job that posts a community's due announcements.</summary>
public sealed partial class AnnounceJob(
    AnnouncementRun run, CommunityDirectory communities, AnnouncementScheduler scheduler, IClock clock,
    IHostApplicationLifetime lifetime, ILogger<AnnounceJob> log) : IJob, IRunListener
{
    internal const string CommunityId = "community";

    private static readonly Duration RetryDelay = Duration.FromSeconds(30);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (communities.Find(context.MergedJobDataMap.GetString(CommunityId) ?? "") is not { } community)
        {
            return;
        }

        try
        {
            var report = await run.RunAsync(community, cancellationToken, this);
            await scheduler.ScheduleAsync(community, report.NextWakeUp, cancellationToken);
        }
        catch (Exception) when (IsStopping(cancellationToken))
        {
            // Due posts remain due; a message whose response was not received is looked up at the next start. In a
            // cluster, the exception makes another instance take over the run.
            cancellationToken.ThrowIfCancellationRequested();
        }
        catch (Exception exception)
        {
            // Storage may be temporarily unavailable; due posts remain due.
            LogFailed(exception, community.Id);
            await ScheduleRetryAsync(community, cancellationToken);
        }
    }

    private async Task ScheduleRetryAsync(Community community, CancellationToken cancellation)
    {
        try
        {
            await scheduler.ScheduleAsync(community, clock.GetCurrentInstant() + RetryDelay, cancellation);
        }
        catch (Exception) when (IsStopping(cancellation))
        {
            // The next start schedules a run.
        }
        catch (Exception exception)
        {
            // The scheduler's database is unavailable too; the existing trigger repeats.
            LogNotScheduled(exception, community.Id);
        }
    }

    public void OnOutcome(PostKey key, PostResult result)
    {
        var level = result is PostResult.Posted or PostResult.Recovered ? LogLevel.Information : LogLevel.Warning;
        var description = Describe(result);
        LogPost(level, key, description);
    }

    public void OnFailure(PostKey key, Exception exception)
    {
        if (!lifetime.ApplicationStopping.IsCancellationRequested)
        {
            LogNotRecorded(exception, key);
        }
    }

    private bool IsStopping(CancellationToken cancellation) =>
        cancellation.IsCancellationRequested || lifetime.ApplicationStopping.IsCancellationRequested;

    private static string Describe(PostResult result) => result switch
    {
        PostResult.Posted => "posted",
        PostResult.Recovered => "found on the platform after its response was lost",
        PostResult.Refused refused => $"refused ({refused.Reason}); {refused.Remedy}",
        PostResult.Blocked(var refusal) => $"refused for now ({refusal.Reason}); {refusal.Remedy} It will be retried",
        PostResult.GivenUp givenUp => $"not found ({givenUp.Reason}); the bot has stopped looking it up",
        PostResult.Waiting waiting => $"not sent yet ({waiting.Reason}); it will be retried",
        PostResult.Unknown unknown => $"sent without a response ({unknown.Reason}); the bot keeps looking it up",
        _ => "skipped: another attempt has not ended, or its platform is off",
    };

    [LoggerMessage(Message = "{Key}: {Result}.")]
    private partial void LogPost(LogLevel level, PostKey key, string result);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "{Key}: the attempt failed; the post will be looked up before it is retried.")]
    private partial void LogNotRecorded(Exception exception, PostKey key);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The next run for {Community} could not be scheduled; the existing trigger repeats.")]
    private partial void LogNotScheduled(Exception exception, string community);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "The announcement run for {Community} failed; retrying in 30 seconds.")]
    private partial void LogFailed(Exception exception, string community);
}
