using System.Text.RegularExpressions;

using CommunityBot.Testing;

namespace CommunityBot.Tests.SettingsFile;

/// <summary>The descriptions of settings in the tables of <c>config/README.md</c>, by path.</summary>
internal static partial class DocumentedSettings
{
    private const string Announcements = "communities[].announcements";

    /// <summary>A path in which <c>*</c> is any name of a kind of post.</summary>
    public static IReadOnlyDictionary<string, string> Descriptions { get; } = Read(
        File.ReadAllLines(Path.Combine(Repository.Root, "config", "README.md")));

    private static Dictionary<string, string> Read(string[] lines)
    {
        var descriptions = new Dictionary<string, string>(StringComparer.Ordinal);
        string? prefix = null;
        var section = "";
        foreach (var line in lines)
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                section = line[3..];
            }

            if (!line.StartsWith('|'))
            {
                prefix = null;
                continue;
            }

            var cells = Bars().Split(line.Trim().Trim('|')).Select(cell => cell.Trim()).ToList();
            prefix ??= (section, cells[0], cells.Count) switch
            {
                ("All settings", "Setting", _) => "",
                ("Feeds", "Key", _) => "communities[].content[].",
                ("Announcements", "Key", 3) => $"{Announcements}.",
                ("Announcements", "Key", 2) => $"{Announcements}.*.",
                ("Announcements", "Kind", _) => $"{Announcements}.",
                _ => null,
            };
            if (prefix is null)
            {
                continue;
            }

            foreach (Match name in Name().Matches(cells[0]))
            {
                var fallback = cells.Count == 3 && cells[1] is { Length: > 0 } written and not ("none" or "required")
                    ? $" Default: {written}."
                    : "";
                var meaning = char.ToUpperInvariant(cells[^1][0]) + cells[^1][1..];
                descriptions[(prefix + name.Groups[1].Value).TrimEnd(']').TrimEnd('[')] =
                    Plain(meaning.TrimEnd('.') + "." + fallback);
            }
        }

        return descriptions;
    }

    private static string Plain(string markdown) =>
        Link().Replace(markdown, "$1").Replace("`", "", StringComparison.Ordinal)
            .Replace("*", "", StringComparison.Ordinal).Replace(", see below", "", StringComparison.Ordinal)
            .Replace(" (see below)", "", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Bars();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Name();

    [GeneratedRegex(@"\[([^\]]+)\]\([^)]+\)")]
    private static partial Regex Link();
}
