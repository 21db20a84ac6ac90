using CommunityBot.Storage;
using CommunityBot.Wire;

namespace CommunityBot.Delivery;

/// <summary>Reports when the storage is removed or replaced while the bot runs, also while no post is due.</summary>
internal sealed partial class StorageWatch(
    SqlStore store, [FromKeyedServices(WireClock.Key)] TimeProvider time, ILogger<StorageWatch> log)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        string? reported = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            await time.WaitAsync(Interval, stoppingToken);
            var fault = store.Fault;
            if (fault is not null && reported is null)
            {
                LogFault(fault);
            }
            else if (fault is null && reported is not null)
            {
                LogRecovered();
            }

            reported = fault;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Fault}")]
    private partial void LogFault(string fault);

    [LoggerMessage(Level = LogLevel.Information, Message = "The storage can be used again.")]
    private partial void LogRecovered();
}
