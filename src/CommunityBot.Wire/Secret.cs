namespace CommunityBot.Wire;

/// <summary>A token that cannot be printed by accident.</summary>
public sealed class Secret(string value)
{
    /// <summary>The token itself; call only where it is sent.</summary>
    public string Reveal() => value;

    public override string ToString() => "(secret)";
}
