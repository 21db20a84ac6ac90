namespace CommunityBot.Testing;

/// <summary>Where the project's own folders and the material beside it are, wherever the tests run from.</summary>
public static class Repository
{
    /// <summary>The folder that holds CommunityBot.sln.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>The five documents the project started from; null on a machine that does not have them.</summary>
    public static string? Seeds => Beside("shared/seeds");

    /// <summary>Everything that lies beside the project; null on a machine that does not have it.</summary>
    public static string? Shared => Beside("shared");

    /// <summary>Public example documents; null on a machine that does not have them.</summary>
    public static string? Corpus => Beside("shared/corpus");

    /// <summary>The platforms' machine-readable specifications; null on a machine that does not have them.</summary>
    public static string? Specs => Beside("shared/specs");

    private static string? Beside(string path)
    {
        var folder = Path.GetFullPath(Path.Combine(Root, "..", path));
        return Directory.Exists(folder) ? folder : null;
    }

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "CommunityBot.sln"))
            ? folder
            : Path.GetDirectoryName(folder) is { } parent
                ? FindRoot(parent)
                : throw new InvalidOperationException("The tests do not run from inside the project.");
}
