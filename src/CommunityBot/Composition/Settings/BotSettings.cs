using System.Net;

using CommunityBot.Content;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Platforms;
using CommunityBot.Hosting;

namespace CommunityBot.Composition.Settings;

/// <summary>Validated settings from config/communitybot.json and the environment; paths are absolute.</summary>
internal sealed record BotSettings
{
    public static Uri DefaultWebUrl { get; } = new("http://127.0.0.1:5080");

    public static Uri DefaultGitHubApiBaseUrl { get; } = new("https://api.github.com");

    public required IReadOnlyList<CommunitySettings> Communities { get; init; }

    /// <summary>Each platform's own settings, by its name and in the order of the list of abilities.</summary>
    public IReadOnlyDictionary<string, IPlatformSettings> Platforms { get; init; } =
        new OrderedDictionary<string, IPlatformSettings>();

    /// <summary>Channels that were left out because a name was written instead of an id.</summary>
    public IReadOnlyList<ChannelRef> MisnamedChannels { get; init; } = [];

    /// <summary>Allowlist of hosts whose feeds may be in a private network or use plain http.</summary>
    public IReadOnlySet<string> FeedHosts { get; init; } = new HashSet<string>();

    public required string StoragePath { get; init; }

    public Uri GitHubApiBaseUrl { get; init; } = DefaultGitHubApiBaseUrl;

    public LogSettings Log { get; init; } = new();

    public Uri WebUrl { get; init; } = DefaultWebUrl;

    /// <summary>
    /// The address at which a proxy makes <see cref="WebUrl"/> public, https and without a path; null if it does not.
    /// </summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>
    /// True if other machines may reach the web chat. A proxy on this machine makes every request look like one from
    /// here.
    /// </summary>
    public bool IsReachable => !WebUrl.IsLoopback || PublicUrl is not null;

    /// <summary>The IP address of <see cref="WebUrl"/>.</summary>
    public IPAddress WebAddress =>
        IPAddress.TryParse(WebUrl.Host.Trim('[', ']'), out var address) ? address : IPAddress.Loopback;
}

/// <summary>A community and the sources of its content.</summary>
internal sealed record CommunitySettings(Community Community, IReadOnlyList<ContentSource> Content)
{
    /// <summary>Content that is fetched over HTTP.</summary>
    public IReadOnlyList<FeedSource> Feeds { get; init; } = [];

    /// <summary>The order of day and month in "03/04/2031"; null if the other dates of the pages decide.</summary>
    public DateOrder? DateOrder { get; init; }

    /// <summary>The folder into which recaps are written as pages, absolute; null if they are not.</summary>
    public string? RecapsFolder { get; init; }

    /// <summary>The repository to which the pages of recaps are proposed; null if they are not.</summary>
    public RecapRepositorySettings? RecapsRepository { get; init; }

    /// <summary>The address of the community's site, http or https; null if it is not set.</summary>
    public Uri? Site { get; init; }
}

/// <summary>A folder or file with a community's pages.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Written">As written in the settings or on the command line, for messages.</param>
internal sealed record ContentSource(string Path, string Written);
