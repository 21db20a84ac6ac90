namespace CommunityBot.Wire;

/// <summary>A token that can be used and cannot be printed.</summary>
public sealed class Secret(string value)
{
    /// <summary>The token itself: only for the line that sends it.</summary>
    public string Reveal() => value;

    public override string ToString() => "(secret)";
}
