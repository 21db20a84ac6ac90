namespace CommunityBot.Benchmarks;

/// <summary>A minimal platform server that sends commands to a bot and receives its responses.</summary>
internal interface IBarePlatform : IAsyncDisposable
{
    Uri Address { get; }

    /// <summary>The environment variables that make a bot connect to this server.</summary>
    IReadOnlyDictionary<string, string> Settings { get; }

    /// <summary>Completes when a bot is connected and has received the greeting.</summary>
    Task ConnectedAsync();

    /// <summary>Measures from passing the command to the socket until the request with the response arrives. Many
    /// commands may be in flight.</summary>
    Task<BareResponse> MeasureAsync(BareCommand question);
}

/// <param name="Ticks">Stopwatch ticks from the command to the response.</param>
/// <param name="Bytes">The size of the response.</param>
internal readonly record struct BareResponse(long Ticks, long Bytes);
