using System.Net.Sockets;
using System.Text;

using CommunityBot.Composition;
using CommunityBot.Health;
using CommunityBot.Testing;
using CommunityBot.Tests.SeveralInstances;

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommunityBot.Tests.Health;

/// <summary>What systemd hears of the bot.</summary>
public sealed class HealthWatchTests
{
    [Fact]
    public async Task The_watchdog_is_fed_while_nothing_is_stuck_even_if_something_fails()
    {
        var systemd = new Heard();
        var part = new HealthPart("content", "sample: gone");
        using var watch = new HealthWatch(
            () => Task.FromResult<IReadOnlyList<HealthPart>>([part]), systemd,
            new SystemdWatchdog(TimeSpan.FromSeconds(60)), new Lifetime(), TimeProvider.System,
            NullLogger<HealthWatch>.Instance);
        await watch.LookAsync();
        Assert.Equal(["STATUS=content failing: sample: gone", "WATCHDOG=1"], systemd.Take());
        await watch.LookAsync();
        Assert.Equal(["WATCHDOG=1"], systemd.Take());

        part = new HealthPart("reading", "no reading has ended for minutes", IsStuck: true);
        await watch.LookAsync();
        Assert.Equal(["STATUS=reading failing: no reading has ended for minutes"], systemd.Take());
        await watch.LookAsync();
        Assert.Empty(systemd.Take());

        part = new HealthPart("reading");
        await watch.LookAsync();
        Assert.Equal(["STATUS=ready", "WATCHDOG=1"], systemd.Take());
    }

    [Fact]
    public async Task A_fault_that_nothing_else_reports_is_one_line_of_the_log_and_so_is_its_end()
    {
        using var text = new StringWriter();
        using var logs = LoggerFactory.Create(builder => builder.AddProvider(
            new SentenceLogger(text, new ManualTime(DateTimeOffset.UnixEpoch))));
        HealthPart part = new("storage", "a post could not be recorded") { Detail = "The disk is full." };
        using var watch = new HealthWatch(
            () => Task.FromResult<IReadOnlyList<HealthPart>>([part]), new Heard(),
            new SystemdWatchdog((TimeSpan?)null), new Lifetime(), TimeProvider.System,
            logs.CreateLogger<HealthWatch>());
        await watch.LookAsync();
        await watch.LookAsync();
        part = new HealthPart("storage", "it was removed");
        await watch.LookAsync();
        part = new HealthPart("storage");
        await watch.LookAsync();

        Assert.Equal(
            "1970-01-01T00:00:00Z error: Health.HealthWatch: The disk is full.\n" +
            "1970-01-01T00:00:00Z info: Health.HealthWatch: The storage works again.\n",
            text.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_host_that_stops_does_not_say_that_the_process_ends()
    {
        var systemd = new Heard();
        using var stopping = new CancellationTokenSource();
        using var watch = new HealthWatch(
            () => Task.FromResult<IReadOnlyList<HealthPart>>([]), systemd,
            new SystemdWatchdog((TimeSpan?)null), new Lifetime { ApplicationStopping = stopping.Token },
            TimeProvider.System, NullLogger<HealthWatch>.Instance);
        await watch.StartAsync(default);

        await stopping.CancelAsync();
        await watch.StopAsync(default);

        Assert.DoesNotContain("STOPPING=1", systemd.Take());
    }

    [Fact]
    public async Task Without_a_watchdog_only_the_state_is_told()
    {
        var systemd = new Heard();
        using var watch = new HealthWatch(
            () => Task.FromResult<IReadOnlyList<HealthPart>>([]), systemd,
            new SystemdWatchdog((TimeSpan?)null), new Lifetime(), TimeProvider.System,
            NullLogger<HealthWatch>.Instance);

        await watch.LookAsync();

        Assert.Equal(["STATUS=ready"], systemd.Take());
    }

    [Theory]
    [InlineData("60000000", null, 60)]
    [InlineData("60000000", "42", 60)]
    [InlineData("60000000", "43", null)]
    [InlineData("0", null, null)]
    [InlineData("9223372036854775807", null, null)]
    [InlineData("soon", null, null)]
    [InlineData(null, null, null)]
    public void The_watchdog_is_that_of_this_process(string? timeout, string? process, int? seconds) => Assert.Equal(
        seconds is { } some ? TimeSpan.FromSeconds(some) : null,
        SystemdWatchdog.Read(name => name == "WATCHDOG_PID" ? process : timeout, process: 42).Timeout);

    [Fact]
    public async Task The_program_tells_systemd_that_it_is_ready_and_when_it_stops()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "systemd's socket is a datagram socket of Linux.");
        using var folder = new SettingsFolder();
        var path = Path.Combine(folder.Path, "notify");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(path));
        var heard = new List<string>();
        await using (var bot = await BotProcess.StartAsync(folder.Path, new Dictionary<string, string>
        {
            ["NOTIFY_SOCKET"] = path,
            ["WATCHDOG_USEC"] = "2000000",
        }))
        {
            await HearAsync(socket, heard, "READY=1");
            await HearAsync(socket, heard, "STATUS=ready");
            await HearAsync(socket, heard, "WATCHDOG=1");
            await bot.TerminateAsync();
        }

        await HearAsync(socket, heard, "STOPPING=1");
    }

    /// <summary>Receives until this was among what was received.</summary>
    private static async Task HearAsync(Socket socket, List<string> heard, string word)
    {
        using var patience = new CancellationTokenSource(Waiting.Limit);
        var buffer = new byte[4096];
        while (!heard.Contains(word))
        {
            heard.Add(Encoding.UTF8.GetString(
                buffer, 0, await socket.ReceiveAsync(buffer, SocketFlags.None, patience.Token)));
        }
    }

    private sealed class Heard : ISystemdNotifier
    {
        private readonly List<string> words = [];

        public bool IsEnabled => true;

        public void Notify(ServiceState state) => words.Add(state.ToString());

        public List<string> Take()
        {
            List<string> taken = [.. words];
            words.Clear();
            return taken;
        }
    }

    private sealed class Lifetime : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping { get; init; }

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication()
        {
        }
    }
}
