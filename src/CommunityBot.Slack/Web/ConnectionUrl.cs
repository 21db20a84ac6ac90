namespace CommunityBot.Slack.Web;

/// <summary>What <c>apps.connections.open</c> came to. The nested cases are all there are.</summary>
internal abstract record ConnectionUrl
{
    private ConnectionUrl()
    {
    }

    /// <summary>Good for one connection, soon.</summary>
    public sealed record Opened(Uri Address) : ConnectionUrl;

    public sealed record Delayed(string Reason, TimeSpan Wait) : ConnectionUrl;

    public sealed record Refused(string Reason, string Remedy) : ConnectionUrl;
}
