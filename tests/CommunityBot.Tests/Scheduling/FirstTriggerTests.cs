using CommunityBot.Scheduling;
using CommunityBot.Testing;

using Microsoft.Extensions.DependencyInjection;

using Quartz;

namespace CommunityBot.Tests.Scheduling;

/// <summary>
/// A command may be answered before the scheduler of a new database knows the communities: its reminder is scheduled
/// all the same.
/// </summary>
public sealed class FirstTriggerTests
{
    [Fact]
    public async Task A_run_can_be_triggered_before_its_community_was_added()
    {
        await using var services = new ServiceCollection().AddLogging().AddQuartz().BuildServiceProvider();
        var schedulers = services.GetRequiredService<ISchedulerFactory>();
        var scheduler = new AnnouncementScheduler(schedulers, TimeProvider.System);

        await scheduler.TriggerNowAsync(Sample.Community, default);

        Assert.Equal(
            ["next", "now"],
            (await scheduler.OverdueAsync(DateTimeOffset.MaxValue, default)).Keys
                .Select(key => key.Name.Split('/')[1]).Order(StringComparer.Ordinal));
    }
}
