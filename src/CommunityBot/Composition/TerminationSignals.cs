using System.Runtime.InteropServices;

namespace CommunityBot.Composition;

/// <summary>
/// SIGTERM, SIGINT and SIGQUIT for the whole life of the process. A host listens to them too, but while changed
/// settings build a new one there is none for a moment.
/// </summary>
internal static class TerminationSignals
{
    private static readonly PosixSignal[] Signals = [PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGQUIT];

    /// <summary>Calls an action on every such signal until the result is disposed.</summary>
    public static IDisposable Register(Action action) => new Registrations(
    [
        .. Signals.Select(signal => PosixSignalRegistration.Create(signal, received =>
        {
            received.Cancel = true;
            action();
        })),
    ]);

    private sealed class Registrations(IReadOnlyList<IDisposable> all) : IDisposable
    {
        public void Dispose()
        {
            foreach (var one in all)
            {
                one.Dispose();
            }
        }
    }
}
