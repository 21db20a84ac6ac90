using System.Diagnostics;

using Xunit;

namespace CommunityBot.Testing;

/// <summary>
/// Test dependencies other than the .NET SDK and a clone of the repository. Each member returns a dependency, or skips
/// the test with a reason; <c>PostgresServer</c> does the same for databases.
/// </summary>
public static class Needs
{
    /// <summary>The folder with the five documents that the project started from.</summary>
    public static string Seeds() =>
        SharedFolder(Repository.Seeds, "the five documents that the project started from", "seeds");

    /// <summary>The folder with the platforms' published schemas.</summary>
    public static string Specs() => SharedFolder(Repository.Specs, "the platforms' published schemas", "specs");

    /// <summary>The path of the native program.</summary>
    public static string NativeProgram()
    {
        var program = Path.Combine(Repository.Root, "artifacts", "native", "publish", "CommunityBot");
        Assert.SkipUnless(
            File.Exists(program), "The native program is not published in artifacts/native; .ci/native does it.");
        return program;
    }

    /// <summary>The path of the Chromium executable.</summary>
    public static string Chromium()
    {
        const string program = "/usr/bin/chromium";
        Assert.SkipUnless(IsThere(program), $"Chromium is not installed at {program}; .ci/run installs it.");
        return program;
    }

    /// <summary>Requires that a process may mount a small disk that only it sees, as on most Linux systems.</summary>
    /// <returns>The beginning of the command line of such a process.</returns>
    public static IReadOnlyList<string> OwnMounts()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && IsInPath("unshare"), "Small disks need Linux and unshare.");
        IReadOnlyList<string>[] ways = [["unshare", "-m"], ["unshare", "-Urm"]];
        var way = ways.FirstOrDefault(CanMount);
        Assert.SkipWhen(way is null, "This machine does not let a process mount a disk of its own.");
        return way!;
    }

    private static bool CanMount(IReadOnlyList<string> way)
    {
        using var trial = Process.Start(
            new ProcessStartInfo(way[0], [.. way.Skip(1), "mount", "-t", "tmpfs", "tmpfs", "/tmp"])
            {
                RedirectStandardError = true,
            })!;
        trial.WaitForExit();
        return trial.ExitCode == 0;
    }

    /// <summary>Requires Node.js and an npm package in a folder of <c>tests/conformance</c>.</summary>
    /// <returns>The path of the folder.</returns>
    public static string NodeWith(string package, string folder)
    {
        Assert.SkipUnless(
            IsInPath("node"), "Node.js is not installed: PATH has no node; .ci/run installs it.");
        return Npm(package, folder);
    }

    /// <summary>Requires an npm package in a folder of <c>tests/conformance</c>, for another program than
    /// Node.js.</summary>
    /// <returns>The path of the folder.</returns>
    public static string Npm(string package, string folder)
    {
        var name = $"tests/conformance/{folder}";
        var path = Path.Combine(Repository.Root, "tests", "conformance", folder);
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(path, "node_modules", package)),
            $"The npm package {package} is not installed; run npm ci in {name}.");
        return path;
    }

    /// <summary>False for a dangling symbolic link, for which <see cref="File.Exists"/> returns true.</summary>
    internal static bool IsThere(string program) =>
        File.Exists(program) && (File.ResolveLinkTarget(program, returnFinalTarget: true)?.Exists ?? true);

    private static string SharedFolder(string? folder, string what, string name)
    {
        Assert.SkipWhen(folder is null, $"Folder ../shared/{name} not found: {what}.");
        return folder!;
    }

    private static bool IsInPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(
            Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(folder => IsThere(Path.Combine(folder, OperatingSystem.IsWindows() ? program + ".exe" : program)));
}
