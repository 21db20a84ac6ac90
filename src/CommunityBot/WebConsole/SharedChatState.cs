namespace CommunityBot.WebConsole;

/// <summary>
/// The state beside the messages for all open pages: however many there are, it is read at most once a second, unless
/// something was posted.
/// </summary>
/// <param name="read">Reads the state, which plans the posts of all communities.</param>
/// <param name="time">Measures the age of what was read.</param>
internal sealed class SharedChatState(
    Func<CancellationToken, Task<string>> read, ChatEventStream stream, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim gate = new(1, 1);
    private (string State, long Published, long ReadAt)? last;

    public async Task<string> ReadAsync(CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            var (published, now) = (stream.Published, time.GetTimestamp());
            if (last is { } known && known.Published == published
                && time.GetElapsedTime(known.ReadAt, now) < Lifetime)
            {
                return known.State;
            }

            var state = await read(cancellation);
            last = (state, published, now);
            return state;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();
}
