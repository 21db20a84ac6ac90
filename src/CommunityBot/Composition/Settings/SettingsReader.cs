using System.Net;

using CommunityBot.Content;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Wording;
using CommunityBot.Hosting;

using NodaTime;

namespace CommunityBot.Composition.Settings;

/// <summary>Builds the settings from parsed nodes and reports every fault instead of stopping at the first.</summary>
/// <param name="folder">Base of relative paths: the folder of the settings file.</param>
/// <param name="abilities">The names that may be used in settings.</param>
/// <param name="contentIsGiven">True if the command line sets the content.</param>
/// <param name="variable">Reads an environment variable; null if it is not set.</param>
internal sealed class SettingsReader(
    string folder, AbilityNames abilities, bool contentIsGiven, Func<string, string?> variable,
    SettingsReport report)
{
    private readonly List<ChannelRef> misnamed = [];

    /// <summary>The top-level sections, which environment variables can override.</summary>
    public static IReadOnlyList<string> Sections(AbilityNames abilities) =>
    [
        "communities", "feeds",
        .. abilities.Platforms.Where(platform => platform.HasSettings).Select(platform => platform.Name),
        "github", "storage", "web", "log",
    ];

    public BotSettings Read(SettingNode.Section node)
    {
        var root = new SettingsSection("", node, report);
        _ = root.Text("$schema"); // For editors; the bot does not use it.
        var feeds = root.Section("feeds");
        var feedHosts = FeedHosts(feeds);
        var contents = new ContentReader(Absolute, variable, feedHosts, report);
        var web = root.Section("web");
        var publicUrl = PublicAddress(web);
        var communities = root.Sections("communities")
            .Select(section => Community(section, contents, publicUrl)).ToList();
        RefuseDuplicateIds(communities);

        var read = communities.Select(community => community.Settings).OfType<CommunitySettings>().ToList();
        var sections = abilities.Platforms.Where(platform => platform.HasSettings)
            .ToDictionary(platform => platform, platform => root.Section(platform.Name));
        var github = root.Section("github");
        var storage = root.Section("storage");
        var settings = new BotSettings
        {
            Communities = read,
            Platforms = Platforms(sections, [.. read.Select(community => community.Community)]),
            MisnamedChannels = [.. misnamed.Distinct()],
            FeedHosts = feedHosts,
            GitHubApiBaseUrl = github.ApiAddress() ?? BotSettings.DefaultGitHubApiBaseUrl,
            StoragePath = Absolute(storage.Text("path") is { Length: > 0 } path ? path : "../.communitybot"),
            WebUrl = WebAddress(web) ?? BotSettings.DefaultWebUrl,
            PublicUrl = publicUrl,
            Log = LogSettings.Read(root.Section("log")),
        };

        foreach (var section in (SettingsSection[])[feeds, github, storage, web, root])
        {
            section.RefuseUnknownKeys();
        }

        return settings;
    }

    private OrderedDictionary<string, IPlatformSettings> Platforms(
        Dictionary<IPlatformModule, SettingsSection> sections, IReadOnlyList<Community> communities)
    {
        var platforms = new OrderedDictionary<string, IPlatformSettings>();
        foreach (var platform in abilities.Platforms)
        {
            var section = sections.GetValueOrDefault(platform) ?? SettingsSection.Empty(platform.Name, report);
            var before = report.Faults.Count;
            var settings = platform.ReadSettings(section, communities, abilities.Commands);
            section.RefuseUnknownKeys();
            List<SettingFault> faults =
                [.. report.Faults.Skip(before).Select(fault => fault with { Platform = platform.Name })];
            report.Faults.RemoveRange(before, faults.Count);
            report.Faults.AddRange(faults);
            platforms.Add(
                platform.Name, faults.Count == 0 ? settings : new UnusablePlatform(platform.Name, faults));
        }

        return platforms;
    }

    private (SettingsSection Section, string? Id, CommunitySettings? Settings) Community(
        SettingsSection section, ContentReader contents, Uri? publicUrl)
    {
        var id = section.RequiredText("id", "my-community");
        var name = section.Text("name");
        var zone = Zone(section);
        var before = report.Faults.Count;
        var (content, feeds) = contents.Read(section);
        var contentIsFaulty = report.Faults.Count > before;
        var channels = section.Section("channels");
        var announcements = PostChannels(channels, "announcements");
        var organiserChannels = PostChannels(channels, "organisers");
        var calendars = Calendars(channels);
        var organisers = Channels(section, "organisers");
        var workspaces = Channels(section, "workspaces");
        var announcementSettings = AnnouncementsReader.Read(
            section.Section("announcements"), abilities, PostChannels, Channels);
        var phrases = Language(section);
        var dateOrder = DateOrderOf(section);
        var site = SiteOf(section);
        var isPublic = IsPublic(section, publicUrl);
        var (recaps, repository) = Recaps(section.Section("recaps"));
        channels.RefuseUnknownKeys();
        section.RefuseUnknownKeys();

        if (content.Count + feeds.Count == 0 && !contentIsGiven && !contentIsFaulty)
        {
            section.Fault(
                "content",
                "has no sources; add a folder with pages, for example \"content\": [\"../content\"].");
        }

        if (id is not null && !id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'))
        {
            section.Fault(
                "id", $"is \"{id}\"; use only letters, digits and hyphens; the ledger stores posts under this id.");
        }

        return (section, id, id is null || zone is null
            ? null
            : new CommunitySettings(
                new Community(id, name is { Length: > 0 } ? name : id, zone)
                {
                    AnnouncementChannels = announcements,
                    OrganiserChannels = organiserChannels,
                    Calendars = calendars,
                    Organisers = organisers,
                    Workspaces = workspaces,
                    Announcements = announcementSettings,
                    Phrases = phrases,
                    PublicSite = isPublic && publicUrl is not null ? new PublicSite(publicUrl, id) : null,
                },
                WithFolder(content, recaps))
            {
                Feeds = feeds,
                DateOrder = dateOrder,
                Site = site,
                RecapsFolder = recaps?.Path,
                RecapsRepository = repository,
            });
    }

    /// <summary>A folder that is within another is read with that one.</summary>
    private static IReadOnlyList<ContentSource> WithFolder(
        IReadOnlyList<ContentSource> content, ContentSource? folder) =>
        folder is null || content.Any(source => IsWithin(folder.Path, source.Path)) ? content : [.. content, folder];

    private static bool IsWithin(string path, string folder) =>
        $"{path.TrimEnd('/', '\\')}/".StartsWith($"{folder.TrimEnd('/', '\\')}/", StringComparison.Ordinal);

    /// <summary>The places into which the pages of recaps are written.</summary>
    private (ContentSource? Folder, RecapRepositorySettings? Repository) Recaps(SettingsSection section)
    {
        var (folder, repository) = (RecapsFolder(section), RecapsRepository(section));
        section.RefuseUnknownKeys();
        return (folder, repository);
    }

    private static RecapRepositorySettings? RecapsRepository(SettingsSection section)
    {
        var (name, branch, folder) = (
            section.Text("repository"), section.Text("repositoryBranch"), section.Text("repositoryFolder"));
        if (RecapRepositorySettings.FolderOf(folder) is null)
        {
            return section.Refuse<RecapRepositorySettings>(
                "repositoryFolder", $"is \"{folder}\"; write a folder of the repository, like \"content/recaps\".");
        }

        return name is not { Length: > 0 } ? null : RecapRepositorySettings.Read(name, branch, folder)
            ?? section.Refuse<RecapRepositorySettings>(
                "repository",
                $"is \"{name}\"; write the owner and the name of a repository on GitHub, like \"our-meetup/site\".");
    }

    /// <summary>The folder for the pages of recaps; it is read with the other content.</summary>
    private ContentSource? RecapsFolder(SettingsSection section)
    {
        var written = section.Text("folder");
        if (written is not { Length: > 0 })
        {
            return null;
        }

        var source = new ContentSource(Absolute(written), written);
        if (!Directory.Exists(source.Path))
        {
            report.Missing.Add(new SettingFault(
                section.WhereOf("folder"),
                $"{section.PathOf("folder")} is \"{written}\", but there is no folder {source.Path}; correct the " +
                "path, or create it."));
        }

        return source;
    }

    private HashSet<string> FeedHosts(SettingsSection section)
    {
        var hosts = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var written in section.Texts("allowedHosts"))
        {
            if (Uri.TryCreate($"https://{written.Text}/", UriKind.Absolute, out var address)
                && address is { AbsolutePath: "/", IsDefaultPort: true, UserInfo: "" })
            {
                hosts.Add(address.IdnHost);
                continue;
            }

            report.Faults.Add(new SettingFault(written.Where,
                $"{section.PathOf("allowedHosts")} contains \"{written.Text}\"; write only a host name, like " +
                "\"calendar.intranet.example\"."));
        }

        return hosts;
    }

    private static void RefuseDuplicateIds(
        List<(SettingsSection Section, string? Id, CommunitySettings? Settings)> communities)
    {
        var duplicates = communities
            .Where(community => community.Id is not null)
            .GroupBy(community => community.Id, StringComparer.OrdinalIgnoreCase)
            .SelectMany(same => same.Skip(1));
        foreach (var (section, id, _) in duplicates)
        {
            section.Fault("id", $"is \"{id}\", which is the id of another community; use a different one.");
        }
    }

    private DateTimeZone? Zone(SettingsSection section)
    {
        if (section.RequiredText("timeZone", "Europe/London") is not { } written)
        {
            return null;
        }

        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(written) is { } zone)
        {
            if (ZoneAdvice.NoteOn(written) is { } note)
            {
                report.Notes.Add(new SettingFault(
                    section.WhereOf("timeZone"), $"{section.PathOf("timeZone")} is \"{written}\", which {note}"));
            }

            return zone;
        }

        section.Fault(
            "timeZone", $"is \"{written}\", which is not an IANA time zone; {ZoneAdvice.For(written)}");
        return null;
    }

    private static Phrases Language(SettingsSection section)
    {
        var written = section.Text("language", [.. Phrases.All.Select(each => each.Language)]);
        if (written is not null && Phrases.For(written) is null)
        {
            section.Fault(
                "language",
                $"is \"{written}\"; supported languages are " +
                $"{string.Join(", ", Phrases.All.Select(each => each.Language))}.");
        }

        return Phrases.For(written) ?? Phrases.English;
    }

    private static DateOrder? DateOrderOf(SettingsSection section)
    {
        var written = section.Text("dateOrder", ["day-first", "month-first"]);
        DateOrder? order = written switch
        {
            "day-first" => DateOrder.DayFirst,
            "month-first" => DateOrder.MonthFirst,
            _ => null,
        };
        if (written is { Length: > 0 } && order is null)
        {
            section.Fault("dateOrder", $"is \"{written}\"; write \"day-first\" or \"month-first\".");
        }

        return order;
    }

    private static Uri? SiteOf(SettingsSection section) => section.Text("site") switch
    {
        null or "" => null,
        var text when Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
            && address.Host.Contains('.', StringComparison.Ordinal)
            && address is { UserInfo: "", Query: "", Fragment: "" } => address,
        var text => Refuse<Uri>(section, "site",
            $"is \"{text}\"; write the address of the site's home page, like \"https://meetup.example/\"."),
    };

    /// <summary>
    /// Channels for posts. One whose id cannot be an id on its platform, such as a name, is left out after a fault that
    /// concerns only that platform.
    /// </summary>
    private List<ChannelRef> PostChannels(SettingsSection section, string key)
    {
        var channels = Channels(section, key);
        foreach (var written in section.Texts(key))
        {
            if (ChannelRef.Read(written.Text!) is { } channel
                && abilities.Platform(channel.Platform)?.ChannelIds is { } ids
                && !ids.IsValid(channel.Id))
            {
                misnamed.Add(channel);
                channels.Remove(channel);
                report.Faults.Add(new SettingFault(
                    written.Where,
                    $"{section.PathOf(key)} contains \"{written.Text}\", but \"{channel.Id}\" is no channel id; " +
                    $"write the id of {ids.Description}, like \"{channel.Platform}:{ids.Example}\".")
                {
                    Platform = channel.Platform,
                });
            }
        }

        return channels;
    }

    private List<ChannelRef> Channels(SettingsSection section, string key)
    {
        var channels = new List<ChannelRef>();
        foreach (var written in section.Texts(key))
        {
            if (ChannelRef.Read(written.Text!) is not { } channel)
            {
                report.Faults.Add(new SettingFault(written.Where,
                    $"{section.PathOf(key)} contains \"{written.Text}\"; write a platform and an id, like " +
                    $"\"{abilities.ChannelExample}\"."));
                continue;
            }

            if (!abilities.PlatformNames.Contains(channel.Platform))
            {
                var advice = NearestName.Of(channel.Platform, abilities.PlatformNames) is { } nearest
                    ? $"did you mean \"{nearest}:{channel.Id}\"?"
                    : $"known platforms are {string.Join(", ", abilities.PlatformNames)}.";
                report.Faults.Add(new SettingFault(written.Where,
                    $"{section.PathOf(key)} contains \"{written.Text}\", but there is no platform " +
                    $"\"{channel.Platform}\"; {advice}"));
                continue;
            }

            if (channels.Contains(channel))
            {
                report.Faults.Add(new SettingFault(written.Where,
                    $"{section.PathOf(key)} contains \"{written.Text}\" twice; remove one of them."));
                continue;
            }

            channels.Add(channel);
        }

        return channels;
    }

    /// <summary>The places in which the bot manages scheduled events, on platforms that have them.</summary>
    private List<ChannelRef> Calendars(SettingsSection section)
    {
        var places = Channels(section, "events");
        var known = string.Join(" or of ", abilities.Platforms
            .Where(platform => platform.CalendarIds is not null)
            .Select(platform =>
                $"{platform.CalendarIds!.Description}, like \"{platform.Name}:{platform.CalendarIds.Example}\""));
        foreach (var other in places.Where(place => !HasCalendar(place)))
        {
            section.Fault("events", $"contains \"{other}\"; write the id of {known}.");
        }

        return [.. places.Where(HasCalendar).Select(place => ChannelRef.CalendarOf(place.Platform, place.Id))];
    }

    private bool HasCalendar(ChannelRef place) =>
        abilities.Platform(place.Platform)?.CalendarIds is { } ids && ids.IsValid(place.Id);

    private static Uri? WebAddress(SettingsSection section) => section.Text("url") switch
    {
        null or "" => null,
        var text when Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" &&
            address.AbsolutePath is "/" && address.Query.Length == 0 && address.UserInfo.Length == 0 &&
            (address.Host is "localhost" || IPAddress.TryParse(address.Host.Trim('[', ']'), out _)) => address,
        var text => Refuse<Uri>(section, "url",
            $"is \"{text}\"; write it like \"http://127.0.0.1:5080\": http, an address of this machine, a port, and " +
            "no path."),
    };

    private static Uri? PublicAddress(SettingsSection section) => section.Text("publicUrl") switch
    {
        null or "" => null,
        var text when Uri.TryCreate(text, UriKind.Absolute, out var address) &&
            address is { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" } &&
            (address.Scheme is "https" || address is { Scheme: "http", IsLoopback: true }) => address,
        var text => Refuse<Uri>(section, "publicUrl",
            $"is \"{text}\"; write the public https address that leads to web.url, without a path, like " +
            "\"https://events.example\"."),
    };

    /// <summary>A community is not public unless its settings say so, because the feeds need no token.</summary>
    private bool IsPublic(SettingsSection section, Uri? publicUrl)
    {
        var isPublic = section.Flag("public") ?? false;
        if (isPublic && publicUrl is null)
        {
            report.Notes.Add(new SettingFault(
                section.WhereOf("public"),
                $"{section.PathOf("public")} is true, but nothing is public without web.publicUrl; set it to the " +
                "https address that leads to web.url."));
        }

        return isPublic;
    }

    private static T? Refuse<T>(SettingsSection section, string key, string sentence)
        where T : class
    {
        section.Fault(key, sentence);
        return null;
    }

    private string Absolute(string path) => Path.GetFullPath(Path.Combine(folder, path));
}
