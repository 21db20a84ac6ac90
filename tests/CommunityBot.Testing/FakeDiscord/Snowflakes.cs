namespace CommunityBot.Testing.FakeDiscord;

/// <summary>Generates snowflake ids like Discord's: the timestamp in the upper bits, strictly increasing.</summary>
internal sealed class Snowflakes(TimeProvider time)
{
    private const long Epoch = 1_420_070_400_000;
    private long last;

    public string Next()
    {
        var candidate = (time.GetUtcNow().ToUnixTimeMilliseconds() - Epoch) << 22;
        while (true)
        {
            var before = Interlocked.Read(ref last);
            var next = Math.Max(candidate, before + 1);
            if (Interlocked.CompareExchange(ref last, next, before) == before)
            {
                return next.ToString(System.Globalization.CultureInfo.InvariantCulture);
            }
        }
    }
}
