namespace CommunityBot.Wire;

/// <summary>Delays that use a <see cref="TimeProvider"/>, so that tests can control time.</summary>
public static class TimeProviderWaits
{
    extension(TimeProvider time)
    {
        /// <summary>Completes when this much time has passed on this clock.</summary>
        public Task WaitAsync(TimeSpan wait, CancellationToken cancellation) =>
            Task.Delay(wait < TimeSpan.Zero ? TimeSpan.Zero : wait, time, cancellation);
    }
}
