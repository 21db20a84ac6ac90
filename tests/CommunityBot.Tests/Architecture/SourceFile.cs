using CommunityBot.Testing;

namespace CommunityBot.Tests.Architecture;

/// <summary>A file of the repository, for tests that read the sources.</summary>
/// <param name="Name">Relative to the repository's root, with '/'.</param>
/// <param name="Path">Absolute.</param>
internal sealed record SourceFile(string Name, string Path)
{
    private static readonly string[] Generated = ["artifacts", "bin", "obj", "node_modules", "TestResults"];

    /// <summary>All files with an extension below some folders of the repository, except build output.</summary>
    public static IReadOnlyList<SourceFile> CSharp(params ReadOnlySpan<string> folders) => All(".cs", folders);

    public static IReadOnlyList<SourceFile> All(string extension, params ReadOnlySpan<string> folders)
    {
        var files = new List<SourceFile>();
        foreach (var folder in folders)
        {
            Add(new DirectoryInfo(System.IO.Path.Combine(Repository.Root, folder)), extension, files);
        }

        return files;
    }

    private static void Add(DirectoryInfo folder, string extension, List<SourceFile> files)
    {
        foreach (var file in folder.EnumerateFiles($"*{extension}").OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            var name = System.IO.Path.GetRelativePath(Repository.Root, file.FullName).Replace('\\', '/');
            files.Add(new SourceFile(name, file.FullName));
        }

        foreach (var inner in folder.EnumerateDirectories().Where(inner => !Generated.Contains(inner.Name)))
        {
            Add(inner, extension, files);
        }
    }
}
