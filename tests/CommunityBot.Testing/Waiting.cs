using System.Net;

namespace CommunityBot.Testing;

/// <summary>
/// Timeouts of tests that wait for an event. They do not measure speed: even on a busy machine, only an event that
/// never occurs exceeds them.
/// </summary>
public static class Waiting
{
    public static TimeSpan Limit { get; } = TimeSpan.FromMinutes(2);

    /// <summary>How often a condition is looked at that may change without a change of what is waited for.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// Completes with the change, or after a moment: a condition may also be about the bot, whose state changes after
    /// the response to its last request.
    /// </summary>
    /// <exception cref="OperationCanceledException">The limit is over.</exception>
    public static async Task ForChangeAsync(Task change, CancellationToken limit)
    {
        try
        {
            await change.WaitAsync(Interval, limit);
        }
        catch (TimeoutException)
        {
            // The caller looks at its condition again.
        }
    }

    /// <summary>Asks until the answer has a status and contains a line, such as those of <c>/readyz</c>.</summary>
    /// <param name="between">Called before each further question: lets the time of a test pass.</param>
    public static async Task UntilAnsweredAsync(
        HttpClient http, string path, HttpStatusCode status, string line, Action? between = null)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (true)
        {
            using var answer = await http.GetAsync(path, limit.Token);
            var text = await answer.Content.ReadAsStringAsync(limit.Token);
            if (answer.StatusCode == status && text.Contains(line, StringComparison.Ordinal))
            {
                return;
            }

            between?.Invoke();
            await ForChangeAsync(Task.Delay(Timeout.Infinite, limit.Token), limit.Token);
        }
    }

    /// <summary>
    /// A platform's response deadline, as a fake server enforces it. With a test's own clock it is the platform's real
    /// limit. With the system clock it is much longer, because the response time of a busy machine is no property of
    /// the bot.
    /// </summary>
    public static TimeSpan Granted(TimeSpan limit, TimeProvider time) => time == TimeProvider.System ? Limit : limit;
}
