using System.CommandLine;

using CommunityBot.Composition;
using CommunityBot.Storage;

namespace CommunityBot.Cli;

/// <summary>The command-line interface: one file per verb, all listed here.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(
        IReadOnlyList<string> words, ProcessEnvironment environment, CancellationToken cancellation = default)
    {
        environment = environment.Printable();
        var context = new CliContext(environment);
        var run = new RunVerb(context);
        var root = new RootCommand("A bot for meetup communities: posts announcements and answers commands.")
        {
            context.Config,
            context.Content,
            run.Command,
            new InitVerb(context).Command,
            new CheckVerb(context).Command,
            new CheckSettingsVerb(context).Command,
            new HealthVerb(context).Command,
            new SettingsSchemaVerb(context).Command,
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
                    // The host handles termination signals itself and shuts down in order.
                    ProcessTerminationTimeout = null,
                },
                cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return ExitCode.Findings;
        }
        catch (IOException exception) when (DiskSpace.IsExhausted(exception))
        {
            await environment.Error.WriteLineAsync(
                "The result is incomplete: there is no space left where it is written. Free some, then run the " +
                "command again.");
            return ExitCode.Unavailable;
        }
        catch (Exception exception) when (!System.Diagnostics.Debugger.IsAttached)
        {
            await environment.Error.WriteLineAsync(
                $"This is a bug, please report it: {exception.GetType().Name}: " +
                $"{exception.Message.ReplaceLineEndings(" ")}");
            return ExitCode.Findings;
        }
    }
}
