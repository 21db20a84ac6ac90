using System.Diagnostics;

namespace CommunityBot.CrashHost;

/// <summary>Where this process dies, for real: nothing is flushed, nothing is told.</summary>
internal sealed class CrashPoint(string step, int nth)
{
    private int reached;

    public void At(string name)
    {
        if (name == step && Interlocked.Increment(ref reached) == nth)
        {
            Process.GetCurrentProcess().Kill();

            // The signal needs a moment to arrive; not one instruction of ours may run in it.
            new ManualResetEventSlim().Wait();
        }
    }
}
