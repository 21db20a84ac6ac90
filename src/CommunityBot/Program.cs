using CommunityBot.Cli;
using CommunityBot.Composition;

using (var error = Console.OpenStandardError())
{
    if (!SystemLibraries.AreThere(error))
    {
        return ExitCode.Usage;
    }
}

return await CommandLine.RunAsync(args, ProcessEnvironment.FromCurrentProcess());
