using System.CommandLine;

using CommunityBot.Composition;

namespace CommunityBot.Cli;

/// <summary>The words after the program's name: one file per verb, all of them listed here.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(IReadOnlyList<string> words, Surroundings surroundings, CancellationToken cancellation = default)
    {
        var workplace = new Workplace(surroundings);
        var run = new RunVerb(workplace);
        var root = new RootCommand("A community's bot: it announces meetups on time and answers who, when and where.")
        {
            workplace.Config,
            workplace.Content,
            run.Command,
            new CheckVerb(workplace).Command,
            new ExportVerb(workplace).Command,
            new FeedsVerb(workplace).Command,
            new AskVerb(workplace).Command,
            new PlanVerb(workplace).Command,
            new RehearseVerb(workplace).Command,
            new ManifestVerb(workplace).Command,
            new DoctorVerb(workplace).Command,
        };
        run.MakeDefault(root);

        var call = root.Parse(words);
        if (call.Errors.Count > 0)
        {
            foreach (var error in call.Errors)
            {
                await surroundings.Error.WriteLineAsync(string.Join(' ', error.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
            }

            await surroundings.Error.WriteLineAsync("Try --help.");
            return ExitCode.Usage;
        }

        try
        {
            return await call.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = surroundings.Out,
                    Error = surroundings.Error,
                    EnableDefaultExceptionHandler = false,
                    // The host listens to the system's signals itself and stops in order.
                    ProcessTerminationTimeout = null,
                },
                cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return ExitCode.Findings;
        }
        catch (Exception bug) when (!System.Diagnostics.Debugger.IsAttached)
        {
            await surroundings.Error.WriteLineAsync(
                $"This is a mistake in the bot, please report it: {bug.GetType().Name}: {bug.Message.ReplaceLineEndings(" ")}");
            return ExitCode.Findings;
        }
    }
}
