namespace CommunityBot.Benchmarks;

/// <param name="Command">Without the slash.</param>
/// <param name="Meetup">What is typed after it; empty for nothing.</param>
internal sealed record BareQuestion(string Command, string Meetup = "");

/// <summary>The least of a platform that takes a command to a bot and its answer back.</summary>
internal interface IBarePlatform : IAsyncDisposable
{
    Uri Address { get; }

    /// <summary>What a bot has to find in its environment to come here.</summary>
    IReadOnlyDictionary<string, string> Settings { get; }

    /// <summary>Done when a bot is connected and greeted.</summary>
    Task ConnectedAsync();

    /// <summary>From the moment the command is handed to the socket until the answer's request is there.</summary>
    /// <returns>In ticks of the stopwatch.</returns>
    Task<long> AskAsync(BareQuestion question);
}
