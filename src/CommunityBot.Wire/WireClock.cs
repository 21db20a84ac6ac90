namespace CommunityBot.Wire;

/// <summary>
/// The key under which the host registers the clock that protocols wait on (heartbeats, backoff, deadlines). It is
/// apart from the bot's own clock, so that a rehearsal at another date does not speed up a heartbeat.
/// </summary>
public static class WireClock
{
    public const string Key = "wire";
}
