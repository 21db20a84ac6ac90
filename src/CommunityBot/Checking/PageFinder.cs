using CommunityBot.ContentLoading;
using CommunityBot.ContentLoading.Feeds;
using CommunityBot.Core.Matching;

namespace CommunityBot.Checking;

/// <summary>Finds the document that a person means with a path as it is in front of them.</summary>
internal static class PageFinder
{
    /// <summary>Names that an error suggests.</summary>
    private const int MaximumNames = 3;

    /// <summary>
    /// The documents that the text names most exactly: the path itself, the path within the content, its ending, the
    /// file's name without extension, the name of a feed, or the id of an event.
    /// </summary>
    public static IReadOnlyList<FoundPage> Find(
        string written, string currentFolder, IReadOnlyList<SearchedContent> contents)
    {
        var wanted = written.Replace('\\', '/').Trim();
        wanted = wanted.StartsWith("./", StringComparison.Ordinal) ? wanted[2..] : wanted;
        var unresolved = Path.GetFullPath(Path.Combine(currentFolder, written));
        var absolute = RealPath.Of(unresolved);
        var ending = "/" + wanted.TrimStart('/');
        Func<FoundPage, bool>[] ways =
        [
            page => page.File is { } file && (file.Path == absolute || file.Path == unresolved),
            page => page.Path == wanted,
            page => (page.File?.Path ?? page.Path).Replace('\\', '/').EndsWith(ending, StringComparison.Ordinal),
            page => (page.File?.Path ?? page.Path).EndsWith(ending, StringComparison.OrdinalIgnoreCase),
            page => Path.GetFileNameWithoutExtension(page.Path).Equals(wanted, StringComparison.OrdinalIgnoreCase),
            page => wanted.Length > 2 && page.Path.EndsWith(wanted, StringComparison.OrdinalIgnoreCase),
        ];
        var all = contents.SelectMany(Documents).ToList();
        var found = ways.Select(way => all.Where(way).ToList()).FirstOrDefault(pages => pages.Count > 0);
        if (found is not null)
        {
            return found;
        }

        var sources = contents
            .SelectMany(content => content.Pages)
            .Where(page => page.Id.Value == wanted || page.Aliases.Any(alias => alias.Value == wanted))
            .ToLookup(page => page.Source, page => page.Id.Value, StringComparer.Ordinal);
        return [
            .. all
                .Where(page => sources.Contains(page.Path))
                .Select(page => page with { Id = sources[page.Path].First() }),
        ];
    }

    /// <summary>The names most like the text, the nearest first.</summary>
    public static IReadOnlyList<string> Nearest(string written, IReadOnlyList<SearchedContent> contents)
    {
        var name = Path.GetFileName(written.TrimEnd('/', '\\')).ToLowerInvariant();
        return
        [
            .. contents.SelectMany(Documents)
                .Select(page => page.Path)
                .Distinct(StringComparer.Ordinal)
                .OrderBy(path => Distance(name, path))
                .ThenBy(path => path, StringComparer.Ordinal)
                .Take(MaximumNames),
        ];
    }

    private static int Distance(string name, string path)
    {
        var file = Path.GetFileName(path).ToLowerInvariant();
        return name.Length > 2 && file.Contains(name, StringComparison.Ordinal)
            ? 0
            : Math.Min(
                EditDistance.Between(name, file),
                EditDistance.Between(name, Path.GetFileNameWithoutExtension(file)));
    }

    private static IEnumerable<FoundPage> Documents(SearchedContent content) =>
        content.Content.Files.Select(file => new FoundPage(content, file.DisplayPath) { File = file })
            .Concat((content.Content.Feeds?.All ?? [])
                .Select(feed => new FoundPage(content, feed.Source.Name) { Feed = feed }));
}

/// <summary>One community's content in which a document is searched.</summary>
internal sealed record SearchedContent(CommunityContent Content, ContentSnapshot Snapshot)
{
    public IReadOnlyList<Core.Meetups.Meetup> Pages => Snapshot.Reading.Calendar.Pages;
}

/// <summary>A document that was found; it is a file or a feed.</summary>
/// <param name="Path">As problems name it.</param>
internal sealed record FoundPage(SearchedContent In, string Path)
{
    public FoundFile? File { get; init; }

    public Feed? Feed { get; init; }

    /// <summary>The event that was asked for by its id; null for the whole document.</summary>
    public string? Id { get; init; }
}
