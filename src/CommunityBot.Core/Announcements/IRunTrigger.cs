using CommunityBot.Core.Communities;

namespace CommunityBot.Core.Announcements;

/// <summary>Starts an announcement run before its scheduled time.</summary>
public interface IRunTrigger
{
    Task TriggerNowAsync(Community community, CancellationToken cancellation);
}

/// <summary>For processes without scheduled runs.</summary>
public sealed class NoRunTrigger : IRunTrigger
{
    public Task TriggerNowAsync(Community community, CancellationToken cancellation) => Task.CompletedTask;
}
