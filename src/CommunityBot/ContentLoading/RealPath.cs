namespace CommunityBot.ContentLoading;

/// <summary>Resolves every symbolic link in a path, as realpath(3) does.</summary>
internal static class RealPath
{
    /// <summary>Linux's limit; a cycle of links is then left unresolved.</summary>
    private const int MaximumLinks = 40;

    public static string Of(string path) => Of(Path.GetFullPath(path), MaximumLinks);

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
