using System.Text.RegularExpressions;

namespace CommunityBot.Composition.Settings;

/// <summary>
/// Reads where a community's pages are: <c>"content": ["../content", "https://…", { "feed": "${CALENDAR}", "every":
/// "15m" }]</c>.
/// </summary>
/// <param name="absolute">Makes a path absolute.</param>
/// <param name="variable">An environment variable, for the secret parts of an address; null when it is not set.</param>
/// <param name="allowedHosts">See <see cref="BotSettings.FeedHosts"/>.</param>
internal sealed partial class ContentReader(
    Func<string,
        string> absolute, Func<string, string?> variable, IReadOnlySet<string> allowedHosts, List<SettingFault> faults)
{
    public (IReadOnlyList<ContentSource> Content, IReadOnlyList<FeedSource> Feeds) Read(SettingsSection community)
    {
        var content = new List<ContentSource>();
        var feeds = new List<FeedSource>();
        foreach (var (at, item) in community.Items("content").Index())
        {
            var path = $"{community.PathOf("content")}[{at}]";
            switch (item)
            {
                case SettingNode.Scalar { Text: { } text } when FeedAddress.Looks(text):
                    AddFeed(text, item.Where, path, options: null, feeds);
                    break;
                case SettingNode.Scalar { Text: { } text }:
                    content.Add(new ContentSource(absolute(text), text));
                    break;
                case SettingNode.Section section:
                    Add(new SettingsSection(path, section, faults), path, content, feeds);
                    break;
                default:
                    faults.Add(new SettingFault(
                        item.Where,
                        $"{path} should be a path, an address, or an object with \"folder\", \"file\" or \"feed\"."));
                    break;
            }
        }

        return (content, feeds);
    }

    private void Add(SettingsSection section, string path, List<ContentSource> content, List<FeedSource> feeds)
    {
        var (folder, file, feed) = (section.Text("folder"), section.Text("file"), section.Text("feed"));
        if (new[] { folder, file, feed }.Count(text => !string.IsNullOrEmpty(text)) != 1)
        {
            faults.Add(new SettingFault(
                section.Where, $"{path} should have exactly one of \"folder\", \"file\" and \"feed\"."));
        }
        else if (!string.IsNullOrEmpty(feed))
        {
            AddFeed(feed, section.WhereOf("feed"), section.PathOf("feed"), section, feeds);
        }
        else if ((string.IsNullOrEmpty(folder) ? file : folder) is { } written)
        {
            content.Add(new ContentSource(absolute(written), written));
        }

        section.RefuseTheRest();
    }

    private void AddFeed(string written, string where, string path, SettingsSection? options, List<FeedSource> feeds)
    {
        var name = options?.Text("name");
        var every = Span(options, "every") ?? FeedSource.DefaultEvery;
        var settling = Span(options, "settling") ?? FeedSource.DefaultConfirmAfter;
        if (Filled(written, where, path) is not { } whole)
        {
            return;
        }

        if (FeedAddress.Read(whole, allowedHosts, out var fault) is not { } address)
        {
            faults.Add(new SettingFault(where, $"{path} {fault}"));
            return;
        }

        if (every < FeedSource.MostOften)
        {
            options!.Fault("every", "is too often for somebody else's server; at least a minute.");
        }

        name = string.IsNullOrEmpty(name) ? address.Host : name;
        if (feeds.Exists(other => other.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
        {
            faults.Add(new SettingFault(
                where,
                $"{path} would be called \"{name}\" like another feed; give one of them a \"name\" of its own."));
            return;
        }

        feeds.Add(new FeedSource(name, address) { Every = every, ConfirmAfter = settling });
    }

    /// <summary>The address with every <c>${NAME}</c> taken from the environment; null when one is not set.</summary>
    private string? Filled(string written, string where, string path)
    {
        var missing = Reference()
            .Matches(written)
            .Select(match => match.Groups[1].Value)
            .Where(name => variable(name) is null)
            .ToList();
        foreach (var name in missing)
        {
            faults.Add(
                new SettingFault(
                    where,
                    $"{path} needs the environment variable {name}, which is not set; set it to that part of the " +
                    "address."));
        }

        return missing.Count > 0 ? null : Reference().Replace(written, match => variable(match.Groups[1].Value)!);
    }

    private static TimeSpan? Span(SettingsSection? options, string key)
    {
        if (options?.Text(key) is not { } written)
        {
            return null;
        }

        if (DurationText.ReadFixed(written) is { } span && span.TotalDays <= 366)
        {
            return span.ToTimeSpan();
        }

        options.Fault(key, $"is \"{written}\"; write a length of time like \"15 minutes\", \"6 hours\" or \"PT90M\".");
        return null;
    }

    [GeneratedRegex(@"\$\{([A-Za-z_][A-Za-z0-9_]*)\}")]
    private static partial Regex Reference();
}
