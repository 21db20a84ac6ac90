namespace CommunityBot.Benchmarks;

/// <summary>One way of calling the programs that are compared.</summary>
/// <param name="Name">Column heading.</param>
/// <param name="Commands">Are sent in turn.</param>
/// <param name="InFlight">How many are unanswered at a time.</param>
/// <param name="Contenders">The programs.</param>
internal sealed record CommandPhase(
    string Name, IReadOnlyList<BareCommand> Commands, int InFlight, IReadOnlyList<Contender> Contenders)
{
    /// <summary>A measurement for each program.</summary>
    public IReadOnlyDictionary<Contender, Load> Loads { get; } =
        Contenders.ToDictionary(contender => contender, _ => new Load());
}
