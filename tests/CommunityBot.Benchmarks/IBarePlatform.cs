namespace CommunityBot.Benchmarks;

/// <summary>A command to measure.</summary>
/// <param name="Command">Without the slash.</param>
/// <param name="Meetup">The argument; empty for none.</param>
internal sealed record BareCommand(string Command, string Meetup = "");

/// <summary>A minimal platform server that sends commands to a bot and receives its responses.</summary>
internal interface IBarePlatform : IAsyncDisposable
{
    Uri Address { get; }

    /// <summary>The environment variables that make a bot connect to this server.</summary>
    IReadOnlyDictionary<string, string> Settings { get; }

    /// <summary>Completes when a bot is connected and has received the greeting.</summary>
    Task ConnectedAsync();

    /// <summary>Measures from passing the command to the socket until the request with the response arrives.</summary>
    /// <returns>Stopwatch ticks.</returns>
    Task<long> MeasureAsync(BareCommand question);
}
