namespace CommunityBot.Discord.Rest;

/// <summary>
/// Counts responses with status 401, 403 or 429. Discord bans an IP address after 10,000 of them within ten minutes;
/// the bot stops sending at a tenth of that.
/// https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans
/// </summary>
internal sealed class InvalidRequestLimit(TimeProvider time)
{
    private const int MaxInvalidRequests = 1000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly Lock gate = new();
    private readonly Queue<long> recent = new();

    /// <summary>How long no request may be sent; zero while the count is below the limit.</summary>
    public TimeSpan Wait
    {
        get
        {
            lock (gate)
            {
                while (recent.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= Window)
                {
                    recent.Dequeue();
                }

                return recent.Count >= MaxInvalidRequests ? Window - time.GetElapsedTime(recent.Peek()) : TimeSpan.Zero;
            }
        }
    }

    /// <param name="isShared">A 429 with shared scope was caused by other clients and does not count.</param>
    public void Count(int status, bool isShared)
    {
        if (status is 401 or 403 || (status is 429 && !isShared))
        {
            lock (gate)
            {
                recent.Enqueue(time.GetTimestamp());
            }
        }
    }
}
