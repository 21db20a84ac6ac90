namespace CommunityBot.Slack.Web;

/// <summary>The result of <c>apps.connections.open</c>; a closed family of cases.</summary>
internal abstract record ConnectionUrl
{
    private ConnectionUrl()
    {
    }

    /// <summary>Valid for one connection, for a short time.</summary>
    public sealed record Opened(Uri Address) : ConnectionUrl;

    public sealed record Delayed(string Reason, TimeSpan Wait) : ConnectionUrl;

    public sealed record Refused(string Reason, string Remedy) : ConnectionUrl;
}
