namespace CommunityBot.Slack.Tests.Soak;

/// <summary>Real time, so many times faster: pauses of minutes pass in seconds, and nothing has to be moved by hand.</summary>
internal sealed class HurriedTime(int times) : TimeProvider
{
    private readonly DateTimeOffset start = System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => start + ((System.GetUtcNow() - start) * times);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Hurried(dueTime), Hurried(period));

    private TimeSpan Hurried(TimeSpan wait) => wait == Timeout.InfiniteTimeSpan ? wait : wait / times;
}
