namespace CommunityBot.Cli;

/// <summary>Process exit codes; documented in README.md.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>Completed, but problems were found.</summary>
    public const int Findings = 1;

    /// <summary>Did not run: the command line or the settings are invalid.</summary>
    public const int Usage = 2;

    /// <summary>
    /// Did not run, but may later without a change: the database is away, or the disk is full. A supervisor should try
    /// again.
    /// </summary>
    public const int Unavailable = 3;
}
