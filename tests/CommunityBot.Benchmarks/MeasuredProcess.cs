using System.Diagnostics;
using System.Globalization;

namespace CommunityBot.Benchmarks;

/// <summary>A process that is measured from outside by the counters of the operating system.</summary>
internal sealed class MeasuredProcess : IDisposable
{
    private readonly Process process;

    private MeasuredProcess(Process process) => this.process = process;

    /// <summary>Processor time of all its threads since its start.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Resident memory in megabytes (2^20 bytes), including all shared library pages.</summary>
    public double ResidentMegabytes => KilobytesOf("status", "VmRSS:") / 1024;

    /// <summary>Modified private memory, which is neither shared nor backed by a file.</summary>
    public double OwnMegabytes => KilobytesOf("smaps_rollup", "Private_Dirty:") / 1024;

    /// <summary>Starts this program with other arguments.</summary>
    public static MeasuredProcess Reference(string platform, Uri address) =>
        Start(
            "dotnet",
            [typeof(MeasuredProcess).Assembly.Location, "reference", platform, address.AbsoluteUri],
            new Dictionary<string, string>());

    /// <param name="bot">The bot's <c>CommunityBot.dll</c>, or its published executable.</param>
    public static MeasuredProcess Bot(string bot, string settings, IReadOnlyDictionary<string, string> environment) =>
        Path.GetExtension(bot) is ".dll"
            ? Start("dotnet", [bot, "run", "--config", settings], environment)
            : Start(bot, ["run", "--config", settings], environment);

    /// <param name="script">Takes the same environment variables as the bot.</param>
    public static MeasuredProcess Node(string script, IReadOnlyDictionary<string, string> environment) =>
        Start("node", [script], environment);

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private static MeasuredProcess Start(
        string program, string[] arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} could not be started.");

        // The output is read so that the process never blocks on a full pipe.
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return new MeasuredProcess(process);
    }

    private double KilobytesOf(string file, string name) => double.Parse(
        File.ReadLines($"/proc/{process.Id}/{file}").First(line => line.StartsWith(name, StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture);
}
