namespace CommunityBot.Wire;

/// <summary>Waiting on a clock that may be moved by hand.</summary>
public static class TimeProviderWaits
{
    extension(TimeProvider time)
    {
        /// <summary>Completes when that much time has passed on this clock.</summary>
        public Task WaitAsync(TimeSpan wait, CancellationToken cancellation) =>
            Task.Delay(wait < TimeSpan.Zero ? TimeSpan.Zero : wait, time, cancellation);
    }
}
