using CommunityBot.Cli;
using CommunityBot.Composition;

return await CommandLine.RunAsync(args, ProcessEnvironment.FromCurrentProcess());
