using System.CommandLine;

using CommunityBot.Composition;

namespace CommunityBot.Cli;

/// <summary>The words after the program's name: one file per verb, all of them listed here.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(
        IReadOnlyList<string> words, ProcessEnvironment environment, CancellationToken cancellation = default)
    {
        var context = new CliContext(environment);
        var run = new RunVerb(context);
        var root = new RootCommand("A community's bot: it announces meetups on time and answers who, when and where.")
        {
            context.Config,
            context.Content,
            run.Command,
            new CheckVerb(context).Command,
            new ExportVerb(context).Command,
            new FeedsVerb(context).Command,
            new AskVerb(context).Command,
            new PlanVerb(context).Command,
            new RehearseVerb(context).Command,
            new ManifestVerb(context).Command,
            new DoctorVerb(context).Command,
        };
        run.MakeDefault(root);

        var call = root.Parse(words);
        if (call.Errors.Count > 0)
        {
            foreach (var error in call.Errors)
            {
                await environment.Error.WriteLineAsync(
                    string.Join(' ', error.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
            }

            await environment.Error.WriteLineAsync("Try --help.");
            return ExitCode.Usage;
        }

        try
        {
            return await call.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = environment.Out,
                    Error = environment.Error,
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
        catch (Exception exception) when (!System.Diagnostics.Debugger.IsAttached)
        {
            await environment.Error.WriteLineAsync(
                $"This is a mistake in the bot, please report it: {exception.GetType().Name}: " +
                $"{exception.Message.ReplaceLineEndings(" ")}");
            return ExitCode.Findings;
        }
    }
}
