using System.CommandLine;
using System.Net;

using CommunityBot.Composition.Settings;
using CommunityBot.Health;

namespace CommunityBot.Cli;

/// <summary>
/// <c>health</c>: asks the bot that runs with the same settings whether it works, for the health check of a container,
/// whose image has no program that could ask.
/// </summary>
internal sealed class HealthVerb
{
    /// <summary>A health check of a container is given up after thirty seconds by default.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private readonly CliContext context;
    private readonly Option<bool> alive = new("--alive")
    {
        Description = "Ask only whether the process works at all, not whether the bot does its work",
    };

    public HealthVerb(CliContext context)
    {
        this.context = context;
        Command = new Command(
            "health", "Ask the running bot whether it works; exit with 1 if it does not, with 3 if none answers")
        {
            alive,
        };
        Command.SetAction(RunAsync);
    }

    public Command Command { get; }

    private async Task<int> RunAsync(ParseResult call, CancellationToken cancellation)
    {
        if (context.ReadSettings(call, toleratesPlatforms: true) is not { } settings)
        {
            return ExitCode.Usage;
        }

        var environment = context.Environment;
        var address = AddressOf(settings, call.GetValue(alive) ? HealthEndpoints.Alive : HealthEndpoints.Ready);
        using var limit = new CancellationTokenSource(Limit, environment.Time);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        try
        {
            using var response = await http.GetAsync(address, ending.Token);
            await environment.Out.WriteAsync(await response.Content.ReadAsStringAsync(ending.Token));
            await environment.Out.FlushAsync(cancellation);
            return response.StatusCode is HttpStatusCode.OK ? ExitCode.Success : ExitCode.Findings;
        }
        catch (HttpRequestException exception)
        {
            await environment.Error.WriteLineAsync($"No bot answers at {address}: {exception.Message}");
            return ExitCode.Unavailable;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            await environment.Error.WriteLineAsync(
                $"No bot answers at {address} within {Limit.TotalSeconds:0} seconds.");
            return ExitCode.Unavailable;
        }
    }

    /// <summary>A bot that listens on every address of the machine is asked on its own.</summary>
    private static Uri AddressOf(BotSettings settings, string path)
    {
        var address = settings.WebAddress;
        var host = address.Equals(IPAddress.Any) ? IPAddress.Loopback.ToString()
            : address.Equals(IPAddress.IPv6Any) ? $"[{IPAddress.IPv6Loopback}]"
            : settings.WebUrl.Host;
        return new UriBuilder(settings.WebUrl) { Host = host, Path = path }.Uri;
    }
}
