using System.Runtime.InteropServices;

namespace CommunityBot.Composition;

/// <summary>
/// SIGHUP, with which operators make a service read its settings again. When it means that the terminal of an
/// interactive run was closed, the process ends as before.
/// </summary>
internal static class HangupSignal
{
    private const string Terminal = "/dev/tty";

    /// <summary>Calls an action on every SIGHUP until the result is disposed; null where there is no such
    /// signal.</summary>
    public static IDisposable? Register(Action action)
    {
        if (OperatingSystem.IsWindows())
        {
            return null;
        }

        var hadTerminal = HasTerminal();
        return PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal =>
        {
            // A closed terminal is no longer the controlling terminal when the signal arrives.
            if (!hadTerminal || HasTerminal())
            {
                signal.Cancel = true;
                action();
            }
        });
    }

    private static bool HasTerminal()
    {
        try
        {
            using var terminal = File.OpenHandle(Terminal, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
