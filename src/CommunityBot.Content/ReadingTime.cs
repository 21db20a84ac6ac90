namespace CommunityBot.Content;

/// <summary>
/// The time limit of the document that this thread reads. Loops over parts of a document call <see cref="Check"/>, so
/// that a document that was given up soon stops using processor time. Content has no clock: the caller decides when.
/// </summary>
internal static class ReadingTime
{
    [ThreadStatic]
    private static CancellationToken limit;

    /// <exception cref="OperationCanceledException">The document was given up.</exception>
    public static void Check() => limit.ThrowIfCancellationRequested();

    /// <summary>Applies to this thread until the result is disposed.</summary>
    public static Scope Until(CancellationToken cancellation)
    {
        var outer = limit;
        limit = cancellation;
        return new Scope(outer);
    }

    internal readonly ref struct Scope(CancellationToken outer)
    {
        public void Dispose() => limit = outer;
    }
}
