namespace CommunityBot.Wire;

/// <summary>
/// Reads a socket to its end with Leader/Followers: the thread that read a message also does the work that the message asks for,
/// but only after the next read has begun, which another thread then follows. So nobody has to be woken for an answer, and
/// however long the work takes or blocks, the line is read on.
/// </summary>
public sealed class SocketReading
{
    private static readonly List<Task> None = [];

    /// <summary>Whose message is being taken on this thread.</summary>
    [ThreadStatic]
    private static SocketReading? current;

    private readonly ITextSocket socket;
    private readonly Action<SocketRead.Frame> take;
    private readonly CancellationToken cancellation;
    private readonly TaskCompletionSource<SocketRead.Closed> ending = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What the message being taken has asked for.</summary>
    private List<Task>? asked;

    private SocketReading(ITextSocket socket, Action<SocketRead.Frame> take, CancellationToken cancellation)
    {
        this.socket = socket;
        this.take = take;
        this.cancellation = cancellation;
    }

    /// <summary>Done when the line has ended; cancelled or faulted like the read or <paramref name="take"/> that was.</summary>
    /// <param name="take">Gets one message at a time, in order, and never waits; what waits is begun with <see cref="BeginWork"/>.</param>
    public static Task<SocketRead.Closed> ToTheEndAsync(
        ITextSocket socket, Action<SocketRead.Frame> take, CancellationToken cancellation)
    {
        var reading = new SocketReading(socket, take, cancellation);
        _ = reading.ReadOnAsync(socket.ReadAsync(cancellation).AsTask());
        return reading.ending.Task;
    }

    /// <summary>
    /// Begins work away from whoever reads a line: on this thread once it has begun the next read, else on another.
    /// </summary>
    /// <returns>The work.</returns>
    public static Task BeginWork(Func<Task> work)
    {
        var begun = new Task<Task>(work);
        if (current is { } reading)
        {
            (reading.asked ??= []).Add(begun);
        }
        else
        {
            begun.Start(TaskScheduler.Default);
        }

        return begun.Unwrap();
    }

    /// <summary>
    /// Reads until the line ends or this thread has work to do; then the reading goes on where the next message arrives. Each turn
    /// is a task of its own, because a line lives for days and a chain of awaits would grow as long.
    /// </summary>
    private async Task ReadOnAsync(Task<SocketRead> next)
    {
        try
        {
            while (true)
            {
                var read = await next;
                if (read is SocketRead.Closed closed)
                {
                    ending.TrySetResult(closed);
                    return;
                }

                var work = Take((SocketRead.Frame)read);
                next = socket.ReadAsync(cancellation).AsTask();
                if (!next.IsCompleted && work.Count > 0)
                {
                    _ = ReadOnAsync(next);
                    work.ForEach(task => task.RunSynchronously(TaskScheduler.Default));
                    return;
                }

                // More is there already: others do the work, and this thread reads.
                work.ForEach(task => task.Start(TaskScheduler.Default));
            }
        }
        catch (OperationCanceledException given)
        {
            ending.TrySetCanceled(given.CancellationToken);
        }
        catch (Exception fault)
        {
            ending.TrySetException(fault);
        }
    }

    private List<Task> Take(SocketRead.Frame frame)
    {
        current = this;
        try
        {
            take(frame);
            return asked ?? None;
        }
        catch
        {
            // What was asked for before it went wrong is owed all the same.
            asked?.ForEach(task => task.Start(TaskScheduler.Default));
            throw;
        }
        finally
        {
            current = null;
            asked = null;
        }
    }
}
