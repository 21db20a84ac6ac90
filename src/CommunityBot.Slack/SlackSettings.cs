namespace CommunityBot.Slack;

/// <summary>What the host's settings say about Slack. Tokens are not among them.</summary>
public sealed record SlackSettings
{
    /// <summary>Where the Web API is, with or without a slash at the end.</summary>
    public Uri ApiBaseUrl { get; init; } = new("https://slack.com/api");

    /// <summary>
    /// How many Socket Mode connections are held; with two, one goes on answering while the other is renewed.
    /// Slack allows ten: https://docs.slack.dev/apis/events-api/using-socket-mode
    /// </summary>
    public int Connections { get; init; } = 2;

    /// <summary>The workspace of each community whose settings name one, by the community's id.</summary>
    public IReadOnlyDictionary<string, string> Teams { get; init; } = new Dictionary<string, string>();

    public SlackCommandNames Commands { get; init; } = SlackCommandNames.Default;
}
