using System.Diagnostics;

namespace CommunityBot.Benchmarks;

/// <summary>
/// The small bots of other libraries (<c>peer.mjs</c>), which lie beside the packages of the conformance suites.
/// </summary>
internal static class PeerScript
{
    /// <returns><see langword="null"/> if Node.js or the packages are missing, or the program does not run in a clone.
    /// </returns>
    public static string? Find(string platform)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var script = Path.Combine(folder.FullName, "tests", "conformance", platform, "peer.mjs");
            if (File.Exists(script))
            {
                return Directory.Exists(Path.Combine(Path.GetDirectoryName(script)!, "node_modules")) && HasNode()
                    ? script
                    : null;
            }
        }

        return null;
    }

    public static string LibraryOf(string script) =>
        Path.GetFileName(Path.GetDirectoryName(script)) is "discord" ? "discord.js" : "Bolt";

    private static bool HasNode()
    {
        try
        {
            using var node = Process.Start(
                new ProcessStartInfo("node", ["--version"]) { RedirectStandardOutput = true });
            node?.WaitForExit();
            return node?.ExitCode is 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
