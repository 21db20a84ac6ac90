namespace CommunityBot.Content.Tests;

/// <summary>SplitMix64 (https://prng.di.unimi.it/splitmix64.c), the same on every machine.</summary>
internal sealed class SplitMix64(ulong seed)
{
    private ulong state = seed;

    public int Below(int bound)
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return bound <= 0 ? 0 : (int)((mixed ^ (mixed >> 31)) % (ulong)bound);
    }
}
