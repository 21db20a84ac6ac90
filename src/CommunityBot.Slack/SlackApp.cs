namespace CommunityBot.Slack;

/// <summary>The app as its manifest describes it.</summary>
public sealed record SlackApp
{
    public string Name { get; init; } = "CommunityBot";

    public SlackCommandNames Commands { get; init; } = SlackCommandNames.Default;

    /// <summary>Where the bot can be reached from outside; null when it cannot.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>
    /// True when Slack calls the bot at <see cref="PublicUrl"/>; false when the bot calls Slack (Socket Mode).
    /// </summary>
    public bool IsCalled { get; init; }

    internal Uri? EventsUrl => IsCalled ? At(SlackPaths.Events) : null;

    /// <summary>Where people begin to install it.</summary>
    internal Uri? InstallUrl => At(SlackPaths.Install);

    internal Uri? InstalledUrl => At(SlackPaths.Installed);

    private Uri? At(string path) => PublicUrl is null ? null : new Uri(PublicUrl.AbsoluteUri.TrimEnd('/') + path);
}

/// <summary>Where Slack, and people who install the app, find the bot.</summary>
public static class SlackPaths
{
    public const string Events = "/slack/events";

    public const string Install = "/slack/install";

    /// <summary>Where Slack sends people back to after they have agreed.</summary>
    public const string Installed = "/slack/oauth";
}
