namespace CommunityBot.Cli;

/// <summary>What the process says with its last breath; documented in README.md.</summary>
internal static class ExitCode
{
    public const int Fine = 0;

    /// <summary>It ran, and something is wrong with what it was given.</summary>
    public const int Findings = 1;

    /// <summary>It could not run: the command line or the settings.</summary>
    public const int Usage = 2;
}
