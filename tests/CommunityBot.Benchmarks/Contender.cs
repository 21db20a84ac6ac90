using System.Diagnostics;

namespace CommunityBot.Benchmarks;

/// <summary>A program in the comparison, running beside a platform server of its own.</summary>
internal sealed class Contender : IAsyncDisposable
{
    /// <summary>The commands that belong to the cold phase, which is where the users of a community bot are.</summary>
    public const int ColdCommands = 100;

    private readonly IBarePlatform platform;
    private readonly MeasuredProcess process;
    private readonly BotFolder? pages;

    private Contender(string name, IBarePlatform platform, MeasuredProcess process, BotFolder? pages) =>
        (Name, this.platform, this.process, this.pages) = (name, platform, process, pages);

    public string Name { get; }

    /// <summary>From the start of the process until the platform has greeted it.</summary>
    public TimeSpan Connected { get; private set; }

    public TimeSpan FirstCommand { get; private set; }

    public Load Cold { get; } = new();

    /// <summary>Resident memory in megabytes, by the moment at which it was noted.</summary>
    public Dictionary<string, double> Resident { get; } = [];

    /// <summary>A program that only moves bytes.</summary>
    public static Task<Contender> ReferenceAsync(string name, IBarePlatform platform) =>
        StartAsync("bytes only", platform, null, () => MeasuredProcess.Reference(name, platform.Address));

    /// <param name="program">The bot's <c>CommunityBot.dll</c>, or its native executable.</param>
    public static Task<Contender> BotAsync(string program, IBarePlatform platform)
    {
        var pages = new BotFolder();
        return StartAsync(
            Path.GetExtension(program) is ".dll" ? "CommunityBot, just-in-time" : "CommunityBot, native",
            platform,
            pages,
            () => MeasuredProcess.Bot(program, pages.Settings, platform.Settings));
    }

    /// <summary>A bot of another library that answers everything with one constant sentence.</summary>
    public static Task<Contender> PeerAsync(string script, IBarePlatform platform) =>
        StartAsync(PeerScript.LibraryOf(script), platform, null, () => MeasuredProcess.Node(script, platform.Settings));

    /// <summary>The first hundred commands after the start, one at a time.</summary>
    public async Task RunColdAsync(IReadOnlyList<BareCommand> mix)
    {
        FirstCommand = Load.TimeOf((await platform.MeasureAsync(mix[0])).Ticks);
        await RunAsync(Cold, mix, ColdCommands - 1, 1);
    }

    /// <param name="load">Takes the measurement.</param>
    /// <param name="mix">The commands that are sent in turn.</param>
    /// <param name="times">How many are sent.</param>
    /// <param name="inFlight">How many of them are unanswered at a time.</param>
    public async Task RunAsync(Load load, IReadOnlyList<BareCommand> mix, int times, int inFlight)
    {
        var next = -1;
        var processorBefore = process.ProcessorTime;
        var started = Stopwatch.GetTimestamp();
        var members = Enumerable.Range(0, inFlight).Select(async _ =>
        {
            while (Interlocked.Increment(ref next) is var number && number < times)
            {
                load.Add(await platform.MeasureAsync(mix[number % mix.Count]));
            }
        });
        await Task.WhenAll(members);
        load.Add(Stopwatch.GetElapsedTime(started), process.ProcessorTime - processorBefore);
    }

    public void NoteResident(string moment) => Resident[moment] = process.ResidentMegabytes;

    public async ValueTask DisposeAsync()
    {
        process.Dispose();
        await platform.DisposeAsync();
        pages?.Dispose();
    }

    private static async Task<Contender> StartAsync(
        string name, IBarePlatform platform, BotFolder? pages, Func<MeasuredProcess> start)
    {
        var started = Stopwatch.GetTimestamp();
        var contender = new Contender(name, platform, start(), pages);
        await platform.ConnectedAsync();
        contender.Connected = Stopwatch.GetElapsedTime(started);
        return contender;
    }
}
