namespace CommunityBot.Slack.Web;

/// <summary>What <c>apps.connections.open</c> came to. The nested cases are all there are.</summary>
internal abstract record ConnectionAddress
{
    private ConnectionAddress()
    {
    }

    /// <summary>Good for one connection, soon.</summary>
    public sealed record Given(Uri Address) : ConnectionAddress;

    public sealed record Delayed(string Reason, TimeSpan Wait) : ConnectionAddress;

    public sealed record Refused(string Reason, string Remedy) : ConnectionAddress;
}
