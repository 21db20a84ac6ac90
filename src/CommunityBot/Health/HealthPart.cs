namespace CommunityBot.Health;

/// <summary>One part of the bot as the health checks report it.</summary>
/// <param name="Name">One word, or "platform" and the name of one.</param>
/// <param name="Fault">What is wrong, without names of channels, paths and text of a platform, because anyone who
/// reaches the port can read it; the log has them. Null if nothing is.</param>
/// <param name="IsStuck">Whether only a restart can help.</param>
internal sealed record HealthPart(string Name, string? Fault = null, bool IsStuck = false)
{
    /// <summary>What the log says about the fault, if nothing else reports it; null otherwise.</summary>
    public string? Detail { get; init; }

    public override string ToString() => Fault is null ? $"{Name} ok" : $"{Name} failing: {Fault}";
}
