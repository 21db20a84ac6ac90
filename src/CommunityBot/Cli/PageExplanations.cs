using CommunityBot.Checking;
using CommunityBot.Composition;
using CommunityBot.Composition.Settings;
using CommunityBot.ContentLoading;

using NodaTime;

namespace CommunityBot.Cli;

/// <summary>Finds and explains the document of <c>check --explain PAGE</c>.</summary>
internal sealed class PageExplanations(ProcessEnvironment environment, BotSettings settings, IServiceProvider services)
{
    /// <summary>Paths that an error lists.</summary>
    private const int MaximumPaths = 10;

    /// <summary>Null if the text names no document, or several; the reason is then on standard error.</summary>
    public IReadOnlyList<Explanation>? Of(string written, Instant now, CancellationToken cancellation)
    {
        var store = services.GetRequiredService<ContentStore>();
        SearchedContent[] contents =
        [
            .. services.GetRequiredService<IReadOnlyList<CommunityContent>>()
                .Select(content => new SearchedContent(content, store.Of(content.Settings.Community)!)),
        ];
        var found = PageFinder.Find(written, environment.CurrentFolder, contents);
        if (found.Count == 0)
        {
            WriteNotFound(written, contents);
            return null;
        }

        // Communities may share a document, and read it with zones of their own.
        var paths = found.Select(page => page.File?.Path ?? page.Path).Distinct(StringComparer.Ordinal).ToList();
        if (paths.Count > 1)
        {
            Write($"\"{written}\" may be one of these; write more of the path:");
            WriteList(paths);
            return null;
        }

        return
        [
            .. found.Select(page => Explainer.Of(
                page.In.Content.Settings.Community,
                page.Path,
                page.File is { } file ? page.In.Content.Explain(file, cancellation) : page.Feed!.Explain(cancellation),
                page.In.Snapshot.Reading,
                now,
                page.Id)),
        ];
    }

    private void WriteNotFound(string written, SearchedContent[] contents)
    {
        var path = Path.GetFullPath(Path.Combine(environment.CurrentFolder, written));
        var exists = Path.Exists(path)
            ? path
            : contents
                .SelectMany(content => content.Content.Settings.Content)
                .Select(source => Path.GetFullPath(Path.Combine(source.Path, written)))
                .FirstOrDefault(Path.Exists);
        if (Directory.Exists(exists))
        {
            Write($"\"{written}\" is a folder; name one page in it.");
            return;
        }

        if (exists is not null)
        {
            Write(WhyNotRead(exists) is { } reason
                ? $"\"{written}\" is not used. {reason}"
                : $"\"{written}\" is not part of the content of these settings. Add its folder to `content`, or " +
                    "try it with --content.");
            return;
        }

        Write($"\"{written}\" is none of the {contents.Sum(content => content.Content.Files.Count)} documents that " +
            $"were read for {string.Join(", ", settings.Communities.Select(community => community.Community.Id))}.");
        if (PageFinder.Nearest(written, contents) is { Count: > 0 } nearest)
        {
            Write("The nearest names:");
            WriteList(nearest);
        }
    }

    /// <summary>A file is also not read if a folder above it, within the content, is not.</summary>
    private string? WhyNotRead(string path) => settings.Communities
        .SelectMany(community => community.Content)
        .Where(source => path.StartsWith(
            Path.GetFullPath(source.Path).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar,
            StringComparison.Ordinal))
        .SelectMany(source => Path.GetRelativePath(source.Path, path).Split(Path.DirectorySeparatorChar))
        .Select(name => FileNames.WhyNotRead(name) ?? FolderDescriptions.WhyNotUsed(name))
        .FirstOrDefault(reason => reason is not null);

    private void WriteList(IReadOnlyList<string> paths)
    {
        foreach (var path in paths.Take(MaximumPaths))
        {
            Write($"  {path}");
        }

        if (paths.Count > MaximumPaths)
        {
            Write($"  and {paths.Count - MaximumPaths} more");
        }
    }

    private void Write(string line) => environment.Error.WriteLine(TerminalText.OneLine(line));
}
