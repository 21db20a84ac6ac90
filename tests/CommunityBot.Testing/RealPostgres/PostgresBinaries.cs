using System.Diagnostics;
using System.Globalization;

namespace CommunityBot.Testing.RealPostgres;

/// <summary>
/// The folder of the PostgreSQL programs and the user that runs them, because they refuse to run as root.
/// </summary>
internal sealed record PostgresBinaries(string Folder, string? RunAs)
{
    public const string WhyMissing =
        "PostgreSQL is not installed here (Debian: apt-get install --no-install-recommends postgresql), or may not " +
        "be started by this user.";

    private const string DebianFolder = "/usr/lib/postgresql";

    /// <summary>Null if PostgreSQL is not installed, or if root has no other user to run it as.</summary>
    public static PostgresBinaries? Find()
    {
        var runAs = Environment.IsPrivilegedProcess ? UnprivilegedUser() : null;
        return Folders().FirstOrDefault(HasBoth) is { } found &&
            !OperatingSystem.IsWindows() && (runAs is not null || !Environment.IsPrivilegedProcess)
            ? new PostgresBinaries(found, runAs)
            : null;
    }

    /// <summary>Makes the user that runs the server the owner of a folder.</summary>
    public Task ChangeOwnerAsync(string folder) =>
        RunAs is null ? Task.CompletedTask : FinishAsync(new ProcessStartInfo("chown", ["-R", RunAs, folder]));

    /// <summary>Runs one of the programs and waits for its exit.</summary>
    public Task RunAsync(string program, params string[] arguments) =>
        FinishAsync(Command(Path.Combine(Folder, program), arguments));

    public ProcessStartInfo Command(string program, IEnumerable<string> arguments)
    {
        var command = RunAs is null
            ? new ProcessStartInfo(program, arguments)
            : new ProcessStartInfo("runuser", ["-u", RunAs, "--", program, .. arguments]);
        command.WorkingDirectory = Path.GetTempPath();
        return command;
    }

    private static async Task FinishAsync(ProcessStartInfo command)
    {
        command.RedirectStandardError = true;
        command.RedirectStandardOutput = true;
        using var process = Process.Start(command)!;
        var output = await Task.WhenAll(
            process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(
                $"{command.FileName} {string.Join(' ', command.ArgumentList)} failed: {string.Concat(output)}");
        }
    }

    private static string? UnprivilegedUser() =>
        File.Exists("/etc/passwd") && (File.Exists("/usr/sbin/runuser") || File.Exists("/sbin/runuser"))
            ? File.ReadLines("/etc/passwd")
                .Select(line => line.Split(':')[0])
                .FirstOrDefault(user => user is "postgres")
            : null;

    private static bool HasBoth(string folder) =>
        Needs.IsThere(Path.Combine(folder, "initdb")) && Needs.IsThere(Path.Combine(folder, "postgres"));

    /// <summary>Debian installs them outside PATH, in one folder per version.</summary>
    private static IEnumerable<string> Folders() =>
    [
        .. (Directory.Exists(DebianFolder) ? Directory.GetDirectories(DebianFolder) : [])
            .OrderByDescending(folder => int.TryParse(
                Path.GetFileName(folder),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin")),
        .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(
            Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
    ];
}
