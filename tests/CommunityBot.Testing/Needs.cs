using Xunit;

namespace CommunityBot.Testing;

/// <summary>
/// What some tests need and a machine with nothing but the .NET SDK and a clone does not have. Each member gives it, or
/// skips the test with a reason; <c>PostgresServer</c> does the same for databases.
/// </summary>
public static class Needs
{
    /// <summary>The five documents the project started from.</summary>
    public static string Seeds() => Beside(Repository.Seeds, "the five documents the project started from", "seeds");

    /// <summary>The platforms' machine-readable specifications.</summary>
    public static string Specs() => Beside(Repository.Specs, "the platforms' published schemas", "specs");

    /// <summary>The program of the browser.</summary>
    public static string Chromium()
    {
        const string program = "/usr/bin/chromium";
        Assert.SkipUnless(IsThere(program), $"Chromium is not installed: there is no {program} (.ci/run installs it).");
        return program;
    }

    /// <summary>Node.js, and the npm packages of a folder of <c>tests/conformance</c>.</summary>
    /// <returns>The folder.</returns>
    public static string NodeWith(string package, string folder)
    {
        var name = $"tests/conformance/{folder}";
        var path = Path.Combine(Repository.Root, "tests", "conformance", folder);
        Assert.SkipUnless(
            IsInPath("node"), "Node.js is not installed: there is no node in PATH (.ci/run installs it).");
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(path, "node_modules", package)),
            $"The npm package {package} is not installed: run npm ci in {name}.");
        return path;
    }

    /// <summary>
    /// Also false for a link to a program that is gone, which <see cref="File.Exists"/> takes for a file.
    /// </summary>
    internal static bool IsThere(string program) =>
        File.Exists(program) && (File.ResolveLinkTarget(program, returnFinalTarget: true)?.Exists ?? true);

    private static string Beside(string? folder, string what, string name)
    {
        Assert.SkipWhen(folder is null, $"There is no ../shared/{name} beside the project: {what}.");
        return folder!;
    }

    private static bool IsInPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(
            Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(folder => IsThere(Path.Combine(folder, OperatingSystem.IsWindows() ? program + ".exe" : program)));
}
