namespace CommunityBot.Testing;

/// <summary>
/// How long a test waits for what is going to happen. It is no claim about speed: only a fault that keeps the event
/// from coming reaches it, on a busy machine as well.
/// </summary>
public static class Waiting
{
    public static TimeSpan Limit { get; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// What a platform grants for an answer, in the imitation of it. On a clock of a test's own it is the real limit.
    /// On the machine's clock it is far more: how soon a busy machine answers says nothing about the bot.
    /// </summary>
    public static TimeSpan Granted(TimeSpan limit, TimeProvider time) => time == TimeProvider.System ? Limit : limit;
}
