using System.Runtime.ExceptionServices;

namespace CommunityBot.ContentLoading;

/// <summary>
/// Reads documents on threads of its own. A document that takes longer than <see cref="Limit"/> is given up, so that no
/// document can delay the others, the start or the stop: its reading is cancelled, and if the code that hangs does not
/// notice that, its thread is abandoned and another one goes on with the remaining documents.
/// </summary>
internal sealed class DocumentReaders(IReadingClock clock)
{
    /// <summary>
    /// Real pages take milliseconds, the schedule of a four-day conference less than half a second. The rest is for
    /// busy machines: a page that is given up twice stays unread until it changes.
    /// </summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);

    /// <summary>The interval between two looks at the clock.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    /// <summary>
    /// Abandoned threads that have not ended. With so many of them nothing new is read, because each keeps a processor
    /// busy.
    /// </summary>
    private const int MaximumAbandoned = 8;

    /// <summary>Enough for parsers that recurse; only the part that is used takes memory.</summary>
    private const int StackSize = 16 * 1024 * 1024;

    private int abandoned;

    /// <summary>Threads that still run although their document was given up.</summary>
    public int Abandoned => Volatile.Read(ref abandoned);

    /// <summary>Whether nothing new is read because too many threads were abandoned.</summary>
    public bool AreExhausted => Abandoned >= MaximumAbandoned;

    /// <summary>
    /// The results in order; null where the document was given up. Throws what a document throws, and returns without
    /// waiting for any document if cancelled.
    /// </summary>
    /// <param name="read">Called with the index; the token is cancelled when the document is given up.</param>
    public TResult?[] ReadAll<TResult>(
        int count, Func<int, CancellationToken, TResult> read, CancellationToken cancellation)
        where TResult : class
    {
        using var batch = new Batch<TResult>(this, count, read);
        batch.Start(Math.Min(count, Environment.ProcessorCount));
        while (!batch.Wait(Interval, cancellation))
        {
            batch.GiveUpSlow();
        }

        return batch.Results;
    }

    private sealed class Batch<TResult>(DocumentReaders readers, int count, Func<int, CancellationToken, TResult> read)
        : IDisposable
        where TResult : class
    {
        private readonly Lock gate = new();
        private readonly List<Running> running = [];
        private readonly ManualResetEventSlim done = new(count == 0);
        private int next;
        private int settled;
        private bool isClosed;
        private ExceptionDispatchInfo? failure;

        public TResult?[] Results { get; } = new TResult?[count];

        public void Start(int threads)
        {
            for (var at = 0; at < threads; at++)
            {
                StartThread();
            }
        }

        public bool Wait(TimeSpan interval, CancellationToken cancellation)
        {
            var isDone = done.Wait(interval, cancellation);
            failure?.Throw();
            return isDone;
        }

        public void GiveUpSlow()
        {
            lock (gate)
            {
                var now = readers.Now(running.Count);
                foreach (var document in running.Where(document => now - document.Began > Limit).ToList())
                {
                    Abandon(document);
                    Settle();
                    StartThread();
                }
            }
        }

        /// <summary>No further document is begun, and those being read are given up.</summary>
        public void Dispose()
        {
            lock (gate)
            {
                isClosed = true;
                foreach (var document in running.ToList())
                {
                    Abandon(document);
                }

                done.Dispose();
            }
        }

        private void StartThread()
        {
            if (readers.Abandoned < MaximumAbandoned)
            {
                new Thread(Run, StackSize) { IsBackground = true, Name = "Document reader" }.Start();
            }
            else if (running.Count == 0)
            {
                // Nothing is left that could read the rest.
                done.Set();
            }
        }

        private void Run()
        {
            while (Begin() is { } document)
            {
                TResult? result = null;
                ExceptionDispatchInfo? thrown = null;
                try
                {
                    result = read(document.At, document.Limit.Token);
                }
                catch (OperationCanceledException) when (document.Limit.IsCancellationRequested)
                {
                    // Given up; the result stays null.
                }
                catch (Exception exception)
                {
                    thrown = ExceptionDispatchInfo.Capture(exception);
                }

                if (!End(document, result, thrown))
                {
                    // Another thread has taken over.
                    Interlocked.Decrement(ref readers.abandoned);
                    return;
                }
            }
        }

        private Running? Begin()
        {
            lock (gate)
            {
                if (isClosed || next == count)
                {
                    return null;
                }

                var document = new Running(next++, readers.Now(running.Count + 1), new CancellationTokenSource());
                running.Add(document);
                return document;
            }
        }

        /// <summary>False if the document was given up before.</summary>
        private bool End(Running document, TResult? result, ExceptionDispatchInfo? thrown)
        {
            lock (gate)
            {
                if (!running.Remove(document))
                {
                    return false;
                }

                document.Limit.Dispose();
                Results[document.At] = result;
                failure ??= thrown;
                Settle();
                return true;
            }
        }

        private void Abandon(Running document)
        {
            running.Remove(document);
            Interlocked.Increment(ref readers.abandoned);
            document.Limit.Cancel();
        }

        private void Settle()
        {
            if (++settled == count)
            {
                done.Set();
            }
        }
    }

    private TimeSpan Now(int documents) => clock.Now(Math.Max(1, documents));

    /// <param name="Began">The time on the <see cref="IReadingClock"/>.</param>
    /// <param name="Limit">Cancelled when the document is given up.</param>
    private sealed record Running(int At, TimeSpan Began, CancellationTokenSource Limit);
}
