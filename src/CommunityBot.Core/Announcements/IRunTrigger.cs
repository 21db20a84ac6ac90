namespace CommunityBot.Core.Announcements;

/// <summary>Starts a community's next cycle at once, because an organiser has decided something.</summary>
public interface IRunTrigger
{
    /// <param name="community">Id of the community.</param>
    Task TriggerAsync(string community, CancellationToken cancellation);
}

/// <summary>For calls from the command line, where no cycle runs.</summary>
public sealed class NoRunTrigger : IRunTrigger
{
    public Task TriggerAsync(string community, CancellationToken cancellation) => Task.CompletedTask;
}
