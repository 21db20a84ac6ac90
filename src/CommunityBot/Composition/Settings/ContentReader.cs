using System.Text.RegularExpressions;

using CommunityBot.Hosting;

namespace CommunityBot.Composition.Settings;

/// <summary>
/// Reads a community's content sources: <c>"content": ["../content", "https://…", { "feed": "${CALENDAR}", "every":
/// "15m" }]</c>.
/// </summary>
/// <param name="absolute">Makes a path absolute.</param>
/// <param name="variable">Reads an environment variable, for secrets in an address; null if it is not set.</param>
/// <param name="allowedHosts">See <see cref="BotSettings.FeedHosts"/>.</param>
internal sealed partial class ContentReader(
    Func<string, string> absolute, Func<string, string?> variable, IReadOnlySet<string> allowedHosts,
    SettingsReport report)
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
                case SettingNode.Scalar { Text: { } text } when FeedAddress.LooksLikeAddress(text):
                    AddFeed(text, item.Where, path, options: null, feeds);
                    break;
                case SettingNode.Scalar { Text: { } text }:
                    content.Add(Source(text, item.Where, path));
                    break;
                case SettingNode.Section section:
                    Add(new SettingsSection(path, section, report), path, content, feeds);
                    break;
                default:
                    report.Faults.Add(new SettingFault(
                        item.Where,
                        $"{path} must be a path, an address, or an object with \"folder\", \"file\" or \"feed\"."));
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
            report.Faults.Add(new SettingFault(
                section.Where, $"{path} must have exactly one of \"folder\", \"file\" and \"feed\"."));
        }
        else if (!string.IsNullOrEmpty(feed))
        {
            AddFeed(feed, section.WhereOf("feed"), section.PathOf("feed"), section, feeds);
        }
        else if ((string.IsNullOrEmpty(folder) ? file : folder) is { } written)
        {
            content.Add(Source(written, section.Where, path));
        }

        section.RefuseUnknownKeys();
    }

    private ContentSource Source(string written, string where, string path)
    {
        var source = new ContentSource(absolute(written), written);
        if (!Path.Exists(source.Path))
        {
            report.Missing.Add(new SettingFault(
                where,
                $"{path} is \"{written}\", but there is no folder or file {source.Path}; correct the path, or create " +
                "it."));
        }

        return source;
    }

    private void AddFeed(string written, string where, string path, SettingsSection? options, List<FeedSource> feeds)
    {
        var name = options?.Text("name");
        var every = ReadTimeSpan(options, "every") ?? FeedSource.DefaultEvery;
        var confirmKey = options?.Renamed("confirmAfter", "settling") ?? "confirmAfter";
        var confirmAfter = ReadTimeSpan(options, confirmKey) ?? FeedSource.DefaultConfirmAfter;
        if (SubstituteVariables(written, where, path) is not { } substituted)
        {
            return;
        }

        if (FeedAddress.Parse(substituted, allowedHosts, out var fault) is not { } address)
        {
            report.Faults.Add(new SettingFault(where, $"{path} {fault}"));
            return;
        }

        if (every < FeedSource.MinimumEvery)
        {
            options!.Fault("every", "is too short; use at least a minute.");
        }

        name = string.IsNullOrEmpty(name) ? address.Host : name;
        if (feeds.Exists(other => other.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
        {
            report.Faults.Add(new SettingFault(
                where,
                $"{path} has the same name as another feed (\"{name}\"); set a different \"name\"."));
            return;
        }

        feeds.Add(new FeedSource(name, address) { Every = every, ConfirmAfter = confirmAfter });
    }

    /// <summary>
    /// The address with every <c>${NAME}</c> replaced by its environment variable; null if one is not set.
    /// </summary>
    private string? SubstituteVariables(string written, string where, string path)
    {
        var missing = Reference()
            .Matches(written)
            .Select(match => match.Groups[1].Value)
            .Where(name => variable(name) is null)
            .ToList();
        foreach (var name in missing)
        {
            report.Faults.Add(
                new SettingFault(
                    where,
                    $"{path} needs the environment variable {name}, which is not set; set it to that part of the " +
                    "address."));
        }

        return missing.Count > 0 ? null : Reference().Replace(written, match => variable(match.Groups[1].Value)!);
    }

    private static TimeSpan? ReadTimeSpan(SettingsSection? options, string key)
    {
        if (options?.Text(key) is not { } written)
        {
            return null;
        }

        if (DurationText.ParseFixed(written) is { } span && span.TotalDays <= 366)
        {
            return span.ToTimeSpan();
        }

        options.Fault(key, $"is \"{written}\"; write a duration like \"15 minutes\", \"6 hours\" or \"PT90M\".");
        return null;
    }

    [GeneratedRegex(@"\$\{([A-Za-z_][A-Za-z0-9_]*)\}")]
    private static partial Regex Reference();
}
