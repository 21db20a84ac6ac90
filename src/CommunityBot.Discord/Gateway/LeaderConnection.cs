using CommunityBot.Core.Platforms;

namespace CommunityBot.Discord.Gateway;

/// <summary>
/// The connection as only the leading instance holds it. Were every instance connected, Discord would put each question
/// to all of them; what is posted goes over HTTP and needs no connection.
/// </summary>
internal sealed class LeaderConnection(
    ILeaderElection election, Func<IGatewayListener, CancellationToken, Task> connect)
{
    /// <summary>
    /// Connects whenever this instance leads and lets go when another does. Ends when cancelled, or refused for good.
    /// </summary>
    public async Task RunAsync(IGatewayListener listener, CancellationToken cancellation)
    {
        while (true)
        {
            SayWhoLeads(listener);
            var term = await election.LeadAsync(cancellation);

            // Said before the line is let go: whoever sees it gone must not read here that all is well.
            using var dismissed = term.Register(() => SayWhoLeads(listener));
            using var both = CancellationTokenSource.CreateLinkedTokenSource(term, cancellation);
            try
            {
                await connect(listener, both.Token);
            }
            catch (OperationCanceledException)
                when (term.IsCancellationRequested && !cancellation.IsCancellationRequested)
            {
                // Another leads.
            }

            if (!term.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private void SayWhoLeads(IGatewayListener listener)
    {
        if (election.Status is LeadershipStatus.Follower following)
        {
            listener.OnStatus(0, new PlatformStatus.Connecting(
                $"{following.Reason}; this instance posts as well, and takes over the connection when nobody leads"));
        }
    }
}
