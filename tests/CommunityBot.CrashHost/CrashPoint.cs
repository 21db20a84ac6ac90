using System.Diagnostics;

namespace CommunityBot.CrashHost;

/// <summary>The step at which this process kills itself, without flushing or cleaning up anything.</summary>
internal sealed class CrashPoint(string step, int nth)
{
    private int reached;

    public void At(string name)
    {
        if (name == step && Interlocked.Increment(ref reached) == nth)
        {
            Process.GetCurrentProcess().Kill();

            // The signal takes a moment to arrive; no further instruction may run until then.
            new ManualResetEventSlim().Wait();
        }
    }
}
