namespace CommunityBot.Wire;

/// <summary>
/// The service key of the clock for protocol timers (heartbeats, backoff, deadlines). It is separate from the bot's
/// clock, so that a rehearsal at another date does not speed up heartbeats.
/// </summary>
public static class WireClock
{
    public const string Key = "wire";
}
