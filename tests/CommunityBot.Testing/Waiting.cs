namespace CommunityBot.Testing;

/// <summary>
/// Timeouts of tests that wait for an event. They do not measure speed: even on a busy machine, only an event that
/// never occurs exceeds them.
/// </summary>
public static class Waiting
{
    public static TimeSpan Limit { get; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// A platform's response deadline, as a fake server enforces it. With a test's own clock it is the platform's real
    /// limit. With the system clock it is much longer, because the response time of a busy machine is no property of
    /// the bot.
    /// </summary>
    public static TimeSpan Granted(TimeSpan limit, TimeProvider time) => time == TimeProvider.System ? Limit : limit;
}
