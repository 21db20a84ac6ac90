namespace CommunityBot.ContentLoading;

/// <summary>A path with every link on the way resolved, as the operating system would follow it.</summary>
internal static class RealPath
{
    /// <summary>Linux gives up after as many; a circle of links is then left as it is.</summary>
    private const int MostLinks = 40;

    public static string Of(string path) => Of(Path.GetFullPath(path), MostLinks);

    private static string Of(string path, int linksLeft)
    {
        var root = Path.GetPathRoot(path)!;
        var real = root;
        var steps = path[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        foreach (var (at, step) in steps.Index())
        {
            real = Path.Combine(real, step);
            if (linksLeft > 0 && TargetOf(real) is { } target)
            {
                var rest = Path.Combine([Path.Combine(Path.GetDirectoryName(real)!, target), .. steps[(at + 1)..]]);
                return Of(Path.GetFullPath(rest), linksLeft - 1);
            }
        }

        return real;
    }

    private static string? TargetOf(string path) =>
        new FileInfo(path).LinkTarget ?? new DirectoryInfo(path).LinkTarget;
}
