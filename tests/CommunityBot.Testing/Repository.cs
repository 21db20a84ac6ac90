namespace CommunityBot.Testing;

/// <summary>The paths of the repository and of the material next to it, wherever the tests run from.</summary>
public static class Repository
{
    /// <summary>The folder that holds CommunityBot.sln.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>The five seed documents; null on a machine without them.</summary>
    public static string? Seeds => NextToRoot("shared/seeds");

    /// <summary>The shared folder next to the repository; null on a machine without it.</summary>
    public static string? Shared => NextToRoot("shared");

    /// <summary>Public example documents; null on a machine without them.</summary>
    public static string? Corpus => NextToRoot("shared/corpus");

    /// <summary>The platforms' machine-readable specifications; null on a machine without them.</summary>
    public static string? Specs => NextToRoot("shared/specs");

    private static string? NextToRoot(string path)
    {
        var folder = Path.GetFullPath(Path.Combine(Root, "..", path));
        return Directory.Exists(folder) ? folder : null;
    }

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "CommunityBot.sln"))
            ? folder
            : Path.GetDirectoryName(folder) is { } parent
                ? FindRoot(parent)
                : throw new InvalidOperationException("The tests must run inside the repository.");
}
