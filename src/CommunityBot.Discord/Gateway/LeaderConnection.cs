using CommunityBot.Core.Platforms;

namespace CommunityBot.Discord.Gateway;

/// <summary>
/// Keeps the gateway connection on the leader only. If every instance connected, Discord would send each interaction to
/// all of them; posting uses HTTP and needs no connection.
/// </summary>
internal sealed class LeaderConnection(
    ILeaderElection election, Func<IGatewayListener, CancellationToken, Task> connect)
{
    /// <summary>
    /// Connects while this instance is the leader and disconnects when it loses leadership. Returns when the connection
    /// is refused for good; throws when cancelled.
    /// </summary>
    public async Task RunAsync(IGatewayListener listener, CancellationToken cancellation)
    {
        while (true)
        {
            ReportFollowerStatus(listener);
            var term = await election.WaitForLeadershipAsync(cancellation);

            // Updated before the connection closes, so that the status does not show "connected" after it.
            using var lostLeadership = term.Register(() => ReportFollowerStatus(listener));
            using var linked = CancellationTokenSource.CreateLinkedTokenSource(term, cancellation);
            try
            {
                await connect(listener, linked.Token);
            }
            catch (OperationCanceledException)
                when (term.IsCancellationRequested && !cancellation.IsCancellationRequested)
            {
                // Leadership was lost.
            }

            if (!term.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private void ReportFollowerStatus(IGatewayListener listener)
    {
        if (election.Status is LeadershipStatus.Follower following)
        {
            listener.OnStatus(0, new PlatformStatus.Connecting(
                $"{following.Reason}; this instance also posts, and connects when it becomes the leader"));
        }
    }
}
