namespace CommunityBot.Slack;

/// <summary>The parts of the app's configuration that its manifest contains.</summary>
public sealed record SlackApp
{
    public string Name { get; init; } = "CommunityBot";

    public SlackCommandNames Commands { get; init; } = SlackCommandNames.Default;

    /// <summary>The bot's public address; null when it has none.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>True when Slack sends HTTP requests to <see cref="PublicUrl"/>; false with Socket Mode.</summary>
    public bool UsesHttp { get; init; }

    internal Uri? EventsUrl => UsesHttp ? At(SlackPaths.Events) : null;

    /// <summary>Where an installation starts.</summary>
    internal Uri? InstallUrl => At(SlackPaths.Install);

    internal Uri? RedirectUrl => At(SlackPaths.OAuthRedirect);

    private Uri? At(string path) => PublicUrl is null ? null : new Uri(PublicUrl.AbsoluteUri.TrimEnd('/') + path);
}

/// <summary>The paths of the bot's HTTP endpoints for Slack.</summary>
public static class SlackPaths
{
    public const string Events = "/slack/events";

    public const string Install = "/slack/install";

    /// <summary>The OAuth redirect URL, where Slack sends users after they have approved the scopes.</summary>
    public const string OAuthRedirect = "/slack/oauth";
}
